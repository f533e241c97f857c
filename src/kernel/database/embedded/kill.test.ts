import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { killRounds, noneLeft } from '../../../../tests/kit/kill-rounds.ts'
import { startProgram } from '../../../../tests/kit/program.ts'
import { openDatabase } from '../open.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'opora-kill-'))

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

test('after kill −9, again and again, every acknowledged row is there and no PostgreSQL is left', async () => {
  const { rounds, told } = await killRounds({
    dataFolder,
    start: () => startProgram('write-rows', ['--write'], { OPORA_DATA: dataFolder }),
    ready: 'ready',
    within: 150,
  })
  const acknowledged = told.filter((line) => line !== 'ready')
  expect(acknowledged.length).toBeGreaterThan(rounds)
  const open = await openDatabase({ dataFolder, purpose: 'command' })
  const { rows } = await open.owner.query<{ lost: number }>(
    `select count(*) as lost from unnest($1::text[]) as told(id)
     where not exists (select from journal where object_id = told.id)`,
    [acknowledged],
  )
  await open.close()
  expect(rows).toEqual([{ lost: 0 }])
  console.info(`${rounds} × kill −9, ${acknowledged.length} rows acknowledged, 0 lost`)
  await noneLeft(dataFolder)
}, 180_000)
