import { expect, test } from 'vitest'
import { groupKind } from './groups.ts'

test.each<[string, string | undefined, ReturnType<typeof groupKind>]>([
  ['Вся выборка', '35589', 'above'],
  ['Приозёрная область', '420', 'above'],
  ['Заречный муниципальный район(reg00_m012)', '12', 'municipality'],
  ['город Зареченск', '30', 'municipality'],
  ['г. Зареченск', undefined, 'municipality'],
  ['МБОУ «СОШ № 1» г. Зареченск(edu003389)', '', 'school'],
  ['Гимназия № 3 города Зареченска', undefined, 'school'],
  ['Школа-интернат Заречного района', undefined, 'school'],
  ['Радуга', '', 'school'],
  ['Радуга', undefined, undefined],
  ['', '', undefined],
])('«%s» with «%s» schools is %s', (name, count, kind) => {
  expect(groupKind(name, count)).toBe(kind)
})
