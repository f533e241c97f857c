import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { processesNaming, startProgram } from '../../../../tests/kit/program.ts'
import { openDatabase } from '../open.ts'
import { readPostmaster } from './postmaster.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'opora-kill-'))
const rounds = Number(process.env.OPORA_TEST_KILLS ?? 20)

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

test(`after ${rounds} × kill −9 every acknowledged row is there and no PostgreSQL is left`, async () => {
  const acknowledged: string[] = []
  for (let round = 0; round < rounds; round++) {
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
  expect(acknowledged.length).toBeGreaterThan(rounds * 5)
  const open = await openDatabase({ dataFolder, purpose: 'command' })
  const { rows } = await open.owner.query<{ lost: number }>(
    `select count(*) as lost from unnest($1::text[]) as told(id)
     where not exists (select from journal where object_id = told.id)`,
    [acknowledged],
  )
  await open.close()
  expect(rows).toEqual([{ lost: 0 }])
  await noneLeft()
}, 180_000)

async function noneLeft(): Promise<void> {
  for (let left = 300; left > 0 && processesNaming(dataFolder).length > 0; left--) await sleep(10)
  expect(processesNaming(dataFolder)).toEqual([])
}
