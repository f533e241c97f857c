import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, expect, test } from 'vitest'
import { badFiles } from '../../tests/kit/bad-files.ts'
import { opora } from '../../tests/kit/opora.ts'
import { zipOf } from '../../tests/kit/zip.ts'

const folder = mkdtempSync(join(tmpdir(), 'opora-inspect-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const header = ['school', 'year', 'kind', 'grade', 'subject', 'participants', 'low', 'паралл.']
const rows = [
  header,
  ['СОШ № 1', 2025, 'vpr', 5, 'RU', 25, 3, 'А'],
  ['СОШ № 1', 2025, 'vpr', 5, 'MA', 25, 30, 'А'],
  ['СОШ № 2', 2025, 'vpr', 5, 'RU', 20, 4, 'Б'],
]

async function inspect(...paths: string[]) {
  const { status, stdout, stderr } = await opora('inspect', ...paths, '--json')
  return { status, stderr, files: JSON.parse(stdout).files }
}

test('a workbook: layout, sheets, columns with their meaning, the cell at fault', async () => {
  const book = await writeXlsx({
    sheets: [
      { name: 'Итоги ', rows: [[], ...rows] },
      {
        name: 'Заметки',
        rows: [
          ['сверено', 1],
          ['да', 2],
        ],
      },
    ],
  })
  const { status, files } = await inspect(file('итоги.xlsx', book))
  expect(status).toBe(1)
  const [{ layout, sheets, refused }] = files
  expect([layout, refused, sheets.length]).toEqual(['plain-results', [], 2])
  expect(sheets[0]).toMatchObject({
    name: 'Итоги ',
    layout: 'plain-results',
    headerRow: 2,
    rows: 3,
    accepted: 2,
    refused: [{ cell: 'G4', found: '30', expected: expect.stringMatching(/участников/) }],
  })
  expect(sheets[0].columns).toContainEqual({
    column: 'F',
    heading: 'participants',
    meaning: 'participants',
  })
  expect(sheets[0].columns).toContainEqual({ column: 'H', heading: 'паралл.', meaning: null })
  expect(sheets[1]).toMatchObject({ name: 'Заметки', layout: 'unknown', accepted: 0 })
})

test('facts in an .ods file are sound', async () => {
  const book = await writeOds({
    sheets: [
      {
        name: 'Паспорт',
        rows: [
          ['school', 'year', 'учителей'],
          ['СОШ № 1', 2025, 31],
        ],
      },
    ],
  })
  const { status, files } = await inspect(file('паспорт.ods', book))
  expect([status, files[0].layout, files[0].sheets[0].accepted]).toEqual([0, 'plain-facts', 1])
})

test('an unknown table says where its header is', async () => {
  const lines = ['Сведения;;', 'Код ОО;Кружки;Секции', '101;17;два', '102;9;три']
  const { status, files } = await inspect(file('сведения.csv', lines.join('\n')))
  expect([status, files[0].layout]).toEqual([1, 'unknown'])
  expect(files[0].sheets[0]).toMatchObject({ headerRow: 2, rows: 2, accepted: 0 })
  expect(files[0].refused).toHaveLength(1)
})

test('a protocol shows no person, not even where it is refused', async () => {
  const lines = ['Протокол;;', 'Код ОО;Фамилия;Балл', '101;Небывалова;17', '102;Придуманный;9']
  const { status, files } = await inspect(file('протокол.csv', lines.join('\n')))
  expect([status, files[0].layout]).toEqual([1, 'ege-protocol'])
  expect(JSON.stringify(files)).not.toMatch(/Небывалова|Придуманный/)
})

test('what cannot be read is said once, the other files are looked at', async () => {
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)])
  const good = file('хорошая.csv', `${header.slice(0, 7).join()}\nСОШ,2025,vpr,5,RU,5,1\n`)
  const { status, stderr, files } = await inspect(file('старая.xls', old), 'нет.csv', good)
  expect(status).toBe(1)
  expect(files.map((one: { layout: string }) => one.layout)).toEqual(['unknown', 'plain-results'])
  expect(files[0].refused[0].message).toMatch(/сохраните как «Книга Excel/)
  expect(stderr).toMatch(/нет\.csv: ожидалось: существующий файл/)
})

test('without --json it is told in lines; without a file it is wrong usage', async () => {
  const path = file('коротко.csv', `${header.slice(0, 7).join()}\nСОШ,2025,vpr,5,RU,5,1\n`)
  const told = await opora('inspect', path)
  expect(told.stdout).toMatch(
    /вид: Простая таблица результатов\n {2}таблица, заголовки в строке\s1, 1\sстрока, принято 1/,
  )
  expect([told.status, (await opora('inspect')).status]).toEqual([0, 2])
})

test('files that cannot be read are told by name, and the one beside them is inspected', async () => {
  const good = file('хороший.csv', rows.map((cells) => cells.join(';')).join('\n'))
  const bad = badFiles.map(({ fileName, bytes }) => file(fileName, bytes))
  const { status, files } = await inspect(good, ...bad)
  expect(status).toBe(1)
  expect(files.map((one: { layout: string }) => one.layout)).toEqual([
    'plain-results',
    ...badFiles.map(() => 'unknown'),
  ])
  for (const [at, { said }] of badFiles.entries()) {
    const messages = files[at + 1].refused.map((fault: { message: string }) => fault.message)
    expect(messages.join('\n').replaceAll('\u00a0', ' ')).toMatch(said)
  }
})

test('a folder with an archive: each file with its own outcome', async () => {
  const table = 'school;year;kind;grade;subject;participants;low\nСОШ № 1;2025;vpr;5;RU;20;4\n'
  const batch = mkdtempSync(join(folder, 'папка-'))
  mkdirSync(join(batch, 'ВПР'))
  writeFileSync(join(batch, 'ВПР', 'а.csv'), table)
  writeFileSync(join(batch, 'Thumbs.db'), 'x')
  const inner = zipOf([{ name: 'внутри.csv', bytes: table }])
  const zip = zipOf([
    { name: 'б.csv', bytes: table },
    { name: 'ещё.zip', bytes: inner },
  ])
  writeFileSync(join(batch, 'я.zip'), zip)
  const { status, files } = await inspect(batch)
  expect(status).toBe(1)
  const told = files.map((each: { file: string; layout: string }) => [
    each.file.slice(batch.length),
    each.layout,
  ])
  expect(told).toEqual([
    ['/ВПР/а.csv', 'plain-results'],
    ['/я.zip/б.csv', 'plain-results'],
    ['/я.zip/ещё.zip', 'unknown'],
  ])
  expect(files[2]).toMatchObject({ refused: [{ message: expect.stringContaining('архив') }] })
})
