import type { Pool } from 'pg'
import { type Column, readCatalogue, type Table } from './catalogue.ts'
import { columnType, type Imports } from './column-type.ts'

/** The row types of the migrated database, one file for each room: path from the project root → text. */
export async function generateTables(pool: Pool): Promise<ReadonlyMap<string, string>> {
  const tables = await readCatalogue(pool)
  const owners = [...new Set(tables.map(({ owner }) => owner))].sort()
  return new Map(
    owners.map((owner) => [
      fileOf(owner),
      source(
        owner,
        tables.filter((table) => table.owner === owner),
      ),
    ]),
  )
}

const fileOf = (owner: string): string =>
  owner.startsWith('kernel/') ? `src/${owner}/tables.ts` : `src/rooms/${owner}/tables.ts`

function source(owner: string, tables: readonly Table[]): string {
  const up = '../'.repeat(2)
  const kernel = owner.startsWith('kernel/') ? '../' : `${up}kernel/`
  const imports: Imports = { columns: new Set(), ids: new Set(), schoolYear: false }
  const interfaces = tables.map((table) => tableSource(table, imports)).join('\n')
  const augmentation = [
    `declare module '${kernel}database/tables.ts' {`,
    '  interface Tables {',
    ...tables.map(({ name }) => `    ${camel(name)}: ${pascal(name)}Table`),
    '  }',
    '}',
  ]
  return [
    '// Made by `npm run tables` from the migrated database; a test holds it against the migrations.',
    ...importLines(imports, kernel),
    '',
    interfaces,
    ...augmentation,
    '',
  ].join('\n')
}

function importLines({ columns, ids, schoolYear }: Imports, kernel: string): string[] {
  const line = (names: Iterable<string>, file: string): string =>
    `import type { ${[...names].sort().join(', ')} } from '${kernel}${file}'`
  return [
    ...(columns.size > 0 ? [line(columns, 'database/columns.ts')] : []),
    ...(ids.size > 0 ? [line(ids, 'ids.ts')] : []),
    ...(schoolYear ? [line(['SchoolYear'], 'school-year.ts')] : []),
  ]
}

function tableSource({ name, columns }: Table, imports: Imports): string {
  const lines = columns.map(
    (column: Column) => `  ${camel(column.name)}: ${columnType(name, column, imports)}`,
  )
  return [`export interface ${pascal(name)}Table {`, ...lines, '}', ''].join('\n')
}

const camel = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

const pascal = (name: string): string => camel(`_${name}`)
