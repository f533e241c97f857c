import type { TestDatabase } from '../../../tests/kit/database.ts'
import type { Scope } from '../../kernel/database/handles.ts'
import { type MunicipalityId, newId, type PersonId, type RegionId } from '../../kernel/ids.ts'
import { readCode, type SchoolFields } from '../schools/index.ts'

/** Two municipalities and a person, for tests of this room. */
export async function assessmentDistrict(db: TestDatabase) {
  const [regionId, home, other] = [
    newId<RegionId>(),
    newId<MunicipalityId>(),
    newId<MunicipalityId>(),
  ]
  const person = newId<PersonId>()
  await db.owner.query(`insert into regions (id, code, name) values ($1, 'test', 'Край')`, [
    regionId,
  ])
  await db.owner.query(
    `insert into municipalities (id, region_id, code, name, authority_name)
     values ($1, $3, 'home', 'Свой район', 'УО'), ($2, $3, 'other', 'Чужой район', 'УО')`,
    [home, other, regionId],
  )
  await db.owner.query(
    `insert into people (id, region_id, municipality_id, login, display_name)
     values ($1, $2, $3, 'adviser', 'Тестова Т. Т.')`,
    [person, regionId, home],
  )
  const scope: Scope = { tenant: home, actor: person }
  const neighbourScope: Scope = { tenant: other, actor: null }
  const [actor, neighbour] = [{ municipalityId: home }, { municipalityId: other }]
  return { actor, neighbour, scope, neighbourScope, person }
}

export function aSchoolIn(shortName: string, risCode: string): SchoolFields {
  const ris = readCode('ris', risCode)
  return {
    fullName: `Муниципальное общеобразовательное учреждение «${shortName}»`,
    shortName,
    kind: null,
    setting: null,
    remoteness: null,
    centreDistanceKm: null,
    settlementName: null,
    settlementPopulation: null,
    settlementSizeCode: null,
    mainSchoolId: null,
    openedOn: null,
    codes: { fisOko: null, ris: ris.ok ? ris.value : null, inn: null },
  }
}
