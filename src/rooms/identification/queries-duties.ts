import type { Actor } from '../../kernel/access/actor.ts'
import { can } from '../../kernel/access/can.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import type { Duty } from '../../kernel/duty.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { Day } from '../../kernel/ids.ts'
import { formatDay } from '../../ui/format/day.ts'
import { loadedYears } from '../assessments/index.ts'
import { identificationDutyMessages } from './messages-duties.ts'
import { identificationPaths } from './paths.ts'
import { canIdentify } from './policy.ts'
import { registerState } from './queries-register-state.ts'
import { listRegisters, type StoredRegister } from './queries-registers.ts'
import { rulesInForce } from './queries-rules.ts'
import { listRuns, type StoredRun } from './queries-runs.ts'
import { conclusionTermsOf } from './queries-terms.ts'
import type { StepFacts } from './register/step-facts.ts'
import { stepsOf } from './register/steps.ts'
import { servesYear } from './run-texts.ts'

interface Asked {
  readonly today: Day
  readonly locale: Locale
}

type Texts = (typeof identificationDutyMessages)['ru']

/** Что ждёт команду: a conclusion owed, a run without a list, the next steps of the list being prepared. */
export async function identificationDuties(
  reader: Reader,
  actor: Actor,
  { today, locale }: Asked,
): Promise<readonly Duty[]> {
  if (!can(canIdentify, actor)) return []
  const t = identificationDutyMessages[locale]
  const runs = await listRuns(reader, actor)
  const registers = await listRegisters(reader, actor)
  const ofRegisters: Duty[] = []
  for (const register of registers.filter(({ isOpen }) => isOpen)) {
    const { steps } = await registerState(reader, actor, register)
    ofRegisters.push(...stepDuties(register, steps, t))
  }
  return [
    ...(await conclusionDuty(reader, actor, { today, runs, t })),
    ...registerDuty(runs, registers, locale),
    ...ofRegisters,
  ]
}

async function conclusionDuty(
  reader: Reader,
  actor: Actor,
  { today, runs, t }: { today: Day; runs: readonly StoredRun[]; t: Texts },
): Promise<readonly Duty[]> {
  const rules = await rulesInForce(reader, actor)
  const year = Math.max(0, ...(await loadedYears(reader, actor)).map((one) => one.year))
  if (rules === null || year === 0) return []
  const { ruleSet } = rules
  const { lines } = await conclusionTermsOf(reader, actor, { year, today, runs, ruleSet })
  const days = lines.flatMap(({ state }) =>
    state.kind === 'late' || state.kind === 'due' ? [state.day as Day] : [],
  )
  const late = lines.filter(({ state }) => state.kind === 'late').length
  const [dueOn] = days.toSorted()
  if (dueOn === undefined) return []
  return [
    {
      id: `identification.conclude.${year}`,
      area: 'identification',
      what: t.conclude(year),
      why: t.concludeWhy(late > 0 ? late : days.length, late > 0),
      dueOn,
      act: { label: t.openTerms, href: identificationPaths.terms({}, { year }) },
    },
  ]
}

/** The newest final run while nobody has begun a list of its year. */
function registerDuty(
  runs: readonly StoredRun[],
  registers: readonly StoredRegister[],
  locale: Locale,
): readonly Duty[] {
  const t = identificationDutyMessages[locale]
  const run = runs.find(({ outcome }) => outcome === 'final')
  if (run === undefined || runs.some(({ year }) => year > run.year)) return []
  const has = registers.some(({ year, withdrawal }) => year >= run.year && withdrawal === null)
  if (has) return []
  return [
    {
      id: `identification.startRegister.${run.year}`,
      area: 'identification',
      what: t.startRegister(run.year),
      why: t.startRegisterWhy(formatDay(run.computedOn, locale)),
      dueOn: null,
      act: { label: t.openRun, href: identificationPaths.run({ runId: run.id }) },
    },
  ]
}

function stepDuties({ id }: StoredRegister, facts: StepFacts, t: Texts): readonly Duty[] {
  const at = { registerId: id }
  const duty = (name: string, what: string, why: string, act: Duty['act']): Duty => ({
    id: `identification.${name}.${id}`,
    area: 'identification',
    what,
    why,
    dueOn: null,
    act,
  })
  const { experts, received } = facts
  const waits = new Set(
    stepsOf(facts).flatMap(({ name, state }) => (state === 'toDo' ? [name] : [])),
  )
  const toExperts = { label: t.openExperts, href: identificationPaths.registerExperts(at) }
  const differences = t.receivedWhy(received.unresolved, received.unmatched)
  return [
    ...(waits.has('experts') && experts.openMeetings > 0
      ? [duty('closeMeeting', t.closeMeeting, t.closeMeetingWhy, toExperts)]
      : []),
    ...(waits.has('experts') && experts.openMeetings === 0
      ? [duty('experts', t.experts(experts.undecided), t.expertsWhy, toExperts)]
      : []),
    ...(waits.has('received')
      ? [
          duty('received', t.received, differences, {
            label: t.openReceived,
            href: identificationPaths.registerReceived(at),
          }),
        ]
      : []),
    ...(waits.has('agreement')
      ? [
          duty('agreement', t.agreement, t.agreementWhy, {
            label: t.openAgreement,
            href: identificationPaths.registerAgreement(at),
          }),
        ]
      : []),
    ...(waits.has('signed')
      ? [
          duty('sign', t.sign, t.signWhy, {
            label: t.openOrder,
            href: identificationPaths.registerOrder(at),
          }),
        ]
      : []),
  ]
}

/** Шаг цикла «Выявление»: where it stands; null while nothing was computed. */
export interface IdentificationStage {
  readonly state: 'going' | 'done'
  readonly text: string
}

/** What is not in force yet is told to the municipal team alone: others hear that work goes on. */
export async function identificationStage(
  reader: Reader,
  actor: Actor,
  locale: Locale,
): Promise<IdentificationStage | null> {
  const { stage: t } = identificationDutyMessages[locale]
  const [run] = await listRuns(reader, actor)
  const [register] = (await listRegisters(reader, actor)).filter(
    ({ withdrawal }) => withdrawal === null,
  )
  const order = register?.order ?? null
  const isOfNewest = register !== undefined && (run === undefined || register.year >= run.year)
  if (order !== null && isOfNewest)
    return { state: 'done', text: t.inForce(order.number, formatDay(order.on, locale)) }
  if (register !== undefined && isOfNewest)
    return { state: 'going', text: t.preparing(servesYear(register.year)) }
  if (run === undefined) return null
  if (!can(canIdentify, actor)) return { state: 'going', text: t.counted }
  const { outcome, computedOn } = run
  return { state: 'going', text: t.computed(t.outcome[outcome], formatDay(computedOn, locale)) }
}
