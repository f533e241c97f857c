import { describe, expect, test } from 'vitest'
import { presets } from '../presets/presets.ts'
import { thresholdsWithoutBasis } from '../rule-set/basis.ts'
import { checkRuleSet } from '../rule-set/read-rule-set.ts'
import { asEdited } from './as-edited.ts'
import { ruleChanges } from './compare.ts'
import { editedRules, type RulesEdit } from './edit.ts'
import { groundText, readGround } from './grounds.ts'
import { thresholdsOf } from './thresholds.ts'

const [abinsk] = presets
if (abinsk === undefined) throw new Error('no preset')

const edited = (change: (edit: RulesEdit) => RulesEdit) => {
  const result = editedRules(abinsk, change(asEdited(abinsk)))
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const withThreshold = (place: string, typed: Partial<RulesEdit['thresholds'][number]>) => {
  const index = thresholdsOf(abinsk).findIndex((field) => field.place === place)
  return (edit: RulesEdit): RulesEdit => ({
    ...edit,
    thresholds: edit.thresholds.map((one, at) => (at === index ? { ...one, ...typed } : one)),
  })
}

describe('thresholds of the rules', () => {
  test.each(presets)('$key: every one that approval asks for has a field', (preset) => {
    const places = thresholdsOf(preset).map(({ place }) => place)
    expect(new Set(places).size).toBe(places.length)
    for (const { path } of thresholdsWithoutBasis(preset)) expect(places).toContain(path)
  })

  test('are shares in percent where they are compared with a share', () => {
    const unit = (place: string) => thresholdsOf(abinsk).find((one) => one.place === place)?.unit
    expect(unit('low.atLeast')).toBe('share')
    expect(unit('criteria[0].when.lowProcedures.atLeast')).toBe('count')
    expect(unit('riskZone[1].when.lowProcedures.meeting.all[2].atLeast')).toBe('count')
    expect(unit('riskZone[3].when.lowProcedures.meeting.atLeast')).toBe('share')
    expect(unit('riskZone[4].when.school.meeting.all[0].quantile.share')).toBe('share')
    expect(unit('smallGroup.below')).toBe('count')
  })
})

describe('the form', () => {
  test.each(presets)('$key sent as it came changes nothing a person can see', (preset) => {
    const result = editedRules(preset, asEdited(preset))
    expect(result.ok).toBe(true)
    if (!result.ok) return
    expect(checkRuleSet(JSON.parse(JSON.stringify(result.value))).ok).toBe(true)
    expect(ruleChanges(preset, result.value)).toEqual([])
  })

  test('a basis takes a threshold off the list of bare ones', () => {
    const typed = { value: '25,5', document: 'Приказ от 14.03.2025 №\u00a0112', clause: 'п. 3.2' }
    const rules = edited(withThreshold('low.atLeast', typed))
    expect(rules.low).toEqual({
      value: { share: 'low' },
      atLeast: { value: 0.255, certainty: 'S', basis: 'Приказ от 14.03.2025 №\u00a0112, п. 3.2' },
    })
    expect(thresholdsWithoutBasis(rules).map(({ path }) => path)).not.toContain('low.atLeast')
    expect(ruleChanges(abinsk, rules)).toHaveLength(1)
  })

  test.each([
    ['low.atLeast', '130', 'notAShare'],
    ['low.atLeast', 'много', 'notANumber'],
    ['criteria[0].when.lowProcedures.atLeast', '1,5', 'notANumber'],
    ['smallGroup.below', '', 'needed'],
  ])('%s = «%s» is refused at its field', (place, value, kind) => {
    const index = thresholdsOf(abinsk).findIndex((field) => field.place === place)
    const result = editedRules(abinsk, withThreshold(place, { value })(asEdited(abinsk)))
    expect(result).toMatchObject({
      ok: false,
      refusal: [{ field: `threshold-${index}-value`, kind }],
    })
  })

  test('chooses procedures, the repeated procedure and what ВПР decide', () => {
    const rules = edited((edit) => ({
      ...edit,
      procedures: ['oge-9-RU', 'oge-9-MA'],
      vprUse: 'context',
      criteria: edit.criteria.map((one) => ({ ...one, same: true })),
    }))
    expect(rules.procedures).toEqual([{ kind: 'oge', grades: [9], subjects: ['RU', 'MA'] }])
    expect(rules.criteria.map(({ when }) => JSON.stringify(when).includes('"same":true'))).toEqual([
      false,
      true,
    ])
    const kinds = ruleChanges(abinsk, rules).map(({ kind }) => kind)
    expect(kinds).toEqual(['setting', 'procedures', 'criterion'])
  })

  test('without a procedure nothing could be judged', () => {
    const result = editedRules(abinsk, { ...asEdited(abinsk), procedures: [] })
    expect(result).toMatchObject({ refusal: [{ field: 'procedures', kind: 'noProcedure' }] })
  })
})

test.each([
  [
    'Приказ УО от 01.02.2025 № 3, п. 3.2',
    { document: 'Приказ УО от 01.02.2025 № 3', clause: 'п. 3.2' },
  ],
  ['Решение группы, протокол № 1', { document: 'Решение группы, протокол № 1', clause: '' }],
])('a ground is read back from its line: %s', (text, ground) => {
  expect(readGround(text)).toEqual(ground)
  expect(groundText(ground)).toBe(text)
})
