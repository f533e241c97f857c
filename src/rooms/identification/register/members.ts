import type { SchoolId } from '../../../kernel/ids.ts'
import type {
  AmendmentFact,
  EarlierFact,
  EntryOrigin,
  ExpertFact,
  MemberFacts,
  MemberGround,
  NamedSchool,
  ReceivedFact,
  Track,
  VerdictFact,
} from './member-facts.ts'

/** Школа в работе над перечнем: where it stands now and every decision that spoke of it. */
export interface Standing extends NamedSchool {
  /** Null: not in the list and not in the risk zone. */
  readonly track: Track | null
  /** What put it there; null with the track. */
  readonly origin: EntryOrigin | null
  readonly grounds: readonly MemberGround[]
  /** What must still be decided before the order. */
  readonly open: readonly OpenQuestion[]
}

/** Строка перечня. */
export interface Member extends Standing {
  readonly track: Track
  readonly origin: EntryOrigin
}

export type OpenQuestion = 'experts' | 'received'

/**
 * Перечень как следствие расчёта и решений. Основание: Концепция, п. 3.2 (эксперты и уточнение), п. 3.3 (критерии).
 *
 * The run speaks first, then experts, then received lists, then amendments; who speaks later prevails, and what was
 * said before is kept. Schools come in the order of `verdicts`, then as they are met.
 */
export function standingsOf(facts: MemberFacts): readonly Standing[] {
  const standings = new Map<SchoolId, Draft>()
  const at = ({ schoolId, schoolName }: NamedSchool): Draft => {
    const known = standings.get(schoolId)
    if (known !== undefined) return known
    const fresh: Draft = {
      schoolId,
      schoolName,
      track: null,
      origin: null,
      grounds: [],
      open: [],
    }
    standings.set(schoolId, fresh)
    return fresh
  }
  for (const fact of facts.verdicts) conclude(at(fact), fact)
  for (const fact of facts.earlier) listEarlier(at(fact), fact)
  for (const fact of facts.decisions) decide(at(fact), fact)
  for (const fact of facts.received) resolve(at(fact), fact)
  for (const fact of facts.amendments) amend(at(fact), fact)
  return [...standings.values()]
}

/** Who is in the list, support and risk zone alike. */
export const membersOf = (standings: readonly Standing[]): readonly Member[] =>
  standings.filter((standing): standing is Member => standing.track !== null)

/** Наш список, с которым сверяют полученный: before received lists and amendments have their say. */
export const oursOf = (facts: MemberFacts): readonly Standing[] =>
  standingsOf({ ...facts, received: [], amendments: [] })

type Draft = { -readonly [Key in keyof Standing]: Standing[Key] }

function conclude(draft: Draft, fact: VerdictFact): void {
  const { schoolId: _, schoolName: __, ...said } = fact
  say(draft, { kind: 'conclusion', ...said })
  if (fact.verdict === 'riskZone') place(draft, 'riskZone', 'calculation')
  if (fact.verdict !== 'listed') return
  // Nobody is listed by small groups alone until people have decided.
  if (fact.needsExpert) draft.open = ['experts']
  else place(draft, 'support', 'calculation')
}

function listEarlier(draft: Draft, { track }: EarlierFact): void {
  say(draft, { kind: 'earlierOrder' })
  place(draft, track, 'earlierOrder')
}

function decide(draft: Draft, fact: ExpertFact): void {
  const { schoolId: _, schoolName: __, ...said } = fact
  say(draft, { kind: 'experts', ...said })
  draft.open = draft.open.filter((question) => question !== 'experts')
  place(draft, expertTrack[fact.decision], 'experts')
}

const expertTrack = { include: 'support', doNotInclude: null, riskZone: 'riskZone' } as const

function resolve(draft: Draft, fact: ReceivedFact): void {
  const { schoolId: _, schoolName: __, ...said } = fact
  say(draft, { kind: 'received', ...said })
  if (fact.comparison === 'agreed') return
  if (fact.resolution === null) ask(draft, 'received')
  else if (fact.resolution === 'leaveOut') place(draft, null, fact.sender)
  else place(draft, 'support', fact.sender)
}

function amend(draft: Draft, fact: AmendmentFact): void {
  const { schoolId: _, schoolName: __, ...said } = fact
  say(draft, { kind: 'amendment', ...said })
  // What experts or a received list ask stays asked: an amendment is no way around them.
  place(draft, fact.change === 'include' ? 'support' : null, 'amendment')
}

function say(draft: Draft, ground: MemberGround): void {
  draft.grounds = [...draft.grounds, ground]
}

function ask(draft: Draft, question: OpenQuestion): void {
  if (!draft.open.includes(question)) draft.open = [...draft.open, question]
}

/** Whoever only confirms what stands already does not become its origin. */
function place(draft: Draft, track: Track | null, origin: EntryOrigin): void {
  if (draft.track === track) return
  draft.track = track
  draft.origin = track === null ? null : origin
}
