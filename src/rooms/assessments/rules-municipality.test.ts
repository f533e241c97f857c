import { expect, test } from 'vitest'
import { isOwnMunicipality } from './rules-municipality.ts'

const own = { code: 'demo', name: 'Заречный район' }

test.each([
  ['', true],
  ['demo', true],
  ['Заречный район', true],
  ['Заречный муниципальный р-н (reg00_m012)', true],
  ['Администрация Заречного района', true],
  ['Заречный муниципальный округ', true],
  ['МО «Заречный район»', true],
  ['Нагорный округ', false],
  ['город Заречный', false],
  ['район', false],
])('«%s» is ours: %s', (told, isOwn) => {
  expect(isOwnMunicipality(told, own)).toBe(isOwn)
})
