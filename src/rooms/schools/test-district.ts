import type { TestDatabase } from '../../../tests/kit/database.ts'
import type { Scope, Writer } from '../../kernel/database/handles.ts'
import type { Day, MunicipalityId, PersonId, RegionId } from '../../kernel/ids.ts'
import { newId } from '../../kernel/ids.ts'
import type { Result } from '../../kernel/result.ts'
import { readCode } from './rules-codes.ts'
import type { SchoolFields } from './school-fields.ts'

/** Two municipalities with nothing in them, for tests of this room. */
export interface TestDistrict {
  readonly actor: { readonly municipalityId: MunicipalityId }
  readonly neighbour: { readonly municipalityId: MunicipalityId }
  readonly scope: Scope
  readonly neighbourScope: Scope
  write<T, R>(work: (writer: Writer) => Promise<Result<T, R>>): Promise<Result<T, R>>
}

export async function testDistrict(db: TestDatabase): Promise<TestDistrict> {
  const [regionId, home, neighbour, person] = [
    newId<RegionId>(),
    newId<MunicipalityId>(),
    newId<MunicipalityId>(),
    newId<PersonId>(),
  ]
  await db.owner.query('insert into regions (id, code, name) values ($1, $2, $3)', [
    regionId,
    'test',
    'Тестовый край',
  ])
  await db.owner.query(
    `insert into municipalities (id, region_id, code, name, authority_name)
     values ($1, $3, 'home', 'Свой район', 'УО'), ($2, $3, 'neighbour', 'Соседний район', 'УО')`,
    [home, neighbour, regionId],
  )
  await db.owner.query(
    `insert into people (id, region_id, municipality_id, login, display_name)
     values ($1, $2, $3, 'adviser', 'Тестова Т. Т.')`,
    [person, regionId, home],
  )
  const scope: Scope = { tenant: home, actor: person }
  return {
    actor: { municipalityId: home },
    neighbour: { municipalityId: neighbour },
    scope,
    neighbourScope: { tenant: neighbour, actor: null },
    write: (work) => db.database.write(scope, work),
  }
}

/** A school of which only the name is known; the test says what else matters to it. */
export const aSchoolCalled = (
  shortName: string,
  rest: Partial<Omit<SchoolFields, 'codes'>> & {
    readonly codes?: Partial<Record<'fisOko' | 'ris' | 'inn', string>>
  } = {},
): SchoolFields => {
  const { codes = {}, ...fields } = rest
  const code = (kind: 'fisOko' | 'ris' | 'inn') => {
    const read = codes[kind] === undefined ? undefined : readCode(kind, codes[kind])
    return read?.ok ? read.value : null
  }
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
    ...fields,
    codes: { fisOko: code('fisOko'), ris: code('ris'), inn: code('inn') },
  }
}

export const day = (text: string): Day => text as Day
