import { appendFileSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeNation } from '../../../bench/nation.ts'
import { opora } from '../../../tests/kit/opora.ts'

const folder = mkdtempSync(join(tmpdir(), 'opora-threads-'))
const nation = join(folder, 'страна.csv')
const SCHOOLS = 8000
let rows = 0

beforeAll(async () => {
  rows = await writeNation(nation, SCHOOLS)
})
afterAll(() => rmSync(folder, { recursive: true }))

const identify = (threads: '1' | '2', ...args: string[]) =>
  opora.threads(threads)('identify', '--year', '2025', '--json', ...args)

test('two threads write what one writes, to the byte', async () => {
  const one = await identify('1', '--results', nation)
  const two = await identify('2', '--results', nation)
  expect([one.status, two.status, two.stderr]).toEqual([0, 0, ''])
  expect(two.stdout === one.stdout).toBe(true)
  expect(JSON.parse(two.stdout).summary.schools).toBe(SCHOOLS)
})

test('a fault in the second half is told with its row', async () => {
  const bad = join(folder, 'плохая.csv')
  copyFileSync(nation, bad)
  appendFileSync(bad, 'reg02_m0001,edu100000,2025,ege,11,RU,н/я,1\n')
  const { status, stdout, stderr } = await identify('2', '--results', bad)
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(new RegExp(`^плохая\\.csv, G${rows + 2}: найдено «н/я»`))
})

test('a duplicate over the two halves is told, and a school that changes its municipality', async () => {
  for (const [line, sentence] of [
    [
      'reg02_m0001,edu100000,2024,vpr,5,RU,20,1',
      /A\d+|B\d+: найдено «edu100000»; .*такая уже есть/,
    ],
    ['reg99_m9999,edu100000,2023,vpr,5,RU,20,1', /A\d+: найдено «reg99_m9999»/],
  ] as const) {
    const bad = join(folder, 'плохая.csv')
    copyFileSync(nation, bad)
    appendFileSync(bad, `${line}\n`)
    const { status, stderr } = await identify('2', '--results', bad)
    expect(status).toBe(1)
    expect(stderr).toMatch(sentence)
  }
})
