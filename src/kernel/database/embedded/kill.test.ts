import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { processesNaming, startProgram } from '../../../../tests/kit/program.ts'
import { openDatabase } from '../open.ts'
import { readPostmaster } from './postmaster.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'opora-kill-'))
/** Twenty where they fit into the time of a test run, never fewer than five; `OPORA_TEST_KILLS` asks for a number. */
const asked = Number(process.env.OPORA_TEST_KILLS ?? 0)
const rounds = asked || 20
const budget = asked ? Number.POSITIVE_INFINITY : 35_000
const fewest = 5

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

test('after kill −9, again and again, every acknowledged row is there and no PostgreSQL is left', async () => {
  const acknowledged: string[] = []
  const began = performance.now()
  let round = 0
  for (; round < rounds; round++) {
    if (round >= fewest && performance.now() - began > budget) break
    const program = startProgram('write-rows', ['--write'], { OPORA_DATA: dataFolder })
    await program.line('ready')
    await sleep(40 + 13 * (round % 7))
    // Every second time PostgreSQL dies with it, as when the machine is switched off.
    const postmaster = readPostmaster(join(dataFolder, 'pg'))
    if (round % 2 === 1 && postmaster !== undefined) process.kill(postmaster.pid, 'SIGKILL')
    await program.kill('SIGKILL')
    acknowledged.push(...program.lines.filter((line) => line !== 'ready'))
    expect(program.errors()).toBe('')
    await noneLeft()
  }
  expect(acknowledged.length).toBeGreaterThan(round * 5)
  const open = await openDatabase({ dataFolder, purpose: 'command' })
  const { rows } = await open.owner.query<{ lost: number }>(
    `select count(*) as lost from unnest($1::text[]) as told(id)
     where not exists (select from journal where object_id = told.id)`,
    [acknowledged],
  )
  await open.close()
  expect(rows).toEqual([{ lost: 0 }])
  console.info(`${round} × kill −9, ${acknowledged.length} rows acknowledged, 0 lost`)
  await noneLeft()
}, 180_000)

async function noneLeft(): Promise<void> {
  for (let left = 300; left > 0 && processesNaming(dataFolder).length > 0; left--) await sleep(10)
  expect(processesNaming(dataFolder)).toEqual([])
}
