import { describe, expect, it } from 'vitest'
import { chosenOf } from './chosen.ts'

const choices = [
  { value: '07', label: 'СОШ №\u00a07 с. Тихая Долина' },
  { value: '17', label: 'СОШ № 17 п. Озёрный' },
  { value: '21', label: 'Детский сад' },
  { value: '22', label: 'детский  сад' },
]

describe('what a combobox sent', () => {
  it.each([
    ['the value, sent with script', '17', '17'],
    ['the words, sent without script', 'СОШ № 7 с. Тихая Долина', '07'],
    ['other case, spaces and ё', ' сош  № 17 п. озерный', '17'],
    ['words that name nobody', 'СОШ № 99', undefined],
    ['words that name two', 'Детский сад', undefined],
    ['nothing', '', undefined],
  ])('%s', (_, sent, value) => {
    expect(chosenOf(sent, choices)?.value).toBe(value)
  })
})
