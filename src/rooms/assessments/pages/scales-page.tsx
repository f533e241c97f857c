import {
  Button,
  CheckGroup,
  EmptyState,
  Form,
  type FormState,
  LinkButton,
  Notice,
  PageHead,
  Section,
  Table,
  Tabs,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import { scaleMessages } from '../messages-scales.ts'
import { assessmentPaths } from '../paths.ts'
import type { ScaleLine, scalesView } from '../scales/scales-view.ts'
import { bandTexts, WhoseScale } from './scale-parts.tsx'
import { ScalesUpload } from './scales-upload.tsx'

export type ScalesPageProps = ReturnType<typeof scalesView> & {
  readonly year: number
  readonly years: readonly number[]
  readonly canKeep: boolean
  readonly state: (FormState & { readonly intent: string | null }) | undefined
}

export function ScalesPage(props: ScalesPageProps) {
  const { year, years, canKeep, missing } = props
  const locale = useLocale()
  const t = scaleMessages[locale]
  const { yearName, data, years: yearsLabel } = messages[locale]
  return (
    <>
      <title>{`${t.title(yearName(year))} – Опора`}</title>
      <PageHead
        title={t.title(yearName(year))}
        crumbs={[{ label: data, href: '/cycle/data' }]}
        lead={t.lead}
        actions={
          canKeep ? (
            <LinkButton href={assessmentPaths.scale({}, { year })}>{t.add}</LinkButton>
          ) : undefined
        }
      />
      <Tabs
        label={yearsLabel}
        tabs={years.map((each) => ({
          label: yearName(each),
          href: assessmentPaths.scales({}, { year: each }),
          current: each === year,
        }))}
      />
      {missing.length === 0 ? null : (
        <Notice kind="lack" title={t.missing}>
          <p>{t.missingText}</p>
          <p>
            {missing.map((each, at) => (
              <span key={each.key}>
                {at === 0 ? '' : '; '}
                {canKeep ? <a href={addressOf(each)}>{each.name}</a> : each.name}
              </span>
            ))}
          </p>
        </Notice>
      )}
      <InForce {...props} />
      {canKeep ? <Offered {...props} /> : null}
      {canKeep ? <ScalesUpload {...props} /> : null}
    </>
  )
}

const addressOf = ({ year, kind, grade, subject, level }: Omit<ScaleLine, 'bands'> | Lacking) =>
  assessmentPaths.scale({}, { year, kind, grade, subject, level })

type Lacking = ScalesPageProps['missing'][number]

function InForce({ lines, canKeep }: ScalesPageProps) {
  const locale = useLocale()
  const t = scaleMessages[locale]
  const band = (at: number) => (line: ScaleLine) => bandTexts(line.bands)[at] ?? '–'
  if (lines.length === 0) {
    return (
      <Section title={t.inForce}>
        <EmptyState title={t.none}>
          <p>{t.noneText}</p>
        </EmptyState>
      </Section>
    )
  }
  return (
    <Section title={t.inForce}>
      <Table
        caption={t.inForce}
        captionUnseen
        narrow="cards"
        rows={lines}
        rowKey={(line) => line.key}
        columns={[
          {
            key: 'name',
            title: t.procedure,
            cell: (line) => (canKeep ? <a href={addressOf(line)}>{line.name}</a> : line.name),
          },
          ...[2, 3, 4, 5].map((mark) => ({
            key: `mark${mark}`,
            title: t.mark(mark),
            kind: 'number' as const,
            cell: band(mark - 2),
          })),
          {
            key: 'source',
            title: t.source,
            cell: (line) => (
              <>
                {tie(line.source)}
                <WhoseScale line={line} />
                {line.conditions === null ? null : (
                  <div className="note">{tie(line.conditions)}</div>
                )}
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}

function Offered({ year, offered, state }: ScalesPageProps) {
  const locale = useLocale()
  const t = scaleMessages[locale]
  if (offered.length === 0) return null
  return (
    <Section title={t.offered}>
      <p>{t.offeredText}</p>
      <Form
        state={state?.intent === 'take' ? state : undefined}
        wide
        actions={<Button>{t.take}</Button>}
      >
        <input type="hidden" name="intent" value="take" />
        <input type="hidden" name="year" value={year} />
        <CheckGroup
          name="scales"
          label={t.offered}
          optional
          choices={offered.map((line) => ({
            value: line.key,
            label: `${line.name}: ${bandTexts(line.bands).join(' · ')}`,
            hint: [
              tie(line.source),
              `${t.authority[line.authority]}, ${t.certainty[line.certainty]}`,
              ...(line.isYearUnsaid ? [t.noYear] : []),
              ...(line.conditions === null ? [] : [tie(line.conditions)]),
            ].join('; '),
          }))}
        />
      </Form>
    </Section>
  )
}
