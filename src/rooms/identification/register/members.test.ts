import { describe, expect, test } from 'vitest'
import type { Day, PersonId, SchoolId } from '../../../kernel/ids.ts'
import type { MemberFacts, ReceivedFact, VerdictFact } from './member-facts.ts'
import { membersOf, oursOf, standingsOf } from './members.ts'

const seven = { schoolId: '7' as SchoolId, schoolName: 'СОШ № 7' }
const decided = { reason: 'причина', by: 'p' as PersonId, on: '2025-09-10' as Day }

const verdict = (
  name: VerdictFact['verdict'],
  needsExpert = false,
): Pick<MemberFacts, 'verdicts'> => ({
  verdicts: [
    {
      ...seven,
      verdict: name,
      needsExpert,
      mayBeListed: false,
      criteria: name === 'listed' ? [{ id: 'two', clause: 'п. 3.3, критерий 1' }] : [],
    },
  ],
})

const experts = (decision: 'include' | 'doNotInclude' | 'riskZone') => ({
  decisions: [
    {
      ...seven,
      ...decided,
      decision,
      meetingId: 'm',
      meetingNumber: '1',
      heldOn: '2025-09-11' as Day,
      protocol: '3',
    },
  ],
})

const received = (
  comparison: ReceivedFact['comparison'],
  resolution: ReceivedFact['resolution'],
) => ({
  received: [
    {
      ...seven,
      ...decided,
      listId: 'l',
      sender: 'centre' as const,
      title: 'письмо центра',
      comparison,
      resolution,
    },
  ],
})

const amended = (...changes: readonly ('include' | 'exclude')[]) => ({
  amendments: changes.map((change, at) => ({ ...seven, ...decided, id: `a${at}`, change })),
})

const earlier = (track: 'support' | 'riskZone') => ({ earlier: [{ ...seven, track }] })

const facts = (...parts: readonly Partial<MemberFacts>[]): MemberFacts =>
  Object.assign(
    { verdicts: [], earlier: [], decisions: [], received: [], amendments: [] },
    ...parts,
  )

type Case = readonly [
  what: string,
  facts: MemberFacts,
  track: 'support' | 'riskZone' | null,
  origin: string | null,
  open: readonly string[],
]

const cases: readonly Case[] = [
  ['п. 3.3: listed by the rules', facts(verdict('listed')), 'support', 'calculation', []],
  ['the risk zone of the rules', facts(verdict('riskZone')), 'riskZone', 'calculation', []],
  ['not listed', facts(verdict('notListed')), null, null, []],
  ['not enough data is no list', facts(verdict('notEnoughData')), null, null, []],
  ['the rules do not apply', facts(verdict('notApplicable')), null, null, []],
  ['п. 3.2: small groups wait', facts(verdict('listed', true)), null, null, ['experts']],
  [
    'п. 3.2: experts include',
    facts(verdict('listed', true), experts('include')),
    'support',
    'experts',
    [],
  ],
  [
    'п. 3.2: experts do not',
    facts(verdict('listed', true), experts('doNotInclude')),
    null,
    null,
    [],
  ],
  [
    'п. 3.2: experts name the risk zone',
    facts(verdict('listed', true), experts('riskZone')),
    'riskZone',
    'experts',
    [],
  ],
  [
    'experts confirm what the rules say',
    facts(verdict('listed'), experts('include')),
    'support',
    'calculation',
    [],
  ],
  [
    'only theirs, unresolved',
    facts(verdict('notListed'), received('onlyTheirs', null)),
    null,
    null,
    ['received'],
  ],
  [
    'only theirs, included',
    facts(verdict('notListed'), received('onlyTheirs', 'include')),
    'support',
    'centre',
    [],
  ],
  [
    'only theirs, left out',
    facts(verdict('notListed'), received('onlyTheirs', 'leaveOut')),
    null,
    null,
    [],
  ],
  [
    'only ours, unresolved: stands until then',
    facts(verdict('listed'), received('onlyOurs', null)),
    'support',
    'calculation',
    ['received'],
  ],
  [
    'only ours, kept',
    facts(verdict('listed'), received('onlyOurs', 'include')),
    'support',
    'calculation',
    [],
  ],
  [
    'only ours, left out',
    facts(verdict('listed'), received('onlyOurs', 'leaveOut')),
    null,
    null,
    [],
  ],
  [
    'agreed needs no decision',
    facts(verdict('listed'), received('agreed', null)),
    'support',
    'calculation',
    [],
  ],
  [
    'an amendment includes',
    facts(verdict('notListed'), amended('include')),
    'support',
    'amendment',
    [],
  ],
  ['an amendment excludes', facts(verdict('listed'), amended('exclude')), null, null, []],
  [
    'the later amendment prevails',
    facts(verdict('listed'), amended('exclude', 'include')),
    'support',
    'amendment',
    [],
  ],
  [
    'from the risk zone to support',
    facts(verdict('riskZone'), amended('include')),
    'support',
    'amendment',
    [],
  ],
  [
    'п. 3.2: an amendment is no way around experts',
    facts(verdict('listed', true), amended('include')),
    'support',
    'amendment',
    ['experts'],
  ],
  [
    'an amendment prevails over a received list',
    facts(verdict('notListed'), received('onlyTheirs', 'include'), amended('exclude')),
    null,
    null,
    [],
  ],
  ['an earlier order', facts(earlier('support')), 'support', 'earlierOrder', []],
  ['an earlier order with a risk zone', facts(earlier('riskZone')), 'riskZone', 'earlierOrder', []],
]

describe('a school stands', () => {
  test.each(cases)('%s', (_what, given, track, origin, open) => {
    const [standing] = standingsOf(given)
    expect(standing).toMatchObject({ ...seven, track, origin, open })
    expect(membersOf(standingsOf(given))).toHaveLength(track === null ? 0 : 1)
  })
})

test('everything that was said of a school is kept, in its order', () => {
  const [standing] = standingsOf(
    facts(
      verdict('listed', true),
      experts('doNotInclude'),
      received('onlyTheirs', 'include'),
      amended('exclude'),
    ),
  )
  expect(standing?.grounds.map(({ kind }) => kind)).toEqual([
    'conclusion',
    'experts',
    'received',
    'amendment',
  ])
  expect(standing?.grounds[1]).toMatchObject({ protocol: '3', reason: 'причина' })
})

test('what a received list is compared with knows no received list and no amendment', () => {
  const ours = oursOf(
    facts(verdict('listed'), received('onlyOurs', 'leaveOut'), amended('exclude')),
  )
  expect(ours).toMatchObject([{ track: 'support', origin: 'calculation', open: [] }])
})

test('a school that only people spoke of joins the others', () => {
  const other = { schoolId: '9' as SchoolId, schoolName: 'СОШ № 9' }
  const standings = standingsOf(
    facts(verdict('listed'), {
      amendments: [{ ...other, ...decided, id: 'a', change: 'include' }],
    }),
  )
  expect(standings.map(({ schoolName }) => schoolName)).toEqual(['СОШ № 7', 'СОШ № 9'])
})
