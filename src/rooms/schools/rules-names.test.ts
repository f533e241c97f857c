import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalizeSchoolName, readSchoolName } from './rules-names.ts'

const sameNames: readonly (readonly [string, ...string[]])[] = [
  [
    'МБОУ СОШ № 1',
    'МБОУ «СОШ №1»',
    'МБОУ "СОШ N 1"',
    'МБОУ “СОШ No 1”',
    '  мбоу   сош  №\u00a001 ',
    'МБОУ „СОШ №1“ (edu203389)',
    'СОШ-1',
    'МБОУ средняя общеобразовательная школа № 1',
    'Муниципальное бюджетное общеобразовательное учреждение «Средняя школа №1»',
    'Муниципальное казённое общеобразовательное учреждение средняя общеобразовательная школа №1 муниципального образования Приозёрный район',
    // Latin «C» and «O»
    'МБОУ CОШ №1',
  ],
  [
    'МБОУ СОШ № 5 имени А.С. Пушкина',
    'СОШ №5 им. А. С. Пушкина',
    'СОШ № 5 им.Пушкина',
    'МБОУ «СОШ № 5 имени Пушкина»',
  ],
  [
    'СОШ № 2 города Приозёрска',
    'г. Приозерск, СОШ №2',
    'Средняя школа № 2 г.Приозёрск',
    'МБОУ СОШ № 2 Приозёрского муниципального района, город Приозёрск',
  ],
  ['МКОУ ООШ с. Тихая Долина', 'Основная общеобразовательная школа села Тихой Долины'],
  ['Школа-интернат № 3', 'Общеобразовательная школа — интернат №3', 'МБОУ «Школа-интернат № 3»'],
  ['О(С)ОШ № 4', 'Вечерняя (сменная) общеобразовательная школа № 4', 'ОСОШ 4'],
  ['НШ-ДС «Радуга»', 'Начальная школа – детский сад «Радуга»'],
  ['СОШ ст-цы Луговой', 'СОШ станицы Луговой', 'МБОУ СОШ ст. Луговая'],
]

describe('one name has one key', () => {
  for (const [first, ...others] of sameNames) {
    test.each(others)(`${first} = %s`, (other) => {
      expect(normalizeSchoolName(other)).toBe(normalizeSchoolName(first))
    })
  }
})

describe('different names have different keys', () => {
  test.each([
    ['СОШ № 1', 'СОШ № 11'],
    ['СОШ № 1', 'ООШ № 1'],
    ['СОШ № 1', 'Гимназия № 1'],
    ['СОШ № 1', 'Филиал СОШ № 1 в с. Рощино'],
    ['СОШ с. Рощино', 'СОШ х. Рощино'],
    ['СОШ им. Пушкина', 'СОШ им. Лермонтова'],
    ['СОШ № 1а', 'СОШ № 1'],
  ])('%s ≠ %s', (a, b) => {
    expect(normalizeSchoolName(a)).not.toBe(normalizeSchoolName(b))
  })
})

test('a name is read into its parts', () => {
  const name = readSchoolName(
    'МБОУ «СОШ № 7 имени героя Советского Союза И. П. Сидорова» с. Тихая Долина (edu053001)',
  )
  expect(name).toMatchObject({
    login: 'edu053001',
    kinds: ['secondary'],
    number: '7',
    placeType: 'село',
    isBranch: false,
    own: [],
  })
  expect(name.honour.at(-1)).toBe('сидоров')
  expect(name.place).toEqual(['тих', 'долин'])
})

test('an initial is not a settlement and a settlement is not an initial', () => {
  expect(readSchoolName('СОШ им. Г. К. Лесного г. Приозёрска')).toMatchObject({
    honour: ['лесн'],
    placeType: 'город',
    place: ['приозерск'],
  })
  expect(readSchoolName('СОШ р.п. Луговой').placeType).toBe('поселок')
})

test('a number inside an honour is not the number of the school', () => {
  expect(readSchoolName('СОШ № 3 имени 70-летия Победы').number).toBe('3')
  expect(readSchoolName('СОШ имени 70-летия Победы').number).toBeNull()
})

const words = fc.constantFrom(
  ...'МБОУ СОШ ООШ школа средняя общеобразовательная № №1 N2 12 им. имени А.С. Пушкина героя'.split(
    ' ',
  ),
  ...'г. города село с. ст-цы п.г.т. Рощино Тихой Долины «Радуга» филиал в и район Лугового'.split(
    ' ',
  ),
  ...'интернат вечерняя (сменная) (коррекционная) специальная (edu203389) начальная - детский сад'.split(
    ' ',
  ),
)

test('normalising twice changes nothing, for names made of the words of names', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
      const once = normalizeSchoolName(parts.join(' '))
      expect(normalizeSchoolName(once)).toBe(once)
    }),
    { numRuns: 2000 },
  )
})

test('normalising twice changes nothing, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const once = normalizeSchoolName(text)
      expect(normalizeSchoolName(once)).toBe(once)
    }),
    { numRuns: 2000 },
  )
})

test('quotes, spaces, case and «ё» never matter', () => {
  const disguised = (text: string, seed: number) =>
    seed % 2 === 0
      ? `  «${text.toUpperCase().replaceAll(' ', '  ')}» `
      : `"${text.replaceAll('е', 'ё')}"`
  fc.assert(
    fc.property(
      fc.constantFrom('сош № 8 села березовка', 'гимназия № 2', 'оош имени лесного'),
      fc.nat(),
      (name, seed) => {
        expect(normalizeSchoolName(disguised(name, seed))).toBe(normalizeSchoolName(name))
      },
    ),
  )
})
