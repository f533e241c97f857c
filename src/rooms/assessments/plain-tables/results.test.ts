import { expect, test } from 'vitest'
import { FaultList } from '../../../kernel/sheets/faults.ts'
import { faultSentence } from '../../../kernel/sheets/messages.ts'
import { tableFromBytes } from '../../../kernel/sheets/open-table.ts'
import { FactsCollector } from '../../identification/facts-collector.ts'
import { ResultsReader } from './results.ts'

async function read(...files: string[]) {
  const faults = new FaultList()
  const collector = new FactsCollector()
  const reader = new ResultsReader(collector, faults)
  for (const [at, text] of files.entries()) {
    const table = await tableFromBytes(`${at + 1}.csv`, Buffer.from(text), faults)
    if (table !== undefined) reader.read(table)
  }
  return { facts: collector.facts(), faults: faults.kept }
}

const sentences = async (...files: string[]) =>
  (await read(...files)).faults.map((fault) => faultSentence(fault, 'ru'))

const HEAD = 'school,year,kind,grade,subject,participants,low'
const MARKS = 'school,year,kind,grade,subject,participants,low,mark2,mark3,mark4,mark5'
const row = (line: string) => `${HEAD}\nШ-1,2025,vpr,5,RU,20,5\n${line}\n`
const marked = (line: string) => `${MARKS}\n${line}\n`

test.each<[string, string, string]>([
  [
    '«н/я» for a number',
    row('Ш-2,2025,vpr,5,RU,н/я,5'),
    '1.csv, F3: найдено «н/я»; ожидалось: целое число от 0; если результата нет, строку убирают из таблицы',
  ],
  [
    '«X» for a number',
    row('Ш-2,2025,vpr,5,RU,20,X'),
    '1.csv, G3: найдено «X»; ожидалось: целое число от 0; если результата нет, строку убирают из таблицы',
  ],
  [
    'a share for a count',
    row('Ш-2,2025,vpr,5,RU,20,"25,5"'),
    '1.csv, G3: найдено «25,5»; ожидалось: целое число от 0; если результата нет, строку убирают из таблицы',
  ],
  [
    'a negative count',
    row('Ш-2,2025,vpr,5,RU,20,-1'),
    '1.csv, G3: найдено «-1»; ожидалось: целое число от 0; если результата нет, строку убирают из таблицы',
  ],
  [
    'no participants',
    row('Ш-2,2025,vpr,5,RU,,5'),
    '1.csv, F3: пусто; ожидалось: целое число от 0, а не пустая ячейка',
  ],
  [
    'neither low nor marks',
    row('Ш-2,2025,vpr,5,RU,20,'),
    '1.csv, G3: пусто; ожидалось: число в low или во всех четырёх столбцах mark2–mark5',
  ],
  [
    'low over participants',
    row('Ш-2,2025,vpr,5,RU,20,21'),
    '1.csv, G3: найдено «21»; ожидалось: не больше числа участников (participants = 20)',
  ],
  ['no school', row(',2025,vpr,5,RU,20,5'), '1.csv, A3: пусто; ожидалось: название или код школы'],
  [
    'a school year for a year',
    row('Ш-2,2024/25,vpr,5,RU,20,5'),
    '1.csv, B3: найдено «2024/25»; ожидалось: год окончания учебного года, например 2025',
  ],
  [
    'an unknown kind',
    row('Ш-2,2025,впр5,5,RU,20,5'),
    '1.csv, C3: найдено «впр5»; ожидалось: вид процедуры: vpr, oge, ege, gve, regional или municipal',
  ],
  [
    'a class for a grade',
    row('Ш-2,2025,vpr,5А,RU,20,5'),
    '1.csv, D3: найдено «5А»; ожидалось: класс от 1 до 12',
  ],
  [
    'no subject',
    row('Ш-2,2025,vpr,5,,20,5'),
    '1.csv, E3: пусто; ожидалось: код предмета, например RU или MA',
  ],
  [
    'a duplicate',
    row('Ш-1,2025,vpr,5,RU,20,5'),
    '1.csv, A3: найдено «Ш-1»; ожидалось: одна строка на школу и процедуру; такая уже есть: 1.csv, строка\u00a02',
  ],
  [
    'marks that do not add up',
    marked('Ш-1,2025,vpr,5,RU,20,,5,5,5,4'),
    '1.csv, F2: найдено «20»; ожидалось: 19: столько в сумме отметок mark2–mark5',
  ],
  [
    'low that is not mark 2',
    marked('Ш-1,2025,oge,9,RU,20,4,5,5,5,5'),
    '1.csv, G2: найдено «4»; ожидалось: 5, как в mark2: это одни и те же участники',
  ],
  [
    'a mark left out',
    marked('Ш-1,2025,vpr,5,RU,20,5,5,5,,5'),
    '1.csv, J2: пусто; ожидалось: число: заполняют все четыре отметки или ни одной',
  ],
  [
    'ЕГЭ without low',
    marked('Ш-1,2025,ege,11,MA,20,,5,5,5,5'),
    '1.csv, G2: пусто; ожидалось: число в low: для ЕГЭ отметки не читаются, минимум задан в баллах',
  ],
  [
    'an unknown wave',
    'school,year,kind,grade,subject,participants,low,wave\nШ-1,2025,oge,9,RU,20,5,осень\n',
    '1.csv, H2: найдено «осень»; ожидалось: main, reserve или additional',
  ],
  [
    'a day that does not exist',
    'school,year,kind,grade,subject,participants,low,date\nШ-1,2025,oge,9,RU,20,5,31.02.2025\n',
    '1.csv, H2: найдено «31.02.2025»; ожидалось: дата, например 20.04.2025',
  ],
  [
    'a missing column',
    'school,year,kind,grade,participants,low\nШ-1,2025,vpr,5,20,5\n',
    '1.csv, строка\u00a01: ожидалось: столбец «subject» в строке заголовков; есть только: school, year, kind, grade, participants, low',
  ],
  [
    'neither column low nor marks',
    'school,year,kind,grade,subject,participants,mark2\nШ-1,2025,vpr,5,RU,20,5\n',
    '1.csv, строка\u00a01: ожидалось: столбец low или все четыре столбца mark2, mark3, mark4, mark5',
  ],
  [
    'a column twice',
    `${HEAD},Low\nШ-1,2025,vpr,5,RU,20,5,6\n`,
    '1.csv, H1: найдено «Low»; ожидалось: разные заголовки; такой уже стоит в G1',
  ],
  [
    'headers alone',
    `${HEAD}\n`,
    '1.csv, строка\u00a01: ожидалось: хотя бы одна строка под заголовками',
  ],
  [
    'a school in two municipalities',
    `municipality,${HEAD}\nМ1,Ш-1,2025,vpr,5,RU,20,5\nМ2,Ш-1,2025,vpr,5,MA,20,5\n`,
    '1.csv, A3: найдено «М2»; ожидалось: «М1»: школа «Ш-1» там уже названа; разным школам нужны разные названия или коды',
  ],
])('%s', async (_, text, sentence) => {
  expect(await sentences(text)).toEqual([sentence])
})

test('every fault of a file is told, in every row', async () => {
  const faults = await sentences(row('Ш-2,н/я,впр5,5,RU,X,\nШ-3,2025,vpr,5,RU,20,21'))
  expect(faults.map((sentence) => sentence.split(':', 1)[0])).toEqual([
    '1.csv, B3',
    '1.csv, C3',
    '1.csv, F3',
    '1.csv, G4',
  ])
})

test('a duplicate over two files names the first', async () => {
  const file = `${HEAD}\nШ-1,2025,vpr,5,RU,20,5\n`
  expect(await sentences(file, file)).toEqual([
    '2.csv, A2: найдено «Ш-1»; ожидалось: одна строка на школу и процедуру; такая уже есть: 1.csv, строка\u00a02',
  ])
})

test('another level, wave or year is another row', async () => {
  const head = 'school,year,kind,grade,subject,level,wave,participants,low'
  const lines = [
    'Ш-1,2025,ege,11,MA,base,main,20,5',
    'Ш-1,2025,ege,11,MA,profile,main,20,5',
    'Ш-1,2025,ege,11,MA,base,reserve,2,1',
    'Ш-1,2024,ege,11,MA,base,main,20,5',
  ]
  const { facts, faults } = await read(`${head}\n${lines.join('\n')}\n`)
  expect(faults).toEqual([])
  expect([facts.results.count, facts.procedures.map((one) => one.level)]).toEqual([
    4,
    ['base', 'profile'],
  ])
  expect([...facts.results.wave]).toEqual([0, 0, 1, 0])
})

test('low comes from mark 2 where it is not given; marks of ЕГЭ are not read', async () => {
  const { facts, faults } = await read(
    marked('Ш-1,2025,vpr,5,RU,20,,5,6,7,2\nШ-1,2025,ege,11,RU,20,3,н/я,1,,99'),
  )
  expect(faults).toEqual([])
  expect([...facts.results.low]).toEqual([5, 3])
  expect([...(facts.results.marks ?? [])]).toEqual([5, 6, 7, 2, -1, -1, -1, -1])
})

test('codes of ФИС ОКО in Cyrillic are the codes of the rules', async () => {
  const { facts } = await read(row('Ш-1,2025,ВПР,5,МА,20,5\nШ-1,2025,ОГЭ,9,ру,20,5'))
  expect(facts.procedures.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
    'vpr RU',
    'vpr MA',
    'oge RU',
  ])
})

test('a school is one over all files; the municipality comes from the file that names it', async () => {
  const { facts } = await read(
    `${HEAD}\nШ-1,2024,vpr,5,RU,20,5\n`,
    `municipality,${HEAD}\nМ1,Ш-1,2025,vpr,5,RU,20,5\n`,
  )
  expect(facts.schools).toMatchObject([{ school: 'Ш-1', municipality: 'М1', from: 0, to: 2 }])
})

test('other columns are facts; an empty cell is unknown, not zero', async () => {
  const { facts } = await read(
    `${HEAD},enrolled,date,Journal 2,note\nШ-1,2025,vpr,5,RU,20,5,25,20.04.2025,"3,5",\n`,
  )
  const { results } = facts
  expect([...results.extra]).toEqual([
    ['Journal 2', [3.5]],
    ['note', [null]],
  ])
  expect([results.enrolled?.[0], results.dates.get(0)]).toEqual([25, '2025-04-20'])
})
