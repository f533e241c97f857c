import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { openDatabase } from '../src/kernel/database/open.ts'
import { memoryStore } from '../src/kernel/files/file-store.ts'
import { type MunicipalityId, newId, type RegionId } from '../src/kernel/ids.ts'
import { ok } from '../src/kernel/result.ts'
import { applyImport, keepFiles, uploadResults } from '../src/rooms/assessments/index.ts'
import { addSchool } from '../src/rooms/schools/index.ts'

/**
 * A plain XLSX of 21,600 rows (60 schools × 5 years × 72 procedures by default): read and checked, held against the
 * register and what is stored, stored. Then the same file again, which must store nothing.
 */
const SCHOOLS = Number(process.argv[2] ?? 60)
const ROUNDS = Number(process.argv[3] ?? 3)
const ROWS = 21_600
const YEARS = [2021, 2022, 2023, 2024, 2025]

const nothingKnown = {
  kind: null,
  setting: null,
  remoteness: null,
  centreDistanceKm: null,
  settlementName: null,
  settlementPopulation: null,
  settlementSizeCode: null,
  mainSchoolId: null,
  openedOn: null,
  codes: { fisOko: null, ris: null, inn: null },
}

const dataFolder = mkdtempSync(join(tmpdir(), 'opora-bench-'))
const open = await openDatabase({ dataFolder, purpose: 'command' })
try {
  const bytes = await book()
  say(`${cpus().length} cores, ${process.version}, ${ROWS} rows, ${SCHOOLS} schools`)
  for (let round = 0; round < ROUNDS; round += 1) {
    const home = await municipality(round)
    const first = await load(home, bytes, `${round} первый.xlsx`)
    const again = await load(home, bytes, `${round} снова.xlsx`)
    say(
      `stored ${first.stored} in ${first.ms} ms (read ${first.read}); again ${again.stored} in ${again.ms} ms`,
    )
  }
} finally {
  await open.close()
  rmSync(dataFolder, { recursive: true, force: true })
}

/** Under a name of its own, so that nothing read before is used. */
async function load(municipalityId: MunicipalityId, bytes: Buffer, fileName: string) {
  const actor = { municipalityId }
  const store = memoryStore()
  const began = performance.now()
  const kept = await keepFiles(store, [{ fileName, bytes }])
  if (!kept.ok) throw new Error('not recognised')
  const read = performance.now() - began
  const scope = { tenant: municipalityId, actor: null }
  const uploaded = await open.database.write(scope, (writer) =>
    uploadResults(writer, actor, kept.value),
  )
  if (!uploaded.ok) throw new Error('not uploaded')
  const told = { importId: uploaded.value, fingerprint: null, store, progress: () => {} }
  const applied = await open.database.write(scope, (writer) => applyImport(writer, actor, told))
  if (!applied.ok) throw new Error(applied.refusal.kind)
  const { added, changed } = applied.value
  const ms = Math.round(performance.now() - began)
  return { stored: added + changed, ms, read: Math.round(read) }
}

async function municipality(round: number): Promise<MunicipalityId> {
  const [regionId, id] = [newId<RegionId>(), newId<MunicipalityId>()]
  await open.owner.query('insert into regions (id, code, name) values ($1, $2, $2)', [
    regionId,
    `r${round}`,
  ])
  await open.owner.query(
    `insert into municipalities (id, region_id, code, name, authority_name)
     values ($1, $2, $3, 'Свой район', 'УО')`,
    [id, regionId, `m${round}`],
  )
  await open.database.write({ tenant: id, actor: null }, async (writer) => {
    for (let number = 1; number <= SCHOOLS; number += 1) {
      const fullName = `Школа № ${number}`
      const fields = { ...nothingKnown, fullName, shortName: `СОШ № ${number}` }
      await addSchool(writer, { municipalityId: id }, { fields })
    }
    return ok(null)
  })
  return id
}

async function book(): Promise<Buffer> {
  const header = ['school', 'year', 'kind', 'grade', 'subject', 'date', 'enrolled', 'participants']
  const rows: (string | number)[][] = [[...header, 'mark2', 'mark3', 'mark4', 'mark5']]
  const each = ROWS / SCHOOLS / YEARS.length
  for (let school = 1; school <= SCHOOLS; school += 1) {
    for (const year of YEARS) {
      for (let at = 0; at < each; at += 1) {
        const key = [`СОШ № ${school}`, year, 'vpr', (at % 8) + 4, `S${Math.floor(at / 8)}`]
        rows.push([...key, `${year}-04-20`, 27, 25, at % 7, 10, 8, 7 - (at % 7)])
      }
    }
  }
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'Итоги', rows }] }))
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
