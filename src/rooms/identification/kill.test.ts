import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { killRounds, noneLeft, saidAfter } from '../../../tests/kit/kill-rounds.ts'
import { startProgram } from '../../../tests/kit/program.ts'
import { openDatabase } from '../../kernel/database/open.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'opora-approval-'))
const env = { OPORA_DATA: dataFolder }
const lives = { dataFolder, ready: 'ready', budgetMs: 13_000 }

beforeAll(async () => {
  const first = startProgram('approve-lists', [], env)
  await first.line('ready')
  await first.kill('SIGTERM')
  await noneLeft(dataFolder)
}, 60_000)

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

async function rowsOf<Row extends object>(sql: string): Promise<readonly Row[]> {
  const open = await openDatabase({ dataFolder, purpose: 'command' })
  const { rows } = await open.owner.query<Row>(sql)
  await open.close()
  return rows
}

test('kill −9 at random moments of a run: a run that was told is whole, no other is there in part', async () => {
  const { rounds, seed, told } = await killRounds({
    ...lives,
    start: () => startProgram('approve-lists', ['--do=run'], env),
    within: 'computed',
  })
  const runs = await rowsOf<{ id: string; expected: number; stored: number; told: number }>(
    `select id, (summary ->> 'schools')::int as expected,
       (select count(*)::int from identification_verdicts where run_id = r.id) as stored,
       (select count(*)::int from journal
        where event = 'identification.runComputed' and object_id = r.id::text) as told
     from identification_runs r`,
  )
  const found = new Set(runs.map(({ id }) => id))
  const computed = saidAfter(told, 'computed')
  for (const id of computed) expect(found, `seed ${seed}`).toContain(id)
  for (const run of runs) {
    expect(run.expected).toBeGreaterThan(20)
    expect(run, `seed ${seed}`).toMatchObject({ stored: run.expected, told: 1 })
  }
  console.info(
    `${rounds} × kill −9: ${computed.length} runs told, ${runs.length} stored; seed ${seed}`,
  )
}, 240_000)

test('kill −9 at random moments of signing: an order that was told is in force, no other is there in part', async () => {
  const { rounds, seed, told } = await killRounds({
    ...lives,
    start: () => startProgram('approve-lists', ['--do=approval'], env),
    within: 'signed',
  })
  const lists = await whatIsThere()
  const signed = saidAfter(told, 'signed')
  const found = new Map(lists.map((list) => [list.id, list]))
  for (const id of signed) expect(found.get(id)?.signed, `seed ${seed}`).toBe(true)
  for (const list of lists) {
    const { members, open, entries, inForce } = list
    expect({ entries, inForce, open }, `seed ${seed}`).toEqual(
      list.signed ? { entries: members, inForce: 1, open: false } : { ...none, open },
    )
  }
  // Results lie under the list that is in force, and under no other.
  const [last] = lists.filter((list) => list.signed)
  expect(lists.filter(({ uses }) => uses > 0).map(({ id }) => id)).toEqual(last ? [last.id] : [])
  const begun = saidAfter(told, 'signing').length
  const kept = lists.filter((list) => list.signed).length
  console.info(
    `${rounds} × kill −9: ${begun} signings begun, ${signed.length} told, ${kept} in force; seed ${seed}`,
  )
}, 240_000)

const none = { entries: 0, inForce: 0 }

interface StoredList {
  readonly id: string
  readonly open: boolean
  readonly signed: boolean
  /** Schools that the journal says were approved. */
  readonly members: number
  readonly entries: number
  readonly inForce: number
  readonly uses: number
}

/** The newest first. */
const whatIsThere = () =>
  rowsOf<StoredList>(
    `select r.id, r.open_year is not null as open, o.register_id is not null as signed,
       coalesce((select sum((details ->> 'support')::int + (details ->> 'riskZone')::int)::int
         from journal where event = 'identification.registerInForce' and object_id = r.id::text), 0) as members,
       (select count(*)::int from register_entries where register_id = r.id) as entries,
       (select count(*)::int from journal
        where event = 'identification.registerInForce' and object_id = r.id::text) as "inForce",
       (select count(*)::int from assessment_import_uses where user_id = r.id) as uses
     from support_registers r left join register_orders o on o.register_id = r.id
     order by r.id desc`,
  )
