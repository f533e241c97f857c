import { sql } from 'kysely'
import type { Reader } from '../../kernel/database/handles.ts'
import { compareNaturally } from '../schools/index.ts'
import { agreementFact } from './queries-agreement-fact.ts'
import { listAmendments, type StoredAmendment } from './queries-amendments.ts'
import { expertFacts } from './queries-expert-facts.ts'
import { receivedFacts } from './queries-received-facts.ts'
import { approvedLists, registerEntries, type StoredRegister } from './queries-registers.ts'
import { type Acting, getRuleVersion } from './queries-rules.ts'
import { getRun, type StoredRun } from './queries-runs.ts'
import { sheetFacts } from './queries-sheet-facts.ts'
import type { MemberFacts, VerdictFact } from './register/member-facts.ts'
import { type Member, membersOf, oursOf, type Standing, standingsOf } from './register/members.ts'
import { type ApprovedList, ceasedBy } from './register/periods.ts'
import type { MemberCounts, StepFacts } from './register/step-facts.ts'
import { thresholdsWithoutBasis } from './rule-set/basis.ts'
import type { Trigger } from './verdict.ts'

/** Всё, что известно о перечне: who stands where and why, and how far the way to the order is. */
export interface RegisterState {
  readonly run: StoredRun | null
  /** In natural order of names; once an order is there, the lines it approved. */
  readonly standings: readonly Standing[]
  /** The same as worked out from the run and decisions, with those who are not in the list. */
  readonly considered: readonly Standing[]
  readonly amendments: readonly StoredAmendment[]
  readonly steps: StepFacts
  readonly chain: readonly ApprovedList[]
}

export async function registerState(
  reader: Reader,
  actor: Acting,
  register: StoredRegister,
): Promise<RegisterState> {
  const { id, runId, order } = register
  const run = runId === null ? null : await getRun(reader, actor, runId)
  const verdicts = run === null ? [] : await verdictFacts(reader, actor, run)
  const amendments = await listAmendments(reader, actor, id)
  const experts = await expertFacts(reader, actor, id)
  const { decisions } = experts
  const bare = { verdicts, earlier: [], decisions, received: [], amendments: inEffect(amendments) }
  const lists = await receivedFacts(reader, actor, id, oursOf(bare))
  const facts: MemberFacts = { ...bare, received: lists.received }
  const derived = inOrder(standingsOf(facts))
  const standings = order === null ? derived : await approved(reader, actor, register)
  const members = membersOf(standings)
  const chain = await approvedLists(reader, actor)
  const openCount = (question: Standing['open'][number]) =>
    derived.filter(({ open }) => open.includes(question)).length
  const steps: StepFacts = {
    run,
    experts: {
      queued: verdicts.filter(isQueued).length,
      undecided: openCount('experts'),
      openMeetings: experts.openMeetings,
    },
    received: {
      lists: lists.lists,
      unresolved: openCount('received'),
      unmatched: lists.unmatched,
    },
    agreement: await agreementFact(reader, actor, id, members),
    sheets: await sheetFacts(reader, actor, id),
    members: countsOf(members, experts.met, verdicts.length),
    bareThresholds: run === null ? 0 : await bareThresholds(reader, actor, run),
    order: order === null ? null : { number: order.number, on: order.on },
    withdrawnOn: register.withdrawal?.on ?? null,
    ceased: ceasedBy(chain, id),
  }
  return { run, standings, considered: derived, amendments, steps, chain }
}

const isQueued = ({ verdict, needsExpert }: VerdictFact): boolean =>
  needsExpert && verdict === 'listed'

export const inEffect = (amendments: readonly StoredAmendment[]): MemberFacts['amendments'] =>
  amendments
    .filter(({ withdrawal }) => withdrawal === null)
    .map(({ withdrawal: _, ...amendment }) => amendment)

const inOrder = (standings: readonly Standing[]): readonly Standing[] =>
  standings.toSorted((a, b) => compareNaturally(a.schoolName, b.schoolName))

async function approved(
  reader: Reader,
  actor: Acting,
  { id }: StoredRegister,
): Promise<readonly Member[]> {
  const entries = await registerEntries(reader, actor, id)
  return entries.map((entry) => ({ ...entry, open: [] }))
}

function countsOf(
  members: readonly Member[],
  met: readonly string[],
  schools: number,
): MemberCounts {
  const support = members.filter(({ track }) => track === 'support')
  return {
    support: support.length,
    riskZone: members.length - support.length,
    met: support.filter(({ schoolId }) => met.includes(schoolId)).length,
    isEverySchool: support.length > 0 && support.length >= schools && schools > 0,
  }
}

async function bareThresholds(reader: Reader, actor: Acting, run: StoredRun): Promise<number> {
  const { ruleSet } = await getRuleVersion(reader, actor, run.ruleVersionId)
  return thresholdsWithoutBasis(ruleSet).length
}

const MOST_SCHOOLS = 2000

/** Conclusions of a run with what was met, without counts: those stay in the run. */
export async function verdictFacts(
  reader: Reader,
  actor: Acting,
  { id }: Pick<StoredRun, 'id'>,
): Promise<readonly VerdictFact[]> {
  if (actor.municipalityId === null) return []
  const rows = await reader
    .selectFrom('identificationVerdicts')
    .select(['schoolId', 'schoolName', 'verdict', 'needsExpert'])
    .select([
      sql<boolean>`coalesce((conclusion ->> 'mayBeListed')::boolean, false)`.as('mayBeListed'),
      sql<readonly StoredTrigger[]>`coalesce(conclusion -> 'triggers', '[]')`.as('triggers'),
    ])
    .where('municipalityId', '=', actor.municipalityId)
    .where('runId', '=', id)
    .orderBy(sql`school_name collate ru_num`)
    .orderBy('schoolId')
    .limit(MOST_SCHOOLS)
    .execute()
  return rows.map(({ triggers, ...row }) => ({
    ...row,
    criteria: triggers.map(({ criterion: id, clause }) => ({ id, clause })),
  }))
}

type StoredTrigger = Pick<Trigger, 'criterion' | 'clause'>
