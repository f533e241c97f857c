import {
  Button,
  EmptyState,
  Form,
  type FormState,
  formatDay,
  formatDays,
  LinkButton,
  Mark,
  Notice,
  PageHead,
  Section,
  Table,
  Tabs,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import type { CalendarLine, CalendarView } from '../calendar-view.ts'
import { messages } from '../messages.ts'
import { assessmentPaths } from '../paths.ts'

export interface CalendarPageProps extends CalendarView {
  readonly year: number
  readonly years: readonly number[]
  readonly hasLastYear: boolean
  readonly canKeep: boolean
  readonly state: FormState | undefined
}

export function CalendarPage(props: CalendarPageProps) {
  const { year, years, lines, missing, canKeep, state } = props
  const locale = useLocale()
  const t = messages[locale]
  return (
    <>
      <title>{`${t.calendarTitle(year)} – Опора`}</title>
      <PageHead
        title={t.calendarTitle(year)}
        crumbs={[{ label: t.data, href: '/cycle/data' }]}
        lead={t.calendarLead}
        actions={
          canKeep ? (
            <LinkButton href={assessmentPaths.addProcedure({}, { year })}>{t.add}</LinkButton>
          ) : undefined
        }
      />
      <Tabs
        label={t.years}
        tabs={years.map((each) => ({
          label: t.yearName(each),
          href: assessmentPaths.calendar({}, { year: each }),
          current: each === year,
        }))}
      />
      {missing.length === 0 ? null : (
        <Notice
          kind="lack"
          title={t.missingTitle}
          actions={canKeep ? <Fill year={year} from="results" state={state} /> : undefined}
        >
          {missing.join('; ')}
        </Notice>
      )}
      {lines.length === 0 ? (
        <Section title={t.calendarShort} titleUnseen>
          <EmptyState
            title={t.emptyTitle}
            actions={
              canKeep && props.hasLastYear ? (
                <Fill year={year} from="lastYear" state={state} />
              ) : undefined
            }
          >
            <p>{t.emptyText}</p>
          </EmptyState>
        </Section>
      ) : (
        <Lines {...props} />
      )}
    </>
  )
}

function Fill({
  year,
  from,
  state,
}: {
  year: number
  from: 'lastYear' | 'results'
  state: FormState | undefined
}) {
  const t = messages[useLocale()]
  return (
    <Form
      state={state?.values.from === from ? state : undefined}
      actions={<Button>{from === 'results' ? t.fillResults : t.fillLastYear}</Button>}
    >
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="from" value={from} />
    </Form>
  )
}

function Lines({ year, lines, canKeep }: CalendarPageProps) {
  const locale = useLocale()
  const t = messages[locale]
  const day = (on: string | null) => (on === null ? '–' : formatDay(on, locale))
  const nameOf = ({ id, name }: CalendarLine) =>
    canKeep ? <a href={assessmentPaths.procedure({ procedureId: id })}>{name}</a> : name
  return (
    <Section title={t.calendarShort} titleUnseen>
      <Table
        caption={t.calendarTitle(year)}
        captionUnseen
        density="compact"
        rows={lines}
        rowKey={(line) => line.id}
        columns={[
          { key: 'name', title: t.procedure, cell: nameOf },
          { key: 'state', title: t.state, cell: (line) => <Standing line={line} /> },
          {
            key: 'held',
            title: t.held,
            cell: ({ heldFrom, heldTo }) =>
              heldFrom === null ? '–' : formatDays(heldFrom, heldTo ?? heldFrom, locale),
          },
          { key: 'expected', title: t.expected, cell: (line) => day(line.expectedOn) },
          { key: 'received', title: t.received, cell: (line) => day(line.receivedOn) },
          { key: 'byReceipt', title: t.dueByReceipt, cell: (line) => day(line.dueByReceiptOn) },
          { key: 'byEnd', title: t.dueByEnd, cell: (line) => day(line.dueByEndOn) },
          {
            key: 'loaded',
            title: t.loaded,
            cell: ({ schoolCount }) =>
              schoolCount === 0 ? t.nothingLoaded : t.loadedOf(schoolCount),
          },
        ]}
      />
    </Section>
  )
}

function Standing({ line: { timing, basis, state } }: { line: CalendarLine }) {
  const locale = useLocale()
  const { timing: t, states } = messages[locale]
  const day = (on: string) => formatDay(on, locale)
  const note = basis === null ? null : <div className="note">{tie(basis)}</div>
  const moved = state === 'moved' ? <div className="note">{states.moved}</div> : null
  const mark = () => {
    switch (timing.kind) {
      case 'late':
        return <Mark kind="overdue">{t.late(day(timing.dueOn))}</Mark>
      case 'resultsLate':
        return <Mark kind="overdue">{t.resultsLate(day(timing.expectedOn))}</Mark>
      case 'due':
        return <Mark kind="clock">{t.due(day(timing.dueOn))}</Mark>
      case 'awaited':
        return <Mark kind="clock">{t.awaited(day(timing.expectedOn))}</Mark>
      case 'done':
        return <Mark kind="tick">{t.done}</Mark>
      case 'notHeld':
        return <Mark kind="dashed">{t.notHeld}</Mark>
      case 'noTerm':
        return <Mark kind="dashed">{t.noTerm}</Mark>
      case 'ahead':
        return <Mark kind="circle">{t.ahead}</Mark>
    }
  }
  return (
    <>
      {mark()}
      {moved}
      {note}
    </>
  )
}
