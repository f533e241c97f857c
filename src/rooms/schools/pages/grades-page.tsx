import type { KeyboardEvent } from 'react'
import {
  formatSchoolYear,
  type SchoolYear,
  schoolYearStarting,
} from '../../../kernel/school-year.ts'
import {
  Button,
  EmptyState,
  Form,
  type FormState,
  LinkButton,
  PageHead,
  useLocale,
  useScript,
} from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import { formMessages } from '../messages-forms.ts'
import { schoolPaths } from '../paths.ts'
import type { GradesRow } from '../queries-card.ts'
import { GradesGrid } from './grades-grid.tsx'
import { PageTitle } from './page-title.tsx'

export interface GradesPageProps {
  readonly schoolYear: SchoolYear
  readonly rows: readonly GradesRow[]
  /** Cells that stand empty are offered the grades of the year before, as `?`. */
  readonly isCopied: boolean
  readonly state: FormState | undefined
}

export function GradesPage({ schoolYear, rows, isCopied, state }: GradesPageProps) {
  useScript()
  const locale = useLocale()
  const { grades: t } = formMessages[locale]
  const year = formatSchoolYear(schoolYear)
  const before = formatSchoolYear(schoolYearStarting(schoolYear - 1))
  const heading = t.title(year)
  const href = (start: number) => schoolPaths.grades({}, { year: start })
  return (
    <>
      <PageTitle of={heading} />
      <PageHead
        title={heading}
        crumbs={[{ label: messages[locale].title, href: schoolPaths.list({}) }]}
        lead={t.lead}
        actions={
          <>
            <LinkButton href={href(schoolYear - 1)} kind="quiet">
              {`← ${before}`}
            </LinkButton>
            <LinkButton href={href(schoolYear + 1)} kind="quiet">
              {`${formatSchoolYear(schoolYearStarting(schoolYear + 1))} →`}
            </LinkButton>
            {isCopied ? null : (
              <LinkButton href={schoolPaths.grades({}, { year: schoolYear, copy: 1 })}>
                {t.copy(before)}
              </LinkButton>
            )}
          </>
        }
      />
      {rows.length === 0 ? (
        <EmptyState title={t.nothing}>{null}</EmptyState>
      ) : (
        <Form
          state={state}
          actions={
            <>
              <Button kind="main">{t.save}</Button>
              <span className="note">{t.keys}</span>
            </>
          }
        >
          <input type="hidden" name="year" value={schoolYear} />
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the fields inside */}
          <div onKeyDown={moveByArrows}>
            <GradesGrid rows={rows} isCopied={isCopied} />
          </div>
        </Form>
      )}
    </>
  )
}

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Arrows move between cells as in a spreadsheet; left and right only from the edge of what is typed. */
function moveByArrows(event: KeyboardEvent<HTMLElement>) {
  const step = steps[event.key]
  const from = event.target
  if (step === undefined || !(from instanceof HTMLInputElement)) return
  const [down, across] = step
  const at = across < 0 ? 0 : from.value.length
  const isInside = across !== 0 && (from.selectionStart !== at || from.selectionEnd !== at)
  if (isInside && from.selectionEnd !== from.value.length) return
  const row = Number(from.dataset.row) + down
  const column = Number(from.dataset.column) + across
  const cell = event.currentTarget.querySelector(`[data-row="${row}"][data-column="${column}"]`)
  event.preventDefault()
  if (cell instanceof HTMLInputElement) {
    cell.focus()
    cell.select()
  }
}
