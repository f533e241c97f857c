import {
  Badge,
  Button,
  Chain,
  DisclosureBox,
  Form,
  type FormState,
  formatDay,
  LinkButton,
  Notice,
  PageHead,
  Section,
  TextField,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import { registerMessages } from '../messages-registers.ts'
import { runMessages } from '../messages-runs.ts'
import { identificationPaths } from '../paths.ts'
import type { StoredAmendment } from '../queries-amendments.ts'
import type { StoredRegister } from '../queries-registers.ts'
import type { StoredRun } from '../queries-runs.ts'
import type { Turnover } from '../register/periods.ts'
import { stateNameOf } from '../register/sections.ts'
import type { StepFacts } from '../register/step-facts.ts'
import { runName, servesYear } from '../run-texts.ts'
import type { PeopleNames } from './ground-lines.tsx'
import { RegisterAmendments } from './register-amendments.tsx'
import { type MembersProps, RegisterMembers } from './register-members.tsx'
import { RegisterSteps } from './register-steps.tsx'

export interface RegisterPageProps extends Pick<MembersProps, 'sections' | 'movements' | 'since'> {
  readonly register: StoredRegister
  readonly run: StoredRun | null
  readonly steps: StepFacts
  readonly amendments: readonly StoredAmendment[]
  readonly turnover: Turnover
  /** Schools of the former list that this one does not have. */
  readonly leaving: readonly string[]
  readonly newerRunId: string | null
  readonly names: PeopleNames
  readonly state: FormState | undefined
}

/** Перечень: who, why, and what is left before the order. */
export function RegisterPage(props: RegisterPageProps) {
  const { register, run, names, state } = props
  const locale = useLocale()
  const t = registerMessages[locale]
  const title = t.title(servesYear(register.year))
  const at = { registerId: register.id }
  return (
    <>
      <title>{`${title} – Опора`}</title>
      <PageHead
        title={title}
        crumbs={[
          { label: runMessages[locale].title, href: identificationPaths.home({}) },
          { label: t.lists, href: identificationPaths.registers({}) },
        ]}
        marks={<StateBadge {...props} />}
        lead={<Lead {...props} />}
        actions={
          run === null || register.withdrawal !== null ? undefined : (
            <LinkButton href={identificationPaths.registerOrder(at)}>
              {register.order === null ? t.toOrder : t.orderPage}
            </LinkButton>
          )
        }
        chain={run === null ? undefined : <RegisterChain run={run} />}
      />
      {props.newerRunId === null || !register.isOpen ? null : (
        <Notice
          kind="lack"
          actions={
            <a href={identificationPaths.run({ runId: props.newerRunId })}>
              {runMessages[locale].columns.run}
            </a>
          }
        >
          {t.warning.newerRun}
        </Notice>
      )}
      <RegisterSteps registerId={register.id} runId={register.runId} steps={props.steps} />
      <RegisterMembers
        {...props}
        registerId={register.id}
        runId={register.runId}
        mayAmend={register.isOpen}
        isApproved={register.order !== null}
      />
      <Turnovers {...props} />
      <RegisterAmendments
        registerId={register.id}
        amendments={props.amendments}
        names={names}
        mayAmend={register.isOpen}
        state={state}
      />
      {register.isOpen ? <Withdraw register={register} state={state} /> : null}
    </>
  )
}

function StateBadge({ register, steps }: RegisterPageProps) {
  const t = registerMessages[useLocale()]
  const name = stateNameOf(register, steps.ceased)
  const kind = { preparing: 'draft', inForce: 'full', ceased: 'plain', withdrawn: 'plain' } as const
  return <Badge kind={kind[name]}>{t.state[name]}</Badge>
}

function Lead({ register, steps }: RegisterPageProps) {
  const locale = useLocale()
  const t = registerMessages[locale]
  const { order, withdrawal } = register
  const day = (on: string) => formatDay(on, locale)
  if (withdrawal !== null) return `${t.withdrawnOn(day(withdrawal.on))} ${withdrawal.reason}`
  if (order === null) return t.preparing(t.schools(steps.members.support))
  const { ceased } = steps
  return ceased === null
    ? t.inForceBy(order.number, day(order.on))
    : `${t.inForceBy(order.number, day(order.on))} ${t.ceasedBy(ceased.number, day(ceased.on))}`
}

function RegisterChain({ run }: { run: StoredRun }) {
  const locale = useLocale()
  const t = runMessages[locale]
  return (
    <Chain
      from={
        <>
          <a
            href={identificationPaths.run({ runId: run.id })}
          >{`${run.year}. ${runName(run, locale)}`}</a>
          ;{' '}
          <a href={identificationPaths.ruleVersion({ versionId: run.ruleVersionId })}>
            {t.rulesVersion(run.ruleVersion)}
          </a>
        </>
      }
      more={[{ term: t.columns.computed, text: formatDay(run.computedOn, locale) }]}
    />
  )
}

/** Who came and who leaves, compared with the list that was in force before. */
function Turnovers({ register, turnover, leaving }: RegisterPageProps) {
  const locale = useLocale()
  const { movement: t } = registerMessages[locale]
  const { before, entered, returned, stayed, left } = turnover
  const counts: Counts = [entered.length, returned.length, stayed.length, left.length]
  const isApproved = register.order !== null
  return (
    <Section title={t.title} id="movement">
      {before === null ? (
        <p>{t.first}</p>
      ) : (
        <>
          <p>
            {t.against(before.number, formatDay(before.on, locale))}{' '}
            {isApproved ? t.counts(...counts) : t.willCount(...counts)}
          </p>
          <Leaving title={isApproved ? t.leaving.past : t.leaving.future} schools={leaving} />
        </>
      )}
    </Section>
  )
}

type Counts = [entered: number, returned: number, stayed: number, left: number]

function Leaving({ title, schools }: { title: string; schools: readonly string[] }) {
  if (schools.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {schools.map((name) => (
          <li key={name}>{tie(name)}</li>
        ))}
      </ul>
    </>
  )
}

function Withdraw({ register, state }: Pick<RegisterPageProps, 'register' | 'state'>) {
  const { withdraw: t } = registerMessages[useLocale()]
  const own = state?.values.intent === 'withdraw' ? state : undefined
  return (
    <DisclosureBox title={t.title} open={own !== undefined}>
      <p>{t.text}</p>
      <Form state={own} label={t.title} actions={<Button kind="danger">{t.act}</Button>}>
        <input type="hidden" name="intent" value="withdraw" />
        <input type="hidden" name="revision" value={register.revision} />
        <TextField name="reason" label={t.reason} width="full" maxLength={1000} />
      </Form>
    </DisclosureBox>
  )
}
