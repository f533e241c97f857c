import type { Database } from '../../src/kernel/database/handles.ts'
import type { Day, MunicipalityId } from '../../src/kernel/ids.ts'
import { addMunicipality, addPerson, hashPassword } from '../../src/rooms/access/index.ts'
import {
  type DemoMunicipality,
  demoMunicipality,
  demoRegion,
  demoToday,
  neighbourMunicipality,
} from './district.ts'
import {
  demoMunicipalityId,
  demoPersonId,
  demoRegionId,
  demoSchoolId,
  neighbourMunicipalityId,
} from './ids.ts'
import { type DemoPerson, demoPassword, demoPeople } from './people.ts'

const municipalities: Readonly<Record<string, MunicipalityId>> = {
  [demoMunicipality.code]: demoMunicipalityId,
  [neighbourMunicipality.code]: neighbourMunicipalityId,
}

/** The two municipalities and everybody who signs in to them, by the commands that a department uses. */
export async function seedPeople(database: Database): Promise<void> {
  for (const municipality of [demoMunicipality, neighbourMunicipality]) {
    await seedMunicipality(database, municipality)
  }
  const passwordHash = await hashPassword(demoPassword)
  for (const person of demoPeople) await seedPerson(database, person, passwordHash)
}

async function seedMunicipality(database: Database, from: DemoMunicipality): Promise<void> {
  const id = municipalities[from.code] as MunicipalityId
  const done = await database.write({ tenant: id, actor: null }, (writer) =>
    addMunicipality(writer, {
      id,
      code: from.code,
      name: from.name,
      authorityName: from.authority,
      advisoryServiceName: from.advisoryService,
      todayOn: demoToday as Day,
      region: { ...demoRegion, id: demoRegionId },
    }),
  )
  if (!done.ok) throw new Error(`the demo municipality ${from.code} is already there`)
}

async function seedPerson(
  database: Database,
  person: DemoPerson,
  passwordHash: string,
): Promise<void> {
  const id = demoPersonId(person.place)
  const municipalityId =
    person.municipality === null ? null : (municipalities[person.municipality] as MunicipalityId)
  const scope = { tenant: municipalityId, actor: id }
  const added = await database.write(scope, (writer) =>
    addPerson(writer, {
      id,
      regionId: demoRegionId,
      municipalityId,
      login: person.login,
      displayName: person.name,
      post: person.post,
      passwordHash,
      grants: person.grants.map(({ role, school, acting }) => ({
        role,
        schoolId: school === undefined ? null : demoSchoolId(school),
        acting: acting === undefined ? null : { basis: acting.basis, untilOn: acting.until as Day },
      })),
    }),
  )
  if (!added.ok) throw new Error(`the demo person ${person.login} is already there`)
}
