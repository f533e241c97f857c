import type { Reader } from '../../kernel/database/handles.ts'
import type { Day, SchoolId } from '../../kernel/ids.ts'
import { schoolYearStarting } from '../../kernel/school-year.ts'
import { getIssuer } from '../access/index.ts'
import {
  type Ground,
  type ListedSchool,
  type OrderListFacts,
  orderListHeading,
} from '../documents/index.ts'
import { groundsOf, rulesCited } from './document-facts.ts'
import { originKey } from './origins.ts'
import { orderDraft } from './queries-order-draft.ts'
import { originsReader } from './queries-origins.ts'
import { type RegisterState, registerState } from './queries-register-state.ts'
import { getRegister, registerEntries, type StoredRegister } from './queries-registers.ts'
import { type Acting, getRuleVersion } from './queries-rules.ts'
import type { StoredRun } from './queries-runs.ts'
import { type Member, membersOf } from './register/members.ts'
import { decisionText, leavingBasis } from './register/order-words.ts'
import { chainBefore, turnoverOf } from './register/periods.ts'
import type { Explanation } from './rules.ts'
import type { SchoolSnapshot } from './run/snapshot.ts'

type State = RegisterState & { readonly run: StoredRun }

/** Всё, что стоит в приказе о перечне; null for a list that was entered from an order made before the system. */
export async function orderFacts(
  reader: Reader,
  actor: Acting,
  register: StoredRegister,
  today: Day,
): Promise<OrderListFacts | null> {
  const state = await registerState(reader, actor, register)
  const { run } = state
  if (run === null) return null
  const { authorityName, advisoryServiceName, head } = await getIssuer(reader, actor, today)
  const { order } = register
  const { ruleSet, version } = await getRuleVersion(reader, actor, run.ruleVersionId)
  const { inAccordanceWith, due, controlOn } = await orderDraft(reader, actor, register.id)
  const isFinal = run.outcome === 'final'
  return {
    authority: { name: authorityName, place: null, advisoryService: advisoryServiceName },
    signatory:
      order === null
        ? (head ?? { post: '', name: null, isActing: false })
        : { post: order.signatoryPost, name: order.signatoryName, isActing: false },
    order: order === null ? null : { number: order.number, on: order.on },
    schoolYear: schoolYearStarting(run.year),
    rules: rulesCited(ruleSet, version),
    run: { on: run.computedOn, year: run.year, isFinal, schoolCount: run.summary.schools },
    schools: await listedSchools(reader, actor, { ...state, run }),
    ...(await former(reader, actor, register, { ...state, run })),
    inAccordanceWith,
    due,
    controlOn,
  }
}

/** By name, with the counts of the run behind each criterion. */
async function listedSchools(
  reader: Reader,
  actor: Acting,
  { standings, run }: State,
): Promise<readonly ListedSchool[]> {
  const members = membersOf(standings).filter(({ track }) => track === 'support')
  const grounds = await groundsOfSchools(reader, actor, run, members)
  return members.map((member) => ({
    school: member.schoolName,
    grounds: grounds.get(member.schoolId) ?? [],
    decision: decisionText(member),
  }))
}

async function groundsOfSchools(
  reader: Reader,
  actor: Acting,
  run: StoredRun,
  members: readonly Member[],
): Promise<ReadonlyMap<SchoolId, readonly Ground[]>> {
  if (members.length === 0 || actor.municipalityId === null) return new Map()
  const rows = await reader
    .selectFrom('identificationVerdicts')
    .select(['schoolId', 'explanation', 'snapshot'])
    .where('municipalityId', '=', actor.municipalityId)
    .where('runId', '=', run.id)
    .where(
      'schoolId',
      'in',
      members.map(({ schoolId }) => schoolId),
    )
    .limit(members.length)
    .execute()
  const originsIn = await originsReader(reader, actor)
  return new Map(
    rows.map(({ schoolId, explanation, snapshot }) => {
      const origins = originsIn(snapshot as unknown as SchoolSnapshot)
      const grounds = groundsOf(explanation as unknown as Explanation, (evidence) => {
        const places = origins[originKey(evidence)]?.map(
          ({ fileName, cell }) => `${fileName}, ${cell}`,
        )
        return places === undefined ? undefined : places.join('; ')
      })
      return [schoolId, grounds]
    }),
  )
}

/** Перечень прошлого периода: who leaves it, and the order that ceases. */
async function former(
  reader: Reader,
  actor: Acting,
  register: StoredRegister,
  { chain, standings, considered, run }: State,
): Promise<Pick<OrderListFacts, 'leaving' | 'repeals'>> {
  const before = chainBefore(chain, register.id)
  const last = before.at(-1)
  if (last === undefined) return { leaving: [], repeals: null }
  const listed = membersOf(standings)
    .filter(({ track }) => track === 'support')
    .map(({ schoolId }) => schoolId)
  const names = new Map(
    (await registerEntries(reader, actor, last.registerId)).map((one) => [
      one.schoolId,
      one.schoolName,
    ]),
  )
  const { year, origin } = await getRegister(reader, actor, last.registerId)
  return {
    leaving: turnoverOf(before, listed).left.map((schoolId) => ({
      school: names.get(schoolId) ?? '',
      basis: leavingBasis(
        considered.find((one) => one.schoolId === schoolId),
        run.year,
      ),
    })),
    repeals: {
      order: last.order,
      // How an order made before the system was called nobody has told.
      heading: origin === 'order' ? null : orderListHeading(schoolYearStarting(year)),
    },
  }
}
