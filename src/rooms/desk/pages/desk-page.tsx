import type { Duty } from '../../../kernel/duty.ts'
import {
  CycleStrip,
  Duties,
  EmptyState,
  Figures,
  formatDay,
  formatDayInWords,
  formatDue,
  LinkButton,
  Mark,
  PageHead,
  Section,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import type { IdentificationStage } from '../../identification/index.ts'
import { messages } from '../messages.ts'
import { stageTexts } from '../messages-stages.ts'
import { stagePath } from '../paths.ts'
import { type Stage, stages } from '../stages.ts'

export interface DeskPageProps {
  /** `yyyy-mm-dd` */
  readonly today: string
  readonly municipality: string | null
  readonly duties: readonly Duty[]
  readonly schools: { readonly open: number; readonly closed: number; readonly rural: number }
  readonly mayFillRegister: boolean
  readonly hasResults: boolean
  /** Null while nothing was computed. */
  readonly identification: IdentificationStage | null
}

/** «Ждёт вас», the cycle with what is there today, the figures that exist. */
export function DeskPage(props: DeskPageProps) {
  const locale = useLocale()
  const t = messages[locale]
  return (
    <>
      <title>{`${t.desk} – ${t.product}`}</title>
      <PageHead title={t.desk} lead={formatDayInWords(props.today, locale)} />
      <Section title={t.waiting}>
        <Waiting {...props} />
      </Section>
      <Section title={t.cycle} id="cycle">
        <Cycle {...props} openSchools={props.schools.open} />
      </Section>
      {props.schools.open === 0 ? null : <Numbers {...props} />}
    </>
  )
}

function Waiting({ duties, today, schools, mayFillRegister }: DeskPageProps) {
  const t = messages[useLocale()]
  if (duties.length > 0) return <Waits duties={duties} today={today} />
  if (schools.open > 0 || !mayFillRegister) {
    return (
      <EmptyState title={t.nothingWaits}>
        <p>{schools.open > 0 ? t.nothingWaitsText : t.waitForRegister}</p>
      </EmptyState>
    )
  }
  const act = (
    <LinkButton href="/schools/imports" kind="main" small>
      {t.fillRegister}
    </LinkButton>
  )
  const duty = { id: 'register', what: t.fillRegisterDuty, why: t.fillRegisterWhy, act }
  return <Duties groups={[{ title: t.stages.data, duties: [duty] }]} />
}

/** By the steps of the cycle, then people; in a group what has a term comes first. */
function Waits({ duties, today }: Pick<DeskPageProps, 'duties' | 'today'>) {
  const locale = useLocale()
  const t = messages[locale]
  const groups = ([...stages, 'people'] as const).map((area) => ({
    title: area === 'people' ? t.people : t.stages[area],
    duties: duties
      .filter((duty) => duty.area === area)
      .sort((one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'))
      .map((duty) => ({
        id: duty.id,
        what: tie(duty.what),
        why: tie(duty.why),
        when: duty.dueOn === null ? undefined : <Term day={duty.dueOn} today={today} />,
        act:
          duty.act === null ? undefined : (
            <LinkButton href={duty.act.href} kind="plain" small>
              {duty.act.label}
            </LinkButton>
          ),
      })),
  }))
  return <Duties groups={groups.filter((group) => group.duties.length > 0)} />
}

function Term({ day, today }: { day: string; today: string }) {
  const locale = useLocale()
  const text = `${formatDue(day, today, locale)}, ${formatDay(day, locale)}`
  return day < today ? <Mark kind="overdue">{text}</Mark> : text
}

type CycleProps = Pick<DeskPageProps, 'hasResults' | 'identification'> & {
  readonly openSchools: number
}

function Cycle({ openSchools, hasResults, identification }: CycleProps) {
  const locale = useLocale()
  const t = messages[locale]
  const registered = openSchools > 0
  const textOf = (stage: Stage) => {
    if (stage === 'data' && registered) return t.registered(openSchools)
    if (stage === 'identification' && identification !== null) return identification.text
    if (stage === 'identification' && hasResults) return t.resultsLoaded
    return stageTexts[locale][stage].first
  }
  const stateOf = (stage: Stage) => {
    if (stage === 'data' && registered) return 'going'
    return stage === 'identification' ? (identification?.state ?? 'none') : 'none'
  }
  return (
    <CycleStrip
      steps={stages.map((stage) => ({
        label: t.stages[stage],
        href: stagePath({ stage }),
        state: stateOf(stage),
        text: textOf(stage),
      }))}
    />
  )
}

function Numbers({ schools }: DeskPageProps) {
  const t = messages[useLocale()]
  return (
    <Section title={t.numbers}>
      <Figures
        cells={[
          {
            name: t.openSchools,
            value: <a href="/schools">{schools.open}</a>,
            note: t.closedSince(schools.closed),
          },
          { name: t.ruralSchools, value: schools.rural, of: t.ofAll(schools.open) },
        ]}
      />
    </Section>
  )
}
