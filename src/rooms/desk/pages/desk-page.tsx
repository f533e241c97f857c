import {
  CycleStrip,
  Duties,
  EmptyState,
  Figures,
  formatDayInWords,
  LinkButton,
  PageHead,
  Section,
  useLocale,
} from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import { stageTexts } from '../messages-stages.ts'
import { stagePath } from '../paths.ts'
import { stages } from '../stages.ts'

export interface DeskPageProps {
  /** `yyyy-mm-dd` */
  readonly today: string
  readonly municipality: string | null
  readonly schools: { readonly open: number; readonly closed: number; readonly rural: number }
  readonly mayFillRegister: boolean
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
        <Cycle openSchools={props.schools.open} />
      </Section>
      {props.schools.open === 0 ? null : <Numbers {...props} />}
    </>
  )
}

function Waiting({ schools, mayFillRegister }: DeskPageProps) {
  const t = messages[useLocale()]
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

function Cycle({ openSchools }: { openSchools: number }) {
  const locale = useLocale()
  const t = messages[locale]
  const registered = openSchools > 0
  return (
    <CycleStrip
      steps={stages.map((stage) => ({
        label: t.stages[stage],
        href: stagePath({ stage }),
        state: stage === 'data' && registered ? ('going' as const) : ('none' as const),
        text:
          stage === 'data' && registered
            ? t.registered(openSchools)
            : stageTexts[locale][stage].first,
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
