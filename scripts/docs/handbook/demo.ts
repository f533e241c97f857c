import { plainName } from '../../../db/demo/school.ts'
import { demoSchools } from '../../../db/demo/schools.ts'
import { stories } from '../../../db/demo/stories.ts'
import type { IdentificationFacts } from '../../../src/rooms/identification/facts.ts'
import { identify } from '../../../src/rooms/identification/rules.ts'
import { markdownTable } from '../parts.ts'
import { example } from './example.ts'
import { verdictText } from './words.ts'

/** What a school is in the demo for, where it has no results that had to be fixed. */
const otherStories: Readonly<Record<number, string>> = {
  11: 'Девятилетняя школа: ЕГЭ в ней не проводится.',
  16: 'В 5 классе в 2024/25 году никого: ВПР 5 класса не проводилась.',
  18: 'Присоединена к СОШ № 9 с 31.08.2024.',
  20: 'Только начальные классы.',
  21: 'Трудные условия и высокий ресурсный дефицит.',
}

export function demoTable(facts: IdentificationFacts): string {
  const { year, rules } = example
  const verdicts = identify(facts, rules, { year, stage: 'final' }).schools
  return markdownTable(
    ['Школа', 'Что рассказывает', 'Вывод', 'Почему'],
    demoSchools.map((school) => {
      const verdict = verdicts.find((each) => each.school === plainName(school))
      const reasons = (verdict?.triggers ?? []).map((trigger) => `\`${trigger.criterion}\``)
      return [
        plainName(school),
        stories[school.number]?.tells ?? otherStories[school.number] ?? 'Обычная школа.',
        verdict ? verdictText(verdict.verdict) : '–',
        [...reasons, ...(verdict?.needsExpert ? ['уточнение с экспертами'] : [])].join(', '),
      ]
    }),
  )
}
