import { expect, test } from 'vitest'
import { ok, refuse } from '../../../kernel/result.ts'
import { FaultList } from '../../../kernel/sheets/faults.ts'
import { faultSentence } from '../../../kernel/sheets/messages.ts'
import { tableFromBytes } from '../../../kernel/sheets/open-table.ts'
import { FactsCollector } from '../../identification/facts-collector.ts'
import { readFacts } from './facts.ts'
import { readSchools } from './schools.ts'

async function read(text: string, kind: 'facts' | 'schools') {
  const faults = new FaultList()
  const collector = new FactsCollector()
  const table = await tableFromBytes('t.csv', Buffer.from(text), faults)
  if (table !== undefined && kind === 'facts') readFacts(table, collector, faults)
  if (table !== undefined && kind === 'schools') {
    readSchools(table, collector, faults, (grades) =>
      grades === '5-9' ? ok([5, 6, 7, 8, 9]) : refuse('not grades'),
    )
  }
  return {
    schools: collector.facts().schools,
    sentences: faults.kept.map((fault) => faultSentence(fault, 'ru')),
  }
}

test('facts of a school by year: numbers, words and what is not known', async () => {
  const { schools, sentences } = await read(
    'school,year,district,grade,score\nШ-1,2025,О1,D,"46,5"\nШ-1,2024,О1,,\n',
    'facts',
  )
  expect(sentences).toEqual([])
  expect(schools[0]?.facts).toEqual([
    { year: 2025, values: { district: 'О1', grade: 'D', score: 46.5 } },
    { year: 2024, values: { district: 'О1', grade: null, score: null } },
  ])
})

test.each([
  ['Ш-1,н/я,5', 't.csv, B3: найдено «н/я»; ожидалось: год'],
  [',2025,5', 't.csv, A3: пусто; ожидалось: название или код школы'],
  [
    'Ш-0,2025,5',
    't.csv, A3: найдено «Ш-0»; ожидалось: одна строка на школу и год; такая уже есть: t.csv, строка\u00a02',
  ],
])('facts: %s', async (line, sentence) => {
  const { sentences } = await read(`school,year,score\nШ-0,2025,1\n${line}\n`, 'facts')
  expect(sentences).toHaveLength(1)
  expect(sentences[0]).toContain(sentence)
})

test('facts without a fact', async () => {
  const { sentences } = await read('school,year\nШ-1,2025\n', 'facts')
  expect(sentences[0]).toMatch(/хотя бы один столбец кроме school и year$/)
})

test('the register of schools', async () => {
  const { schools, sentences } = await read(
    'municipality,school,name,type,grades,closed_on\nМ1,Ш-1,МБОУ СОШ,public,5-9,01.09.2024\nМ1,Ш-2,,,,\n',
    'schools',
  )
  expect(sentences).toEqual([])
  expect(schools.map((one) => one.registered)).toMatchObject([
    { name: 'МБОУ СОШ', type: 'public', grades: [5, 6, 7, 8, 9], closedOn: '2024-09-01' },
    { name: 'Ш-2', type: '', grades: null, closedOn: null },
  ])
})

test.each([
  ['Ш-2,5–х', 't.csv, B3: найдено «5–х»; ожидалось: классы, например 1-4;5-9;11'],
  [
    'Ш-1,5-9',
    't.csv, A3: найдено «Ш-1»; ожидалось: одна строка на школу; такая уже есть: t.csv, строка\u00a02',
  ],
])('schools: %s', async (line, sentence) => {
  const { sentences } = await read(`school,grades\nШ-1,5-9\n${line}\n`, 'schools')
  expect(sentences).toHaveLength(1)
  expect(sentences[0]).toContain(sentence)
})
