import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { abinsk2023 } from '../presets/abinsk-2023.ts'
import { findPreset, presets } from '../presets/presets.ts'
import { thresholdsWithoutBasis } from './basis.ts'
import { ruleSetJsonSchema } from './json-schema.ts'
import { checkRuleSet, readRuleSet } from './read-rule-set.ts'

const root = join(import.meta.dirname, '../../../..')
const examples = join(root, 'examples/rules')

/** The least that is a rule set. */
const least = {
  key: 'a',
  version: 1,
  title: 'Правила',
  source: 'решение',
  procedures: [{ kind: 'oge', grades: [9], subjects: ['RU'] }],
  low: { value: { share: 'low' }, atLeast: 0.3 },
  criteria: [{ id: 'one', wording: 'w', clause: 'c', when: { lowProcedures: { atLeast: 1 } } }],
}

/** Paths of all faults of the least rule set with something changed. */
function faultPaths(over: object): readonly string[] {
  const checked = checkRuleSet({ ...least, ...over })
  return checked.ok ? [] : checked.refusal.map(({ path }) => path)
}

const criterion = (when: object) => ({ criteria: [{ ...least.criteria[0], when }] })

test('what is left out takes the defaults of the contract', () => {
  expect(checkRuleSet(least)).toMatchObject({
    ok: true,
    value: {
      minParticipants: 1,
      smallGroup: { below: 10, handling: 'markForExpert' },
      mathLevels: 'combined',
      vprUse: 'criterion',
      combine: 'any',
      riskZone: [],
      exclusions: [],
      waves: ['main'],
    },
  })
})

test.each(presets.map((preset) => [preset.key, preset] as const))(
  'the built-in %s passes its own check',
  (key, preset) => {
    expect(checkRuleSet(preset)).toEqual({ ok: true, value: preset })
    expect(findPreset(key)).toBe(preset)
  },
)

test.each(readdirSync(examples))(
  'the worked example %s is a rule set named like its file',
  (file) => {
    const read = readRuleSet(readFileSync(join(examples, file), 'utf8'))
    expect(read).toMatchObject({ ok: true, value: { key: file.replace('.json', '') } })
  },
)

test('rules.schema.json is the schema of the program', () => {
  const written: unknown = JSON.parse(readFileSync(join(root, 'rules.schema.json'), 'utf8'))
  expect(written).toEqual(JSON.parse(ruleSetJsonSchema()))
})

describe('faults: all at once, each with its place and in both languages', () => {
  test('a file that is no JSON', () => {
    expect(readRuleSet('{"key":')).toMatchObject({
      ok: false,
      refusal: [{ path: '', ru: expect.stringContaining('JSON') }],
    })
  })
  test('a byte order mark is no fault', () => {
    expect(readRuleSet(`\uFEFF${JSON.stringify(least)}`).ok).toBe(true)
  })
  test('several in one file', () => {
    const checked = checkRuleSet({
      ...least,
      key: 'Ы',
      version: 0,
      title: { ru: 'x' },
      combine: 'some',
      extra: 1,
      low: { value: { share: 'lwo' }, atLeast: '0.3' },
    })
    expect(checked.ok ? [] : checked.refusal).toEqual([
      {
        path: 'key',
        ru: 'Возможны строчные латинские буквы, цифры и дефис между ними.',
        en: 'Only lower-case Latin letters, digits and hyphens between them.',
      },
      {
        path: 'version',
        ru: 'Число должно быть не меньше 1.',
        en: 'The number must be at least 1.',
      },
      { path: 'title.en', ru: 'Поле обязательно.', en: 'The field is required.' },
      {
        path: 'low.value.share',
        ru: expect.stringContaining('low, mark2'),
        en: expect.stringContaining('Possible values'),
      },
      { path: 'low.atLeast', ru: 'Здесь нужно: число.', en: 'Expected a number.' },
      { path: 'combine', ru: 'Возможные значения: any, all.', en: 'Possible values: any, all.' },
      {
        path: 'extra',
        ru: 'Поле «extra» здесь не предусмотрено.',
        en: 'The field “extra” is not provided for here.',
      },
    ])
  })
  test('an object that begins none of the conditions is told what it may begin with', () => {
    const checked = checkRuleSet({ ...least, ...criterion({ lowProcedure: { atLeast: 1 } }) })
    expect(checked.ok ? [] : checked.refusal).toEqual([
      {
        path: 'criteria[0].when',
        ru: 'Нужно одно из полей: all, any, not, lowProcedures, school.',
        en: 'One of these fields is needed: all, any, not, lowProcedures, school.',
      },
    ])
  })
  test.each([
    ['a list where an object is due', { smallGroup: [] }, ['smallGroup']],
    ['nothing at all', { criteria: [] }, ['criteria']],
    [
      'a share over one',
      criterion({
        school: {
          meeting: {
            value: { fact: 'x' },
            quantile: { from: 'lowest', share: 25, within: 'region' },
          },
        },
      }),
      ['criteria[0].when.school.meeting.quantile.share'],
    ],
    ['no comparison', { low: { value: { share: 'low' } } }, ['low']],
    [
      'neither atLeast nor exactly',
      criterion({ lowProcedures: { same: true } }),
      ['criteria[0].when.lowProcedures'],
    ],
    [
      'both of them',
      criterion({ lowProcedures: { atLeast: 1, exactly: 1 } }),
      ['criteria[0].when.lowProcedures'],
    ],
    [
      'half a learner',
      criterion({ lowProcedures: { atLeast: 1.5 } }),
      ['criteria[0].when.lowProcedures.atLeast'],
    ],
    [
      'fewer years than asked for',
      criterion({ any: [{ not: { lowProcedures: { atLeast: 1, inYears: 3, ofLast: 2 } } }] }),
      ['criteria[0].when.any[0].not.lowProcedures.ofLast'],
    ],
    [
      'the same for the school',
      criterion({ all: [{ school: { inYears: 2, ofLast: 1, meeting: least.low } }] }),
      ['criteria[0].when.all[0].school.ofLast'],
    ],
    ['procedures without «low»', { low: null }, ['low']],
    [
      'counting procedures that are not named',
      { procedures: [] },
      ['criteria[0].when.lowProcedures'],
    ],
    [
      'a procedure twice',
      { procedures: [...least.procedures, ...least.procedures] },
      ['procedures[1]'],
    ],
    ['one id for two', { riskZone: [{ ...least.criteria[0], enabled: true }] }, ['riskZone[0].id']],
  ])('%s', (_, over, paths) => {
    expect(faultPaths(over)).toEqual(paths)
  })
})

describe('thresholds without a basis keep a rule set from being approved', () => {
  const share = 'low.atLeast'

  test('the 30 % of the concept, and the settings of the system', () => {
    const found = thresholdsWithoutBasis(abinsk2023)
    expect(found).toContainEqual({ path: share, value: 0.3, certainty: 'S2' })
    expect(found.map(({ path }) => path)).not.toContain('criteria[0].when.lowProcedures.atLeast')
    expect(found).toContainEqual({ path: 'smallGroup.below', value: 10, certainty: 'I' })
    expect(found.some(({ path }) => path.startsWith('riskZone[4]') && path.endsWith('oneOf'))).toBe(
      true,
    )
  })
  test('what is switched off needs none', () => {
    const off = {
      ...abinsk2023,
      riskZone: abinsk2023.riskZone.map((part) => ({ ...part, enabled: false })),
    }
    expect(thresholdsWithoutBasis(off).filter(({ path }) => path.startsWith('riskZone'))).toEqual(
      [],
    )
  })
  test('bare figures and words, and exclusions', () => {
    const checked = checkRuleSet({
      ...least,
      exclusions: [
        { types: ['evening'], basis: '' },
        { types: ['x'], basis: 'решение' },
      ],
      ...criterion({ school: { meeting: { value: { fact: 'grade' }, oneOf: ['D'] } } }),
    })
    if (!checked.ok) throw new Error('the rules are sound')
    expect(
      thresholdsWithoutBasis(checked.value).map(({ path, certainty }) => [path, certainty]),
    ).toEqual([
      [share, null],
      ['criteria[0].when.school.meeting.oneOf', null],
      ['exclusions[0]', null],
      ['minParticipants', null],
      ['smallGroup.below', null],
    ])
  })
  test('none left once everything has a basis', () => {
    const grounded = { value: 1, certainty: 'I', basis: 'протокол рабочей группы' }
    const checked = checkRuleSet({
      ...least,
      low: { ...least.low, atLeast: { ...grounded, value: 0.3 } },
      ...criterion({ lowProcedures: { atLeast: grounded } }),
      minParticipants: grounded,
      smallGroup: { below: grounded },
    })
    expect(checked.ok && thresholdsWithoutBasis(checked.value)).toEqual([])
  })
})
