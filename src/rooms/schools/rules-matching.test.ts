import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNames } from './rules-likeness.ts'
import { type KnownSchool, matchSchool } from './rules-matching.ts'
import { readSchoolName } from './rules-names.ts'

const code = (kind: 'fisOko' | 'ris' | 'inn', value: string, identity: string) => ({
  kind,
  value,
  identity,
  validFrom: null,
  validTo: null,
})

const school = (id: string, name: string, rest: Partial<KnownSchool> = {}): KnownSchool => ({
  id,
  name,
  spellings: [],
  codes: [],
  ...rest,
})

const register: readonly KnownSchool[] = [
  school('one', 'МБОУ СОШ № 1 имени А. С. Пушкина г. Приозёрска', {
    spellings: ['СОШ № 1'],
    codes: [code('fisOko', 'edu990101', '990101'), code('ris', '0101', '101')],
  }),
  school('eleven', 'МБОУ СОШ № 11', { codes: [code('fisOko', 'sch990111', '990111')] }),
  school('valley', 'МКОУ ООШ с. Тихая Долина'),
  school('grove', 'МБОУ СОШ № 4 с. Рощино'),
  school('twinWest', 'МБОУ СОШ № 9', { codes: [code('ris', '109', '109')] }),
  school('twinEast', 'МКОУ СОШ № 9'),
  school('old', 'МБОУ СОШ № 12', {
    codes: [{ ...code('fisOko', 'edu990112', '990112'), validTo: '2023-08-31' }],
  }),
]

const found = (id: string, reason: string) => ({
  outcome: 'found',
  school: { id, reasons: [{ kind: reason }] },
})

describe('a school is found without asking', () => {
  test.each([
    ['its old login', { codes: [{ kind: 'fisOko', text: 'sch990101' }] }, 'one', 'sameCode'],
    [
      'the new prefix of its login',
      { codes: [{ kind: 'fisOko', text: 'EDU990111' }] },
      'eleven',
      'sameCode',
    ],
    ['the login in brackets', { names: ['Первая школа (edu990101)'] }, 'one', 'sameCode'],
    [
      'a РИС code that became a number',
      { codes: [{ kind: 'ris', text: '101.0' }] },
      'one',
      'sameCode',
    ],
    ['a remembered spelling', { names: ['СОШ №1'] }, 'one', 'sameName'],
    ['another setting of its name', { names: ['мбоу "сош N11"'] }, 'eleven', 'sameName'],
    [
      'its code although the name is only alike',
      {
        names: ['СОШ № 9'],
        codes: [{ kind: 'ris', text: '109' }],
      },
      'twinWest',
      'sameCode',
    ],
  ] as const)('by %s', (_why, spelling, id, reason) => {
    expect(matchSchool(spelling, register)).toMatchObject(found(id, reason))
  })
})

describe('a person must choose', () => {
  test.each([
    ['two schools of one name', { names: ['СОШ № 9'] }, 'sameName', ['twinEast', 'twinWest']],
    [
      'the code is of one, the name of another',
      {
        names: ['СОШ № 11'],
        codes: [{ kind: 'ris', text: '101' }],
      },
      'codeAndNameDisagree',
      ['eleven', 'one'],
    ],
    [
      'two codes of two schools',
      {
        codes: [
          { kind: 'ris', text: '101' },
          { kind: 'fisOko', text: 'edu990111' },
        ],
      },
      'codesDisagree',
      ['eleven', 'one'],
    ],
    ['the name is only likely', { names: ['Школа № 4 Рощино'] }, 'likely', ['grove']],
    [
      'a code given up before that day',
      {
        codes: [{ kind: 'fisOko', text: 'edu990112' }],
        on: '2024-09-01',
      },
      'likely',
      ['old'],
    ],
  ] as const)('%s', (_why, spelling, because, ids) => {
    const match = matchSchool({ ...spelling }, register)
    expect(match).toMatchObject({ outcome: 'choice', because })
    const candidates = match.outcome === 'choice' ? match.candidates : []
    expect(candidates.map((candidate) => candidate.id).sort()).toEqual([...ids])
    for (const candidate of candidates) expect(candidate.reasons.length).toBeGreaterThan(0)
  })
})

describe('nothing is guessed', () => {
  test.each([
    ['another number', { names: ['СОШ № 77'] }],
    ['a name that says nothing', { names: ['МБОУ СОШ'] }],
    ['an empty cell', { names: [''] }],
    ['another place', { names: ['ООШ с. Верхняя Долина Реки'] }],
    ['a branch of the school', { names: ['Филиал СОШ № 11 в с. Заречье'] }],
    ['a code that is no code', { codes: [{ kind: 'inn', text: 'нет' }] }],
  ] as const)('%s', (_why, spelling) => {
    expect(matchSchool(spelling, register)).toEqual({ outcome: 'none' })
  })
})

describe('likeness and its reasons', () => {
  test.each([
    [
      'СОШ № 5',
      'СОШ № 5 им. Лесного с. Луговое',
      'likely',
      ['sameNumber', 'sameKind', 'oneNamesNoPlace', 'oneNamesNoHonour'],
    ],
    ['СОШ № 5', 'ООШ № 5', 'different', []],
    [
      'СОШ № 5 с. Луговое',
      'ООШ № 5 с. Луговое',
      'likely',
      ['sameNumber', 'samePlace', 'kindDiffers'],
    ],
    ['СОШ с. Берёзовка', 'СОШ с. Березовк', 'same', ['sameName']],
    ['СОШ с. Заозёрное', 'СОШ с. Заозерново', 'likely', ['sameKind', 'similarSpelling']],
    [
      'СОШ им. героя Советского Союза Ивана Лесного',
      'СОШ им. Лесного',
      'likely',
      ['sameHonour', 'sameKind'],
    ],
    ['СОШ № 2 Луговое', 'СОШ № 2 с. Луговое', 'likely', ['sameNumber', 'samePlace', 'sameKind']],
  ] as const)('%s — %s: %s', (a, b, outcome, reasons) => {
    const likeness = compareNames(readSchoolName(a), readSchoolName(b))
    expect(likeness.outcome).toBe(outcome)
    expect(likeness.reasons.map((reason) => reason.kind)).toEqual([...reasons])
  })
})

const aName = fc
  .record({
    kind: fc.constantFrom('СОШ', 'ООШ', 'школа', 'Гимназия', ''),
    number: fc.constantFrom('№ 1', '№2', 'N 3', ''),
    honour: fc.constantFrom('', 'им. Лесного', 'имени И. П. Лесного', 'им. Полевой'),
    place: fc.constantFrom('', 'с. Рощино', 'села Рощина', 'г. Приозёрск', 'Рощино'),
  })
  .map((parts) => Object.values(parts).join(' '))

test('likeness is the same whichever name comes first', () => {
  fc.assert(
    fc.property(aName, aName, (a, b) => {
      const [left, right] = [readSchoolName(a), readSchoolName(b)]
      const [there, back] = [compareNames(left, right), compareNames(right, left)]
      expect(back.outcome).toBe(there.outcome)
      expect(back.strength).toBe(there.strength)
      expect(back.reasons.map((reason) => reason.kind)).toEqual(
        there.reasons.map((reason) => reason.kind),
      )
    }),
    { numRuns: 1000 },
  )
})

test('the order of the register does not matter', () => {
  const shuffled = fc.shuffledSubarray([...register], { minLength: register.length })
  fc.assert(
    fc.property(shuffled, aName, (schools, name) => {
      const ids = (match: ReturnType<typeof matchSchool>) =>
        match.outcome === 'choice' ? match.candidates.map((each) => each.id).sort() : match
      expect(ids(matchSchool({ names: [name] }, schools))).toEqual(
        ids(matchSchool({ names: [name] }, register)),
      )
    }),
  )
})
