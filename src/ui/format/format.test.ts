import { describe, expect, it } from 'vitest'
import * as f from './index.ts'

const show = (text: string) => text.replaceAll('\u00a0', '_').replaceAll('\u2060', '^')

describe('numbers', () => {
  it.each([
    [0, 0, '0'],
    [1234.5, 1, '1_234,5'],
    [1234567, 0, '1_234_567'],
    [-0.94, 1, '−0,9'],
    [-0.04, 1, '0,0'],
  ])('%s with %s digits is %s', (value, digits, text) => {
    expect(show(f.formatNumber(value, 'ru', digits))).toBe(text)
  })
  it.each([
    ['a percent', f.formatPercent(0.143, 'ru'), '14,3_%'],
    ['a percent in English', f.formatPercent(0.143, 'en'), '14.3%'],
    ['a share with its counts', f.formatShare({ count: 7, of: 23 }, 'ru'), '30,4_% (7_из_23)'],
    ['a share of nobody', f.formatShare({ count: 0, of: 0 }, 'ru'), '0_из_0'],
    ['large counts', f.formatCounts({ count: 397, of: 2784 }, 'ru'), '397_из_2_784'],
    ['falling points', f.formatPoints(-0.009, 'ru'), '−0,9_п._п.'],
    ['rising points', f.formatPoints(0.021, 'en'), '+2.1_pp'],
    ['no change', f.formatPoints(0.0001, 'ru'), '0,0_п._п.'],
    ['a signed number', f.formatSigned(4, 'ru'), '+4'],
  ])('%s', (_, text, expected) => {
    expect(show(text)).toBe(expected)
  })
})

describe('ranges', () => {
  it.each([
    ['an interval', f.formatInterval(0.156, 0.509, 'ru'), '15,6–^50,9_%'],
    ['an interval in English', f.formatInterval(0.156, 0.509, 'en'), '15.6–^50.9%'],
    ['grades that run', f.formatNumberList([1, 2, 3, 4]), '1–^4'],
    ['grades with a gap', f.formatNumberList([9, 5, 6, 7, 5]), '5–^7, 9'],
    ['two neighbours', f.formatNumberList([10, 11]), '10, 11'],
    ['no numbers', f.formatNumberList([]), ''],
  ])('%s', (_, text, expected) => {
    expect(show(text)).toBe(expected)
  })
})

describe('days', () => {
  const today = '2025-09-15'
  it.each([
    ['2025-09-15', 'сегодня', 'сегодня'],
    ['2025-09-16', 'завтра', 'завтра'],
    ['2025-09-14', 'вчера', 'просрочено 1_день'],
    ['2025-09-19', 'через 4_дня', 'через 4_дня'],
    ['2025-09-12', '3_дня назад', 'просрочено 3_дня'],
    ['2025-08-25', '21_день назад', 'просрочено 21_день'],
    ['2026-01-01', 'через 108_дней', 'через 108_дней'],
  ])('%s seen from 15 September 2025', (day, relative, due) => {
    expect(show(f.formatRelativeDay(day, today, 'ru'))).toBe(relative)
    expect(show(f.formatDue(day, today, 'ru'))).toBe(due)
  })
  it.each([
    ['a day', f.formatDay('2025-09-01', 'ru'), '01.09.2025'],
    ['a day in English', f.formatDay('2025-09-01', 'en'), '1_Sep_2025'],
    ['a weekday', f.formatWeekday('2025-09-01', 'ru'), '01.09,_пн'],
    ['words', f.formatDayInWords('2025-09-15', 'ru'), '15_сентября_2025_г.'],
    ['two days', f.formatDays('2025-09-01', '2026-08-31', 'ru'), '01.09.2025–^31.08.2026'],
    ['one day', f.formatDays('2025-09-01', '2025-09-01', 'ru'), '01.09.2025'],
    [
      'a moment',
      f.formatMoment('2025-09-14T22:05:00Z', 'ru', 'Europe/Moscow'),
      '15.09.2025,_01:05',
    ],
    ['late in English', f.formatDue('2025-09-12', today, 'en'), 'overdue by 3_days'],
  ])('%s', (_, text, expected) => {
    expect(show(text)).toBe(expected)
  })
})

describe('Russian setting', () => {
  it.each([
    ['приказ №412 от 12 мая', 'приказ №_412 от_12 мая'],
    ['Выводы по школам и о школах', 'Выводы по_школам и_о_школах'],
    ['Соколова И. П., методист', 'Соколова_И._П., методист'],
    ['Соколова И.П.', 'Соколова_И._П.'],
    ['доля 14,3 % за год', 'доля 14,3_% за_год'],
    ['по п. 3.3 Концепции', 'по_п._3.3 Концепции'],
    ['вывод – предварительный', 'вывод_– предварительный'],
    ['ВПР, 5 кл., математика', 'ВПР, 5_кл., математика'],
    ['СОШ № 7 с. Тихая Долина', 'СОШ №_7 с._Тихая Долина'],
    ['кто-то с ним', 'кто-то с_ним'],
    ['', ''],
  ])('ties «%s»', (text, expected) => {
    expect(show(f.tie(text))).toBe(expected)
  })
  it.each([
    ['МБОУ "СОШ № 7"', 'МБОУ «СОШ № 7»'],
    ['газета "Вестник "Восход""', 'газета «Вестник „Восход“»'],
    ['без кавычек', 'без кавычек'],
  ])('quotes %s', (text, expected) => {
    expect(f.quote(text)).toBe(expected)
  })
})
