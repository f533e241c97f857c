import { expect, test } from 'vitest'
import { type TrackPlace, type TrackQuestion, trackNames, tracksOf } from './rules-tracks.ts'

const byNumber = { criterion: 'two-in-year', clause: 'п. 3.3, критерий 1' }
const oneInYear = { criterion: 'one-in-year', clause: 'системная настройка' }

const concluded = (change: Partial<TrackQuestion>): TrackQuestion => ({
  verdict: 'notListed',
  needsExpert: false,
  mayBeListed: false,
  triggers: [],
  ...change,
})

const everySchool: TrackPlace = { track: 'prevention', because: [], open: [] }

test.each<[string, Partial<TrackQuestion>, readonly TrackPlace[]]>([
  [
    'прил. 2 п. 17, 1: соответствует критериям – адресная поддержка, и профилактика, как у всех',
    { verdict: 'listed', triggers: [byNumber] },
    [{ track: 'support', because: [byNumber], open: [] }, everySchool],
  ],
  [
    'п. 3.2: малые группы – место ещё уточняют эксперты',
    { verdict: 'listed', triggers: [byNumber], needsExpert: true },
    [{ track: 'support', because: [byNumber], open: ['experts'] }, everySchool],
  ],
  [
    'соответствует при любом недостающем результате: недостающее места не меняет',
    { verdict: 'listed', triggers: [byNumber], mayBeListed: true },
    [{ track: 'support', because: [byNumber], open: [] }, everySchool],
  ],
  [
    'прил. 2 п. 17, 2: зона риска с её признаком',
    { verdict: 'riskZone', triggers: [oneInYear] },
    [{ track: 'riskZone', because: [oneInYear], open: [] }, everySchool],
  ],
  [
    'зона риска, а недостающий результат мог бы выполнить критерий',
    { verdict: 'riskZone', triggers: [oneInYear], mayBeListed: true },
    [{ track: 'riskZone', because: [oneInYear], open: ['missing'] }, everySchool],
  ],
  ['прил. 2 п. 17, 3: профилактика – в каждой школе', { verdict: 'notListed' }, [everySchool]],
  ['и там, где правила не применяются', { verdict: 'notApplicable' }, [everySchool]],
  [
    'недостаточно данных: пока только профилактика, место не определено',
    { verdict: 'notEnoughData', mayBeListed: true },
    [{ ...everySchool, open: ['missing'] }],
  ],
])('%s', (_, change, places) => {
  expect(tracksOf(concluded(change))).toEqual(places)
})

test('of the first two tracks a school has one at most, the third it always has', () => {
  for (const verdict of [
    'listed',
    'riskZone',
    'notEnoughData',
    'notApplicable',
    'notListed',
  ] as const) {
    const names = tracksOf(concluded({ verdict })).map(({ track }) => track)
    expect(names.at(-1)).toBe('prevention')
    expect(names.length).toBeLessThanOrEqual(2)
    for (const name of names) expect(trackNames).toContain(name)
  }
})
