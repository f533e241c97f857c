import { expect, test } from 'vitest'
import { locales } from '../../kernel/i18n/catalogue.ts'
import type { Day } from '../../kernel/ids.ts'
import type { Block, OfficialDocument, Text } from './document.ts'
import { expertMinutes } from './expert-minutes.ts'
import { acting, minutesFacts, orderFacts, rules, sheetFacts } from './facts-kit.ts'
import { type OrderListFacts, orderList } from './order-list.ts'
import { type DocumentRefusal, documentRefusalText } from './refusals.ts'
import { schoolSheet } from './school-sheet.ts'

const number = { number: '412', on: orderFacts.run.on }
const noBasis = { ...rules, low: { shareAtLeast: 0.3, basis: null } }

test('every figure of the order stands in its facts', () => {
  const allowed = new Set(JSON.stringify(orderFacts).match(/\d+/gu))
  // Numbers of annexes and items, the school year, the letter on ВПР, shares of the counts given.
  for (const own of [
    '1',
    '2',
    '30',
    '26',
    '36',
    '0',
    '20',
    '55',
    '5',
    '18',
    '04',
    '2025',
    '02',
    '86',
  ]) {
    allowed.add(own)
  }
  for (const found of textOf(order(orderFacts)).match(/\d+/gu) ?? [])
    expect(allowed).toContain(found)
})

test('the purpose is help, and ВПР are not for judging', () => {
  const texts = [order(orderFacts), minutes(minutesFacts), schoolSheet(sheetFacts)].map(textOf)
  for (const text of texts) {
    expect(text).toContain('служит оказанию адресной методической помощи')
    expect(text).toContain(
      'для оценки деятельности образовательных организаций и педагогических работников они не используются',
    )
  }
  const withoutVpr = order({ ...orderFacts, rules: { ...rules, usesVpr: false } })
  expect(textOf(withoutVpr)).not.toContain('02-86')
})

test('the sentence on the threshold cites the basis of the threshold and no clause of a criterion', () => {
  const sentences = (facts: OrderListFacts) =>
    paragraphs(order(facts)).filter((text) => text.includes('не менее 30'))
  const [given = '', ...more] = sentences(orderFacts)
  expect(more).toEqual([])
  expect(given).toContain('решение рабочей группы от 01.09.2025 № 4')
  expect(given).not.toContain('3.3')
  const [open = ''] = sentences({ ...orderFacts, rules: noBasis })
  expect(open).toContain('Основание этого порога в правилах не указано')
  expect(open).not.toMatch(/п\.|Концепц/u)
})

test('schools stand by name, № 7 before № 12, and each has its ground', () => {
  const [list] = order(orderFacts).annexes
  const [table] = list?.blocks ?? []
  expect(table?.kind === 'table' && table.rows.map((row) => row.slice(0, 2))).toEqual([
    ['1', 'МБОУ «СОШ № 7» с. Тихая Долина'],
    ['2', 'МБОУ «СОШ № 12» с. Отрадное'],
  ])
})

test('the published list holds no counts', () => {
  const [list] = order(orderFacts).annexes
  expect(JSON.stringify(list?.blocks)).not.toMatch(/ из |%/u)
})

test.each<[string, Partial<OrderListFacts>, DocumentRefusal]>([
  ['nobody on the list', { schools: [] }, { kind: 'nobodyListed' }],
  [
    'a number on a preliminary run',
    { order: number, run: { ...orderFacts.run, isFinal: false } },
    { kind: 'preliminaryRun' },
  ],
  [
    'a number while the threshold rests on nothing',
    { order: number, rules: noBasis },
    { kind: 'thresholdWithoutBasis' },
  ],
  [
    'a school without a reason',
    { schools: [{ school: 'СОШ № 1', grounds: [], decision: null }] },
    { kind: 'schoolWithoutGrounds', school: 'СОШ № 1' },
  ],
])('an order is refused: %s', (_, change, refusal) => {
  expect(orderList({ ...orderFacts, ...change })).toEqual({ ok: false, refusal })
  for (const locale of locales) expect(documentRefusalText(refusal, locale)).toMatch(/\.$/u)
})

test('a draft says that it is one; with its number it is none', () => {
  expect(order(orderFacts)).toMatchObject({ isDraft: true, registration: { number: null } })
  expect(order({ ...orderFacts, order: number })).toMatchObject({
    isDraft: false,
    registration: { number: '412', on: '2025-09-12' },
  })
})

test('whoever acts for the head signs so', () => {
  const [signature] = order({ ...orderFacts, signatory: acting }).signatures
  expect(signature?.post).toBe('И.\u00a0о. начальника управления образования')
})

test('minutes are refused while a question is open or a decision has no reason', () => {
  const [first] = minutesFacts.cases
  const cases = (change: object) => ({ ...minutesFacts, cases: [{ ...first!, ...change }] })
  expect(expertMinutes(cases({ decision: null }))).toMatchObject({
    refusal: { kind: 'caseUndecided' },
  })
  expect(expertMinutes(cases({ reason: ' ' }))).toMatchObject({
    refusal: { kind: 'decisionWithoutReason' },
  })
  expect(expertMinutes({ ...minutesFacts, cases: [] })).toMatchObject({
    refusal: { kind: 'noCases' },
  })
})

test('a school sees no other school, nor sums that give one away', () => {
  const text = textOf(schoolSheet(sheetFacts))
  expect(text.match(/СОШ № \d+/gu)).toEqual(['СОШ № 7', 'СОШ № 7'])
  expect(text).toContain('(97\u00a0из\u00a0611)')
  expect(text).not.toContain('31')
  expect(text).toContain('не приводится')
})

test('a sheet that nobody read in the system is signed on paper; one that was read says by whom', () => {
  expect(schoolSheet(sheetFacts).signatures.map(({ post, name }) => [post, name])).toEqual([
    ['руководитель МКУ «ИМЦ»', 'Орлова Нина Примеровна'],
    ['С листом ознакомлен(а): руководитель организации', null],
  ])
  const reader = {
    name: 'Рябинина Ольга Примеровна',
    post: 'и. о. директора СОШ № 17',
    actingBasis: 'приказ от 29.08.2025 № 61-к',
    on: '2025-09-16' as Day,
  }
  const objection = { ...reader, kind: 'objection', text: 'Двое болели.', outcome: null } as const
  const declined = { isAccepted: false, reason: 'Акты есть.', by: 'Громова Е. П.', on: reader.on }
  const read = schoolSheet({
    ...sheetFacts,
    sent: {
      ...sheetFacts.sent!,
      acknowledged: [reader],
      responses: [objection, { ...objection, text: 'Ещё раз.', outcome: declined }],
    },
  })
  expect(read.signatures).toHaveLength(1)
  const text = textOf(read)
  expect(text).toContain('и. о. директора СОШ № 17 (приказ от 29.08.2025 № 61-к), 16.09.2025')
  expect(text).toContain('«Двое болели.»')
  expect(text).toContain('Решение по возражению ещё не принято.')
  expect(text).toContain('Возражение отклонено 16.09.2025 (Громова Е. П.); основание: Акты есть.')
  expect(schoolSheet({ ...sheetFacts, sent: null })).toMatchObject({ isDraft: true })
})

function order(facts: OrderListFacts): OfficialDocument {
  const made = orderList(facts)
  if (!made.ok) throw new Error(made.refusal.kind)
  return made.value
}

function minutes(facts: typeof minutesFacts): OfficialDocument {
  const made = expertMinutes(facts)
  if (!made.ok) throw new Error(made.refusal.kind)
  return made.value
}

const textOf = (document: OfficialDocument): string =>
  [document.title, document.heading, ...paragraphs(document)].join('\n')

const paragraphs = ({ blocks, annexes }: OfficialDocument): readonly string[] => [
  ...blocks.flatMap(blockTexts),
  ...annexes.flatMap(({ grif, title, blocks: inside }) => [
    ...grif,
    title,
    ...inside.flatMap(blockTexts),
  ]),
]

function blockTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'items':
      return block.items.flatMap((item) => [
        plain(item.text),
        ...(item.items ?? []).map(({ text }) => plain(text)),
      ])
    case 'list':
      return block.items.map(plain)
    case 'table':
      return block.rows.flat().map(plain)
    case 'facts':
      return block.rows.flat().map(plain)
    default:
      return [plain(block.text)]
  }
}

const plain = (text: Text): string =>
  typeof text === 'string'
    ? text
    : text.map((span) => (typeof span === 'string' ? span : span.text)).join('')
