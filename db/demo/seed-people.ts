import type { Writer } from '../../src/kernel/database/handles.ts'
import type { Day, MunicipalityId } from '../../src/kernel/ids.ts'
import { addMunicipality, addPerson } from '../../src/rooms/access/index.ts'
import { type DemoMunicipality, demoMunicipality, demoRegion, demoToday } from './district.ts'
import {
  demoMunicipalityId,
  demoPersonId,
  demoRegionId,
  demoSchoolId,
  neighbourMunicipalityId,
} from './ids.ts'
import type { DemoPerson } from './people.ts'

export const addDemoMunicipality = (writer: Writer, from: DemoMunicipality, id: MunicipalityId) =>
  addMunicipality(writer, {
    id,
    code: from.code,
    name: from.name,
    authorityName: from.authority,
    advisoryServiceName: from.advisoryService,
    todayOn: demoToday as Day,
    region: { ...demoRegion, id: demoRegionId },
  })

export const addDemoPerson = (writer: Writer, person: DemoPerson, passwordHash: string) =>
  addPerson(writer, {
    id: demoPersonId(person.place),
    regionId: demoRegionId,
    municipalityId: municipalityOf(person),
    login: person.login,
    displayName: person.name,
    post: person.post,
    passwordHash,
    grants: person.grants.map(({ role, school, acting }) => ({
      role,
      schoolId: school === undefined ? null : demoSchoolId(school),
      acting: acting === undefined ? null : { basis: acting.basis, untilOn: acting.until as Day },
    })),
  })

function municipalityOf(person: DemoPerson): MunicipalityId | null {
  if (person.municipality === null) return null
  return person.municipality === demoMunicipality.code
    ? demoMunicipalityId
    : neighbourMunicipalityId
}
