import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeXlsx } from 'hucre/xlsx'
import { encode } from 'iconv-lite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Program, processesNaming, startProgram } from '../../tests/kit/program.ts'
import { type ZipPart, zipOf } from '../../tests/kit/zip.ts'

const root = mkdtempSync(join(tmpdir(), 'opora-cli-import-'))
const data = join(root, 'data')
const command = fileURLToPath(new URL('../../bin/opora.js', import.meta.url))
let server: Program

const HEAD = 'school;year;kind;grade;subject;participants;low'
const school = 'СОШ № 1 г. Заречный'

beforeAll(async () => {
  server = startProgram('serve-demo', [], { OPORA_DATA: data })
  await server.line('ready')
}, 60_000)

afterAll(() => rmSync(root, { recursive: true, force: true }))

interface Ended {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

function opora(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH ?? '', HOME: '/', OPORA_DATA: data, LANG: 'ru_RU.UTF-8' }
    const child = spawn(process.execPath, [command, 'import', ...args], { env })
    const [out, err]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (piece: Buffer) => out.push(piece))
    child.stderr.on('data', (piece: Buffer) => err.push(piece))
    child.on('close', (status) => {
      resolve({ status, out: String(Buffer.concat(out)), err: String(Buffer.concat(err)) })
    })
  })
}

const load = (...args: string[]) => opora(...args, '--municipality', 'demo')

function file(name: string, content: string | Uint8Array): string {
  const path = join(root, name)
  writeFileSync(path, content)
  return path
}

const json = ({ out }: Ended) => JSON.parse(out) as Record<string, unknown>

test('tables of three kinds are stored together, and the second time nothing', async () => {
  const results = file('итоги.csv', encode(`${HEAD}\n${school};2021;впр;5;RU;20;4\n`, 'win1251'))
  const facts = file('сведения.csv', `school,year,library\n${school},2021,есть\n`)
  const rows = [HEAD.split(';'), [school, 2021, 'oge', 9, 'MA', 30, 3]]
  const book = file('огэ.xlsx', await writeXlsx({ sheets: [{ name: 'Итоги', rows }] }))

  const trial = await load(results, facts, book, '--dry-run', '--json')
  expect(trial).toMatchObject({ status: 0, err: '' })
  expect(json(trial)).toMatchObject({ dryRun: true, import: null, stored: 0, added: 3 })

  const first = await load(results, facts, book, '--json')
  expect(json(first)).toMatchObject({ stored: 3, added: 3, changed: 0, schools: 1 })
  expect(json(first).import).toBeGreaterThan(4)

  const again = await load(results, facts, book)
  expect(again).toMatchObject({ status: 0, err: '' })
  expect(again.out).toContain('Записывать нечего')
}, 60_000)

test('one fault in one file and nothing of any file is stored, with the cells on standard error', async () => {
  const good = file('целый.csv', `${HEAD}\n${school};2020;впр;5;RU;20;4\n`)
  const bad = file(
    'с-ошибкой.csv',
    `${HEAD}\n${school};2020;впр;6;RU;н/я;4\nШкола № 99;2020;впр;6;MA;20;4\n`,
  )
  const both = await load(good, bad, '--json')
  expect(both.status).toBe(1)
  expect(both.err).toContain('с-ошибкой.csv, F2: найдено «н/я»; ожидалось: целое число')
  expect(both.err).toMatch(/с-ошибкой\.csv: «Школа № 99»\. Такой школы в\sреестре нет\. .*A3/u)
  expect(both.err).toContain('Ничего не\u00a0записано')
  expect(json(both)).toMatchObject({
    stored: 0,
    refused: [{ file: 'с-ошибкой.csv', cell: 'F2' }, { cell: 'A3' }],
  })
  expect(json(await load(good, '--dry-run', '--json'))).toMatchObject({ added: 1 })
}, 60_000)

test('a folder with an archive is stored whole, or not at all', async () => {
  const folder = join(root, 'ВПР 2018')
  mkdirSync(join(folder, '5 класс'), { recursive: true })
  const row = (subject: string) => `${HEAD}\n${school};2018;впр;5;${subject};20;4\n`
  writeFileSync(join(folder, '5 класс', 'а.csv'), row('RU'))
  const zip = (...parts: ZipPart[]) => writeFileSync(join(folder, 'б.zip'), zipOf(parts))
  zip({ name: 'б.csv', bytes: row('MA') }, { name: 'в.csv', bytes: row('BI'), saysSum: 1 })
  const bad = await load(folder, '--json')
  expect(bad.status).toBe(1)
  expect(json(bad)).toMatchObject({ stored: 0, refused: [{ file: 'ВПР 2018/б.zip/в.csv' }] })
  zip({ name: 'б.csv', bytes: row('MA') })
  expect(json(await load(folder, '--json'))).toMatchObject({ stored: 2, added: 2 })
}, 60_000)

test.each([
  ['no file', [], 2, 'Укажите файлы'],
  ['a file that is not there', ['/нет/итоги.csv'], 1, '/нет/итоги.csv: существующий файл'],
])('%s', async (_, args, status, sentence) => {
  const ended = await load(...args)
  expect(ended.status).toBe(status)
  expect(ended.err).toContain(sentence)
  expect(ended.out).toBe('')
})

test('no municipality, and one that is not there', async () => {
  const good = file('ещё.csv', `${HEAD}\n${school};2020;впр;5;RU;20;4\n`)
  expect(await opora(good)).toMatchObject({ status: 2, out: '' })
  const ended = await opora(good, '--municipality', 'nowhere')
  expect(ended.status).toBe(1)
  expect(ended.err).toContain('Муниципалитета с\u00a0кодом «nowhere» нет')
})

test('without a server the command starts the database, works and leaves no process', async () => {
  await server.kill('SIGTERM')
  const good = file('позже.csv', `${HEAD}\n${school};2019;впр;5;RU;20;4\n`)
  expect(await load(good)).toMatchObject({
    status: 0,
    out: expect.stringMatching(
      /^Загрузка №\u00a0\d+: новых строк 1, изменённых 0, 1\u00a0школа\.\n$/u,
    ),
  })
  expect(processesNaming(data)).toEqual([])
}, 60_000)
