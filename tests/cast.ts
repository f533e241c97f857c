import {
  demoMunicipality,
  demoRegion,
  demoToday,
  neighbourMunicipality,
} from '../db/demo/district.ts'
import {
  demoMunicipalityId,
  demoPersonId,
  demoRegionId,
  demoSchoolId,
  neighbourMunicipalityId,
} from '../db/demo/ids.ts'
import { demoPassword, demoPeople, demoPerson } from '../db/demo/people.ts'
import { plainName, shortName } from '../db/demo/school.ts'
import { demoSchool } from '../db/demo/schools.ts'
import type { Day, PersonId, SchoolId } from '../src/kernel/ids.ts'

/** The people and schools every test knows: the demo district by the names of its stories. */
export const cast = {
  today: demoToday as Day,
  password: demoPassword,
  region: { ...demoRegion, id: demoRegionId },
  municipality: { ...demoMunicipality, id: demoMunicipalityId },
  neighbour: { ...neighbourMunicipality, id: neighbourMunicipalityId },
  people: demoPeople.map((person) => person.login),
  schools: {
    ordinary: 1,
    grownLow: 3,
    allProfile: 4,
    nearThreshold: 5,
    lowTwice: 6,
    lowTwiceAndBefore: 7,
    hardButGood: 8,
    lowEachYear: 9,
    onBiasList: 10,
    withoutGrade11: 11,
    recovered: 12,
    smallLowTwice: 13,
    smallLowOnce: 14,
    fileNotLoaded: 15,
    emptyGrade5: 16,
    hardAndLow: 17,
    merged: 18,
    primaryOnly: 20,
    hardWithDeficit: 21,
    smallLowEachYear: 22,
    smallest: 23,
    lowOnce: 24,
  },
} as const

export type CastSchool = keyof typeof cast.schools

export interface KnownSchool {
  readonly id: SchoolId
  readonly number: number
  /** As in files of results: «СОШ № 7 с. Тихая Долина». */
  readonly name: string
  /** «МБОУ «СОШ № 7» с. Тихая Долина». */
  readonly shortName: string
}

export function schoolOf(story: CastSchool): KnownSchool {
  const school = demoSchool(cast.schools[story])
  return {
    id: demoSchoolId(school.number),
    number: school.number,
    name: plainName(school),
    shortName: shortName(school),
  }
}

export interface KnownPerson {
  readonly id: PersonId
  readonly login: string
  readonly name: string
  readonly password: string
}

export function personOf(login: string): KnownPerson {
  const person = demoPerson(login)
  return {
    id: demoPersonId(person.place),
    login,
    name: person.name,
    password: demoPassword,
  }
}
