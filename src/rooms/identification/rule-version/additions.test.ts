import { describe, expect, test } from 'vitest'
import { abinsk2023 } from '../presets/abinsk-2023.ts'
import { thresholdsWithoutBasis } from '../rule-set/basis.ts'
import { checkRuleSet } from '../rule-set/read-rule-set.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import type { NewCriterion } from './additions.ts'
import { asEdited } from './as-edited.ts'
import { ruleChanges } from './compare.ts'
import { editedRules, procedureWords, type RulesEdit } from './edit.ts'

const outcome = (change: (edit: RulesEdit) => RulesEdit, ruleSet: RuleSet = abinsk2023) =>
  editedRules(ruleSet, change(asEdited(ruleSet)))

function edited(change: (edit: RulesEdit) => RulesEdit, ruleSet: RuleSet = abinsk2023): RuleSet {
  const result = outcome(change, ruleSet)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  expect(checkRuleSet(JSON.parse(JSON.stringify(result.value)))).toMatchObject({ ok: true })
  return result.value
}

const order = { document: 'Приказ от 01.09.2025 № 90', clause: 'п. 2' }
const asked: NewCriterion = {
  kind: 'inYear',
  wording: 'Не менее чем по трём процедурам года',
  clauseOfWording: 'п. 2.1',
  procedures: '3',
  years: '',
  ofLast: '',
  ...order,
}
const asking = (change: Partial<NewCriterion>) => (edit: RulesEdit) => ({
  ...edit,
  newCriterion: { ...asked, ...change },
})
const grounded = (value: number) => ({
  value,
  certainty: 'S',
  basis: 'Приказ от 01.09.2025 № 90, п. 2',
})

describe('a criterion added in the form', () => {
  test.each([
    [{}, { atLeast: grounded(3) }],
    [
      { kind: 'eachYear', years: '2' },
      { atLeast: grounded(3), inYears: grounded(2) },
    ],
    [
      { kind: 'ofLast', procedures: '1', years: '2', ofLast: '3' },
      { atLeast: grounded(1), inYears: grounded(2), ofLast: grounded(3) },
    ],
    [
      { kind: 'same', procedures: '1', years: '2' },
      { atLeast: grounded(1), inYears: grounded(2), same: true },
    ],
  ])('%j', (change, lowProcedures) => {
    const { criteria } = edited(asking(change))
    expect(criteria).toHaveLength(3)
    expect(criteria[2]).toEqual({
      id: 'added-1',
      wording: 'Не менее чем по трём процедурам года',
      clause: 'п. 2.1',
      when: { lowProcedures },
    })
  })

  test('without a basis keeps the rules from approval', () => {
    const rules = edited(asking({ document: '', clause: '' }))
    expect(thresholdsWithoutBasis(rules).map(({ path }) => path)).toContain(
      'criteria[2].when.lowProcedures.atLeast',
    )
  })

  test('takes an id that nobody has', () => {
    const once = edited(asking({}))
    expect(
      edited(asking({}), once)
        .criteria.map(({ id }) => id)
        .slice(2),
    ).toEqual(['added-1', 'added-2'])
  })

  test.each([
    [{ procedures: 'три' }, 'new-criterion-procedures', 'notANumber'],
    [{ procedures: '0' }, 'new-criterion-procedures', 'notANumber'],
    [{ kind: 'eachYear' }, 'new-criterion-years', 'notANumber'],
    [{ wording: '' }, 'new-criterion-wording', 'needed'],
    [{ clauseOfWording: '' }, 'new-criterion-clauseOfWording', 'needed'],
  ])('%j is refused at its field', (change, field, kind) => {
    expect(outcome(asking(change))).toMatchObject({ ok: false, refusal: [{ field, kind }] })
  })

  test('is not added while no kind is chosen', () => {
    expect(edited(asking({ kind: '' })).criteria).toHaveLength(2)
  })
})

describe('a criterion taken out', () => {
  const without =
    (...gone: number[]) =>
    (edit: RulesEdit) => ({
      ...edit,
      criteria: edit.criteria.map((one, at) => ({ ...one, remove: gone.includes(at) })),
    })

  test('leaves the others with their thresholds', () => {
    const rules = edited(without(0))
    expect(rules.criteria).toEqual([abinsk2023.criteria[1]])
    expect(ruleChanges(abinsk2023, rules)[0]).toMatchObject({ kind: 'criterion', after: null })
  })

  test('cannot be the last one, unless another takes its place', () => {
    expect(outcome(without(0, 1))).toMatchObject({ refusal: [{ kind: 'noCriterion' }] })
    const replaced = edited((edit) => asking({})(without(0, 1)(edit)))
    expect(replaced.criteria.map(({ id }) => id)).toEqual(['added-1'])
  })
})

describe('procedures and exclusions', () => {
  test('a procedure of another kind or subject joins those of the rules', () => {
    const rules = edited((edit) => ({
      ...edit,
      newProcedure: { kind: 'regional', grade: '10', subject: 'fi' },
    }))
    expect(procedureWords(rules.procedures)).toContain('regional-10-FI')
  })

  test.each([
    [{ kind: 'exam', grade: '9', subject: 'MA' }],
    [{ kind: 'oge', grade: '13', subject: 'MA' }],
    [{ kind: 'oge', grade: '9', subject: '' }],
  ])('%j is no procedure', (newProcedure) => {
    expect(outcome((edit) => ({ ...edit, newProcedure }))).toMatchObject({
      refusal: [{ field: 'new-procedure-kind', kind: 'notAProcedure' }],
    })
  })

  test('an exclusion is added, needs its basis, is compared and taken back', () => {
    const excluding = (document: string) => (edit: RulesEdit) => ({
      ...edit,
      exclusions: [{ types: ['evening'], document, clause: '' }],
    })
    const bare = edited(excluding(''))
    expect(thresholdsWithoutBasis(bare).map(({ path }) => path)).toContain('exclusions[0]')
    const rules = edited(excluding('Приказ № 1'))
    expect(rules.exclusions).toEqual([{ types: ['evening'], basis: 'Приказ № 1' }])
    expect(ruleChanges(abinsk2023, rules).map(({ kind }) => kind)).toEqual(['exclusions'])
    const back = edited(
      (edit) => ({ ...edit, exclusions: [{ types: [], document: 'Приказ № 1', clause: '' }] }),
      rules,
    )
    expect(back.exclusions).toEqual([])
  })
})
