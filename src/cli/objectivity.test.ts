import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { opora } from '../../tests/kit/opora.ts'

const folder = mkdtempSync(join(tmpdir(), 'opora-objectivity-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

const scores = file('баллы.csv', [
  'municipality,school,year,kind,grade,subject,score_counts',
  'Район,Ш-2,2025,vpr,4,MA,5:50;10:50',
  'Район,Ш-1,2025,vpr,4,MA,18:20;19:20;25:1',
])
const scales = file('шкалы.csv', [
  'subject,grade,max_for_2,min_for_3,max_for_3,min_for_4,max_for_4,min_for_5,max_score',
  'MA,4,5,6,9,10,14,15,20',
])

test('the document has the shape of the contract, schools by name', async () => {
  const run = ['objectivity', '--scores', scores, '--scales', scales, '--year', '2025', '--json']
  const { status, stdout, stderr } = await opora(...run)
  expect(status).toBe(0)
  const found = JSON.parse(stdout)
  expect([found.year, found.index]).toEqual([2025, 50])
  expect(found.schools.map((one: { school: string }) => one.school)).toEqual(['Ш-1', 'Ш-2'])
  expect(found.schools[0].markers).toMatchObject([
    { marker: 'M1', grade: 4, subject: 'MA', value: expect.any(Number), bound: expect.any(Number) },
  ])
  expect(stderr).toContain('балл 25 при максимуме 20')
})

test('participants without names give M2', async () => {
  const rows = file('участники.csv', [
    'school,year,kind,grade,subject,score,journal',
    'Ш-1,2025,vpr,5,RU,30,3',
    'Ш-1,2025,vpr,5,RU,20,4',
    'Ш-1,2025,vpr,5,RU,10,5',
  ])
  const { stdout } = await opora('objectivity', '--scores', rows, '--year', '2025', '--json')
  expect(JSON.parse(stdout).schools[0].markers).toMatchObject([
    { marker: 'M2', value: -1, bound: 0 },
  ])
})

test('for a person it says what a marker is, and names only marked schools', async () => {
  const { stdout } = await opora('objectivity', '--scores', scores, '--year', '2025')
  expect(stdout).toContain('возможные маркеры, требуют дополнительного анализа')
  expect(stdout).toContain('Школ с\u00a0маркерами: 1 из 2.')
})

test.each([
  [[], 2, 'Нужны таблицы баллов'],
  [['--scores', scores], 2, 'Нужен год'],
  [['--scores', scores, '--year', '25'], 2, 'нужен год окончания'],
  [['--scores', scales, '--year', '2025'], 1, 'Ничего не посчитано'],
  [['--scores', join(folder, 'нет.csv'), '--year', '2025'], 1, 'нет.csv'],
])('%j ends with %d and a sentence', async (args, expected, sentence) => {
  const { status, stdout, stderr } = await opora('objectivity', ...args)
  expect([status, stdout]).toEqual([expected, ''])
  expect(stderr).toContain(sentence)
})
