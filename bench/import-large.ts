import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { CopyIn } from '../src/kernel/database/copy-in.ts'
import { openDatabase } from '../src/kernel/database/open.ts'
import { memoryStore } from '../src/kernel/files/file-store.ts'
import { type MunicipalityId, newId } from '../src/kernel/ids.ts'
import { applyImport, keepFiles, uploadResults } from '../src/rooms/assessments/index.ts'

/**
 * Many rows of a plain table into the database against a raw COPY of the same rows into the same table with its keys and
 * references, in one run. The load is whole: read, checked, held against what is stored, stored with its origin.
 */
const ROWS = Number(process.argv[2] ?? 1_000_000)
const ALLOWED = 0.6
const YEARS = 5
const GRADES = [4, 5, 6, 7, 8]
const OF_A_SCHOOL = 1000
const SCHOOLS = Math.ceil(ROWS / OF_A_SCHOOL)
const SUBJECTS = OF_A_SCHOOL / YEARS / GRADES.length

const dataFolder = mkdtempSync(join(tmpdir(), 'opora-bench-'))
const open = await openDatabase({ dataFolder, purpose: 'command' })
try {
  say(`${cpus().length} cores, ${process.version}, ${SCHOOLS * OF_A_SCHOOL} rows`)
  const raw = await rawCopy(await municipality(0))
  say(`raw COPY: ${raw.toFixed(1)} s`)
  const { seconds, stored, parts } = await load(await municipality(1))
  say(`load: ${seconds.toFixed(1)} s, ${stored} rows (${parts})`)
  const ratio = raw / seconds
  say(`the load runs at ${ratio.toFixed(2)} of the raw COPY, allowed ${ALLOWED}`)
  if (ratio < ALLOWED) process.exitCode = 1
} finally {
  await open.close()
  rmSync(dataFolder, { recursive: true, force: true })
}

interface Home {
  readonly id: MunicipalityId
  readonly schools: readonly { readonly id: string; readonly name: string }[]
}

function* rowsOf(home: Home) {
  for (const school of home.schools) {
    for (let year = 2021; year < 2021 + YEARS; year += 1) {
      for (const grade of GRADES) {
        for (let at = 0; at < SUBJECTS; at += 1) {
          yield { school, year, grade, subject: `S${at}`, low: (grade + at) % 7 }
        }
      }
    }
  }
}

async function rawCopy(home: Home): Promise<number> {
  const importId = newId()
  await open.owner.query(
    'insert into assessment_imports (municipality_id, id, number, applied_at) values ($1, $2, 1, now())',
    [home.id, importId],
  )
  function* chunks() {
    let text = ''
    let number = 1
    for (const { school, year, grade, subject, low } of rowsOf(home)) {
      number += 1
      text += `${home.id}\t${importId}\t${school.id}\t${year}\tvpr\t${grade}\t${subject}\t\tmain\tcounted\t25\t${low}\t0\t0\t${number}\n`
      if (text.length < 65_536) continue
      yield Buffer.from(text)
      text = ''
    }
    yield Buffer.from(text)
  }
  const client = await open.owner.connect()
  const began = performance.now()
  await client.query(
    new CopyIn(
      `copy assessment_results (municipality_id, import_id, school_id, year, kind, grade, subject, level, wave,
         status, participants, low, file_position, sheet, row_number) from stdin`,
      chunks(),
    ),
  ).done
  client.release()
  return (performance.now() - began) / 1000
}

async function load(home: Home) {
  let text = 'school,year,kind,grade,subject,participants,low\n'
  const pieces: Buffer[] = []
  for (const { school, year, grade, subject, low } of rowsOf(home)) {
    text += `${school.name},${year},vpr,${grade},${subject},25,${low}\n`
    if (text.length < 1_000_000) continue
    pieces.push(Buffer.from(text))
    text = ''
  }
  const bytes = Buffer.concat([...pieces, Buffer.from(text)])
  const [actor, store, scope] = [
    { municipalityId: home.id },
    memoryStore(),
    { tenant: home.id, actor: null },
  ]
  const began = performance.now()
  const lap = () => ((performance.now() - began) / 1000).toFixed(1)
  const kept = await keepFiles(store, [{ fileName: 'итоги.csv', bytes }])
  if (!kept.ok) throw new Error('not recognised')
  const read = lap()
  const uploaded = await open.database.write(scope, (writer) =>
    uploadResults(writer, actor, kept.value),
  )
  if (!uploaded.ok) throw new Error('not uploaded')
  let planned = ''
  const told = {
    importId: uploaded.value,
    fingerprint: null,
    store,
    progress: () => {
      planned ||= lap()
    },
  }
  const applied = await open.database.write(scope, (writer) => applyImport(writer, actor, told))
  if (!applied.ok) throw new Error(applied.refusal.kind)
  const seconds = (performance.now() - began) / 1000
  const parts = `read by ${read}, planned and the first rows stored by ${planned}`
  return { seconds, stored: applied.value.added, parts }
}

async function municipality(number: number): Promise<Home> {
  const [region, id] = [newId(), newId<MunicipalityId>()]
  await open.owner.query('insert into regions (id, code, name) values ($1, $2, $2)', [
    region,
    `r${number}`,
  ])
  await open.owner.query(
    `insert into municipalities (id, region_id, code, name, authority_name) values ($1, $2, $3, $3, 'УО')`,
    [id, region, `m${number}`],
  )
  const { rows } = await open.owner.query<{ id: string; name: string }>(
    `insert into schools (municipality_id, id, full_name, short_name)
     select $1, gen_random_uuid(), 'Школа № ' || n, 'Школа № ' || n from generate_series(1, $2::int) n
     returning id, short_name as name`,
    [id, SCHOOLS],
  )
  await open.owner.query('analyze')
  return { id, schools: rows }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
