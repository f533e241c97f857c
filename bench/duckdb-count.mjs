// The peer: reads the same CSV and only counts the schools on the list, without a reason for any of them.
import { DuckDBInstance } from '@duckdb/node-api'

const [path, year] = process.argv.slice(2)
const database = await DuckDBInstance.create(':memory:')
const connection = await database.connect()
const reader = await connection.runAndReadAll(`
  with low as (
    select school, year, count(*) as low_count
    from read_csv('${path.replaceAll("'", "''")}')
    where participants > 0 and low * 10 >= participants * 3
      and (kind, grade) in (('vpr', 5), ('vpr', 6), ('oge', 9), ('ege', 11))
      and subject in ('RU', 'MA') and year in (${Number(year)}, ${Number(year) - 1})
    group by school, year
  )
  select count(*) as listed from (
    select school from low group by school
    having coalesce(max(low_count) filter (year = ${Number(year)}), 0) >= 2
      or (bool_or(year = ${Number(year)}) and bool_or(year = ${Number(year) - 1}))
  )`)
process.stdout.write(`${JSON.stringify({ listed: Number(reader.getRows()[0][0]) })}\n`)
connection.closeSync()
