import type { Column } from './catalogue.ts'

/** What a generated file must import. */
export interface Imports {
  readonly columns: Set<string>
  readonly ids: Set<string>
  schoolYear: boolean
}

const idByTable: Readonly<Record<string, string>> = {
  regions: 'RegionId',
  municipalities: 'MunicipalityId',
  schools: 'SchoolId',
  people: 'PersonId',
}

const idByColumn: Readonly<Record<string, string>> = {
  region_id: 'RegionId',
  municipality_id: 'MunicipalityId',
  school_id: 'SchoolId',
  person_id: 'PersonId',
  actor_id: 'PersonId',
}

const plain: Readonly<Record<string, string>> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  text: 'string',
  varchar: 'string',
  citext: 'string',
  uuid: 'string',
  bytea: 'Buffer',
  tsvector: 'string',
}

/** The TypeScript type of a column as kysely reads and writes it. */
export function columnType(table: string, column: Column, imports: Imports): string {
  const own = ownColumnType(column, imports)
  if (own !== undefined) return own
  const value = valueType(table, column, imports)
  const array = column.array ? `${value.includes('|') ? `(${value})` : value}[]` : value
  const type = column.nullable ? `${array} | null` : array
  if (column.computed) return `${use(imports, 'Computed')}<${type}>`
  return column.optional ? `${use(imports, 'Generated')}<${type}>` : type
}

/** Types that are read as one thing and written as another. */
function ownColumnType(column: Column, imports: Imports): string | undefined {
  const name = { timestamptz: 'Instant', numeric: 'Numeric', jsonb: 'Json' }[column.type]
  if (name === undefined || column.array || column.computed) return undefined
  if (column.nullable) return use(imports, `Nullable${name}`)
  return use(imports, column.optional ? `Generated${name}` : name)
}

function valueType(table: string, column: Column, imports: Imports): string {
  const id = idType(table, column)
  if (id !== undefined) {
    imports.ids.add(id)
    return id
  }
  if (column.words.length > 0) return column.words.map((word) => `'${word}'`).join(' | ')
  if (column.type === 'date') {
    imports.ids.add('Day')
    return 'Day'
  }
  if (column.name === 'school_year' || column.name.endsWith('_school_year')) {
    imports.schoolYear = true
    return 'SchoolYear'
  }
  if (column.type === 'timestamptz' || column.type === 'numeric') return 'string'
  if (column.type === 'jsonb') return use(imports, 'JsonValue')
  const known = plain[column.type]
  if (known === undefined) {
    throw new Error(
      `${table}.${column.name}: type ${column.type} has no counterpart; see columns.ts`,
    )
  }
  return known
}

function idType(table: string, column: Column): string | undefined {
  if (column.type !== 'uuid') return undefined
  if (column.name === 'id') return idByTable[table]
  const [far, farColumn] = column.references?.split('.') ?? []
  const referred = farColumn === 'id' && far !== undefined ? idByTable[far] : undefined
  if (referred !== undefined) return referred
  return column.name.endsWith('_by') ? 'PersonId' : idByColumn[column.name]
}

function use(imports: Imports, name: string): string {
  imports.columns.add(name)
  return name
}
