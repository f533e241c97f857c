import type { Criterion, GroundedThreshold, RuleSet } from '../rule-set/rule-set.ts'
import { abinsk2023, twoInYear } from './abinsk-2023.ts'

const origin = 'по публикациям о практике Омской области, 2025; федеральный текст не приложен'

const published = (value: number): GroundedThreshold => ({ value, certainty: 'S2', basis: '' })

const two: Criterion = {
  ...twoInYear,
  clause: origin,
  when: { lowProcedures: { atLeast: published(2) } },
}

const sameTwoYears: Criterion = {
  id: 'same-two-years',
  wording: {
    ru: 'По одной и той же оценочной процедуре низкие результаты в каждом из двух лет',
    en: 'Low results in one and the same assessment procedure in each of the two years',
  },
  clause: origin,
  when: { lowProcedures: { same: true, atLeast: published(1), inYears: published(2) } },
}

/** As `abinsk-2023`, but the same procedure has to repeat. */
export const repeatSame2025: RuleSet = {
  ...abinsk2023,
  key: 'repeat-same-2025',
  title: {
    ru: 'Повтор по одной и той же процедуре (публикации 2025 года)',
    en: 'The same procedure repeated (as published in 2025)',
  },
  source: {
    ru: 'По публикациям о практике Омской области, 2025; федеральный текст не приложен',
    en: 'As published about the practice of Omsk region, 2025; the federal text is not attached',
  },
  criteria: [two, sameTwoYears],
}
