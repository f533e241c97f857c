import { sql } from 'kysely'
import { type CopyValue, copyRows } from '../../../kernel/database/copy-rows.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { MunicipalityId } from '../../../kernel/ids.ts'
import type { StoredFacts } from './store-plan.ts'

interface Storing {
  readonly municipalityId: MunicipalityId
  readonly importId: string
  readonly rows: readonly StoredFacts[]
}

const arriving = {
  table: 'arriving_facts',
  columns: ['school_id', 'year', 'name', 'value', 'file_position', 'sheet', 'row_number'],
}
const columns = sql.join(arriving.columns.map((column) => sql.ref(column)))

/** The same way as results: through a table of this transaction. */
export async function storeFacts(writer: Writer, { municipalityId, importId, rows }: Storing) {
  if (rows.length === 0) return
  await sql`create temporary table arriving_facts on commit drop as
    select ${columns} from assessment_facts with no data`.execute(writer)
  await copyRows(writer, arriving, valuesOf(rows))
  await sql`
    update assessment_facts f set superseding_import_id = ${importId}
    from arriving_facts t
    where f.municipality_id = ${municipalityId} and f.superseding_import_id is null
      and f.school_id = t.school_id and f.year = t.year and f.name = t.name`.execute(writer)
  await sql`
    insert into assessment_facts (municipality_id, import_id, ${columns})
    select ${municipalityId}, ${importId}, ${columns} from arriving_facts`.execute(writer)
  await sql`drop table arriving_facts`.execute(writer)
}

function* valuesOf(rows: readonly StoredFacts[]): Generator<readonly CopyValue[]> {
  for (const { schoolId, facts, values } of rows) {
    const { year, file, sheet, row } = facts
    for (const [name, value] of Object.entries(values)) {
      yield [schoolId, year, name, JSON.stringify(value), file, sheet, row]
    }
  }
}
