import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeXlsx } from 'hucre/xlsx'
import iconv from 'iconv-lite'
import { afterAll, expect, test } from 'vitest'
import { afterVpr, ruralDistrict } from '../../bench/rural-district.ts'
import { opora } from '../../tests/kit/opora.ts'
import type { IdentificationReport } from '../rooms/identification/verdict.ts'

const bin = fileURLToPath(new URL('../../bin/opora.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'opora-identify-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const HEAD = 'municipality,school,year,kind,grade,subject,participants,low'
const LINES = [
  'Район,Ш-1,2025,vpr,5,RU,20,6',
  'Район,Ш-1,2025,vpr,5,MA,20,7',
  'Район,Ш-1,2025,vpr,6,RU,20,1',
  'Район,Ш-1,2025,vpr,6,MA,20,1',
  'Район,Ш-2,2025,vpr,5,RU,20,5',
  'Район,Ш-2,2025,vpr,5,MA,20,1',
  'Район,Ш-2,2025,vpr,6,RU,20,1',
  'Район,Ш-2,2025,vpr,6,MA,20,1',
]
const TABLE = `${HEAD}\n${LINES.join('\n')}\n`
const results = file('итоги.csv', TABLE)
const RUN = ['--year', '2025', '--stage', 'vpr']

const report = async (...args: string[]): Promise<IdentificationReport> => {
  const { status, stdout, stderr } = await opora('identify', ...args, '--json')
  expect([status, stderr]).toEqual([0, ''])
  return JSON.parse(stdout)
}

test('the document has the shape of the contract', async () => {
  const { rules, year, stage, summary, schools } = await report('--results', results, ...RUN)
  expect(rules).toMatchObject({ key: 'abinsk-2023', minParticipants: 1, lowShareAtLeast: 0.3 })
  expect(typeof rules.title).toBe('string')
  expect([year, stage]).toEqual([2025, 'preliminary'])
  expect(summary).toMatchObject({ schools: 2, listed: 1 })
  expect(
    schools.map(({ school, municipality, verdict }) => [municipality, school, verdict]),
  ).toEqual([
    ['Район', 'Ш-1', 'listed'],
    ['Район', 'Ш-2', 'notListed'],
  ])
  expect(schools[0]?.triggers[0]).toMatchObject({
    criterion: 'two-in-year',
    evidence: [
      { kind: 'vpr', grade: 5, subject: 'RU', level: null, year: 2025, participants: 20, low: 6 },
      { kind: 'vpr', grade: 5, subject: 'MA', level: null, year: 2025, participants: 20, low: 7 },
    ],
  })
})

test('the order of rows, the encoding, the delimiter and the format of the file do not matter', async () => {
  const expected = await report('--results', results, ...RUN)
  const rows = TABLE.trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)))
  const book = await writeXlsx({ sheets: [{ name: 'Итоги', rows }] })
  const others = [
    file('cp1251.csv', iconv.encode(TABLE.replaceAll(',', ';'), 'windows-1251')),
    file('bom.csv', `\ufeff${TABLE.replaceAll('\n', '\r\n')}`),
    file('reversed.csv', `${HEAD}\n${LINES.toReversed().join('\n')}\n`),
    file('book.xlsx', book),
  ]
  for (const other of others) {
    const same = await report('--results', other, ...RUN)
    expect(same.summary).toEqual(expected.summary)
    expect(new Set(same.schools.map(sorted))).toEqual(new Set(expected.schools.map(sorted)))
  }
  const halves = [0, 4].map((from) =>
    file(`half-${from}.csv`, `${HEAD}\n${LINES.slice(from, from + 4).join('\n')}\n`),
  )
  expect(await report('--results', ...halves, ...RUN)).toEqual(expected)
})

/** Evidence stands in the order of the rule, so nothing but the text is compared. */
const sorted = (verdict: unknown) => JSON.stringify(verdict)

test('faults: every one with its cell, nothing on standard output, status 1', async () => {
  const bad = file('плохие.csv', `${HEAD}\nР,Ш-1,2025,vpr,5,RU,н/я,X\nР,Ш-2,2025,vpr,5,RU,20,21\n`)
  const { status, stdout, stderr } = await opora('identify', '--results', bad, ...RUN, '--json')
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr.trim().split('\n')).toEqual([
    'плохие.csv, G2: найдено «н/я»; ожидалось: целое число от 0; если результата нет, строку убирают из таблицы',
    'плохие.csv, H2: найдено «X»; ожидалось: целое число от 0; если результата нет, строку убирают из таблицы',
    'плохие.csv, H3: найдено «21»; ожидалось: не больше числа участников (participants = 20)',
    'Ничего не посчитано: 3\u00a0ошибки в таблицах.',
  ])
})

test('a hundred thousand faults are counted, a screenful is shown', async () => {
  const bad = file('много.csv', `${HEAD}\n${'Р,Ш,2025,vpr,5,RU,н/я,1\n'.repeat(100_000)}`)
  const { status, stderr } = await opora('identify', '--results', bad, ...RUN)
  const lines = stderr.trim().split('\n')
  expect([status, lines.length]).toEqual([1, 202])
  expect(lines.at(-2)).toBe('Всего: 100\u00a0000\u00a0ошибок; показаны первые 200.')
})

test.each<[string, string[], RegExp]>([
  ['no tables', ['--year', '2025'], /^Нужны таблицы/],
  ['no year', ['--results', results], /^Нужен год/],
  ['a school year', ['--results', results, '--year', '2024/25'], /^--year 2024\/25/],
  ['a wrong stage', ['--results', results, '--year', '2025', '--stage', 'огэ'], /^--stage огэ/],
  ['two formats', ['--results', results, '--year', '2025', '--json', '--csv'], /^Выберите одно/],
  [
    'a slip in an option',
    ['--result', results, '--year', '2025'],
    /--result .*Может быть, --results\?/,
  ],
  ['an option without a value', ['--results', '--year', '2025'], /^После --results нужно значение/],
  ['a file without an option', [results, '--year', '2025'], /стоит отдельно/],
  [
    'unknown rules',
    ['--results', results, '--year', '2025', '--rules', 'abinsk'],
    /^Правил «abinsk» нет/,
  ],
])('usage: %s', async (_, args, sentence) => {
  const { status, stdout, stderr } = await opora('identify', ...args)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(sentence)
  expect(stderr).toMatch(/opora identify --help\n$/)
})

test('a file that is not there and a rules file with faults: status 1', async () => {
  const missing = await opora('identify', '--results', join(folder, 'нет.csv'), ...RUN)
  expect([missing.status, missing.stderr]).toEqual([1, expect.stringMatching(/существующий файл/)])
  const rules = file('правила.json', '{"key":"моё"}')
  const refused = await opora('identify', '--results', results, ...RUN, '--rules', rules)
  expect(refused.status).toBe(1)
  expect(refused.stderr).toMatch(
    /правила\.json, key: .*\n.*правила\.json, version: Поле обязательно/,
  )
})

test('CSV for Excel: a line a school, no formula from a name', async () => {
  const evil = file('имена.csv', TABLE.replaceAll('Ш-1', '=HYPERLINK(1)'))
  const { status, stdout } = await opora('identify', '--results', evil, ...RUN, '--csv')
  const lines = stdout.split('\r\n')
  expect(status).toBe(0)
  expect(lines[0]).toMatch(/^\ufeffМуниципалитет;Школа;Вывод;/)
  expect(lines.slice(1, 3).map((line) => line.split(';').slice(0, 3))).toEqual([
    ['Район', "'=HYPERLINK(1)", 'вывод: соответствует критериям'],
    ['Район', 'Ш-2', 'не соответствует критериям'],
  ])
  expect(lines).toHaveLength(4)
})

test('text for a terminal, in Russian and in English', async () => {
  const russian = await opora('identify', '--results', results, ...RUN)
  expect(russian.stdout).toMatch(/расчёт предварительный/)
  expect(russian.stdout).toMatch(/ВПР, 5\u00a0класс, математика, 2025: 7 из 20 \(35\u00a0%\)/)
  expect(russian.stdout).toMatch(/Школ: 2 · соответствуют критериям: 1/)
  const english = await opora.in('en_US.UTF-8')('identify', '--results', results, ...RUN)
  expect(english.stdout).toMatch(/a preliminary run/)
  expect(english.stdout).not.toMatch(/расчёт/)
})

test('a name never writes on the terminal what is no text', async () => {
  const evil = file('знаки.csv', TABLE.replaceAll('Ш-1', '\u001b[31mШ-1\u0007'))
  const { stdout } = await opora('identify', '--results', evil, ...RUN)
  expect(stdout).toContain('[31mШ-1')
  expect(stdout).not.toMatch(/[^\P{Cc}\n]/u)
})

test('the way to the threshold over several results says so', async () => {
  const { stdout } = await opora('identify', '--results', results, ...RUN)
  expect(stdout).toContain(
    'до порога: 6\u00a0обучающихся по 2\u00a0результатам, ближайший: ВПР, 5\u00a0класс, русский язык, 2025',
  )
  const english = await opora.in('en_US.UTF-8')('identify', '--results', results, ...RUN)
  expect(english.stdout).toContain(
    'to the threshold: 6\u00a0learners over 2\u00a0results, the closest: VPR',
  )
})

test('a year without a row is concluded on, and said', async () => {
  const { status, stdout, stderr } = await opora('identify', '--results', results, '--year', '2030')
  expect([status, stderr]).toEqual([
    0,
    'За 2030\u00a0год в таблицах нет ни одной строки; есть: 2025.\n',
  ])
  expect(stdout).toMatch(/недостаточно данных: 2/)
})

test('what is missing stands beside no school to which the rules do not apply', async () => {
  const schools = file('закрытая.csv', 'school,grades,closed_on\nШ-9,1-11,2024-09-01\n')
  const two = file('два-года.csv', `${TABLE}${LINES.join('\n').replaceAll(',2025,', ',2024,')}\n`)
  const { stdout } = await opora('identify', '--results', two, '--schools', schools, ...RUN)
  expect(stdout).toMatch(/Ш-9 +правила неприменимы\n\n/)
})

test.skipIf(!existsSync('/dev/full'))('a full disk is one sentence and status 1', () => {
  const full = openSync('/dev/full', 'w')
  const { status, stderr } = spawnSync(
    process.execPath,
    [bin, 'identify', '--results', results, ...RUN, '--json'],
    { stdio: ['ignore', full, 'pipe'], encoding: 'utf8', env: { ...process.env, LC_ALL: 'ru' } },
  )
  closeSync(full)
  expect([status, stderr]).toEqual([1, 'Вывод записан не весь: на диске нет места.\n'])
})

test('a reader that goes away ends the run quietly', async () => {
  const { results: table } = ruralDistrict(2000)
  const path = file('много-школ.csv', table)
  const { status, stderr } = await opora.head(
    'identify',
    '--results',
    path,
    '--year',
    '2025',
    '--json',
  )
  expect([status, stderr]).toEqual([0, ''])
})

test('a rural district: after ВПР the run is preliminary and usable, in the end few schools stay open', async () => {
  const district = ruralDistrict()
  const schools = file('реестр.csv', district.schools)
  const vpr = file('после-впр.csv', afterVpr(district.results, 2025))
  const early = await report('--results', vpr, '--schools', schools, ...RUN)
  expect(early.stage).toBe('preliminary')
  expect(early.summary.schools).toBe(district.count)
  expect(early.summary.listed).toBeGreaterThan(0)
  expect(early.summary.notListed).toBeGreaterThan(district.count / 4)
  expect(early.summary.notEnoughData / district.count).toBeLessThan(0.05)

  const all = file('весь-год.csv', district.results)
  const final = await report('--results', all, '--schools', schools, '--year', '2025')
  expect(final.stage).toBe('final')
  expect(final.summary.notEnoughData / district.count).toBeLessThan(0.05)
})
