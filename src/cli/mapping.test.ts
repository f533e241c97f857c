import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { opora } from '../../tests/kit/opora.ts'

const folder = mkdtempSync(join(tmpdir(), 'opora-mapping-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const table = file(
  'итоги.csv',
  '\ufeffРабота 2025 года;;\nНаименование ОО;Писали;Ср. балл\nСОШ № 1;25;31,4\nСОШ № 2;много;30\n',
)
const mapping = {
  ...{ format: 'opora-mapping', formatVersion: 1, name: 'Работа', sheet: null, headerDepth: 1 },
  columns: [
    { heading: 'Наименование ОО', nth: 0, means: 'school' },
    { heading: 'Писали', nth: 0, means: 'participants' },
    { heading: 'Ср. балл', nth: 0, means: 'mean' },
  ],
  ...{ yearFrom: 'text', constants: { kind: 'regional', grade: 8, subject: 'MA' } },
  ...{ decimal: 'comma', noData: [], scale: null },
}

test('a table that nobody knows is read through the file of a mapping, faults at their cells', async () => {
  const told = file('сопоставление.json', JSON.stringify(mapping))
  const { status, stdout } = await opora('inspect', table, '--mapping', told, '--json')
  const [read] = JSON.parse(stdout).files
  expect([status, read.layout]).toEqual([1, 'mapped'])
  expect(read.sheets[0]).toMatchObject({ headerRow: 2, rows: 2, accepted: 1 })
  expect(read.sheets[0].refused).toMatchObject([{ cell: 'B4', found: 'много' }])
  const alone = await opora('inspect', table, '--json')
  expect(JSON.parse(alone.stdout).files[0].layout).toBe('unknown')
})

test('a file that is no mapping is refused with its place', async () => {
  const wrong = file('не то.json', JSON.stringify({ ...mapping, headerDepth: 'один' }))
  const { status, stderr } = await opora('inspect', table, '--mapping', wrong)
  expect([status, stderr]).toEqual([1, expect.stringContaining('Неверно: headerDepth')])
  const missing = await opora('inspect', table, '--mapping', join(folder, 'нет.json'))
  expect([missing.status, missing.stderr]).toEqual([1, expect.stringContaining('не\u00a0читается')])
})
