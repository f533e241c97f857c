import type { FormState } from '../../../kernel/http/form-state.ts'
import {
  Badge,
  Chain,
  DisclosureBox,
  formatDay,
  LinkButton,
  Notice,
  PageHead,
  Section,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import { identificationMessages } from '../messages.ts'
import { runMessages } from '../messages-runs.ts'
import { sheetMessages } from '../messages-sheets.ts'
import { identificationPaths } from '../paths.ts'
import { SheetBody, type SheetBodyProps } from './sheet-body.tsx'
import { SheetReply, type SheetReplyProps } from './sheet-reply.tsx'
import { VerdictMark } from './verdict-mark.tsx'

export interface SheetPageProps extends SheetBodyProps, Omit<SheetReplyProps, 'state'> {
  readonly others: readonly SheetReplyProps['sheet'][]
  readonly isChanged: boolean
  readonly state: FormState | undefined
}

/** Аналитический лист: for its school, and for the team that sent it. */
export function SheetPage(props: SheetPageProps) {
  const { sheet, isTeam } = props
  const locale = useLocale()
  const { sheet: t, reply } = sheetMessages[locale]
  return (
    <>
      <title>{`${t.title}: ${sheet.schoolName} – Опора`}</title>
      <SheetHead {...props} />
      <SheetNotices {...props} />
      <SheetBody {...props} />
      <Section title={isTeam ? reply.answers : reply.title} id="reply">
        <SheetReply {...props} />
      </Section>
      <Others {...props} />
    </>
  )
}

function SheetHead(props: SheetPageProps) {
  const { sheet, run, verdict, isTeam, mayAnswer, signer, answering } = props
  const locale = useLocale()
  const { title, sheet: t } = sheetMessages[locale]
  const file = (format: string) => identificationPaths.sheetFile({ sheetId: sheet.id, format })
  const crumb = isTeam
    ? { label: title, href: identificationPaths.sheets({}, { run: sheet.runId }) }
    : { label: runMessages[locale].title, href: identificationPaths.home({}) }
  return (
    <PageHead
      title={tie(sheet.schoolName)}
      crumbs={[crumb]}
      lead={`${t.title}. ${t.lead(sheet.year)}`}
      marks={
        <>
          <VerdictMark verdict={verdict.verdict} />
          <Badge kind={run.outcome === 'final' ? 'full' : 'draft'}>{t[run.outcome]}</Badge>
        </>
      }
      actions={
        <>
          {mayAnswer && (signer !== null || answering === 'open') ? (
            <LinkButton href="#reply">{signer === null ? t.answer : t.read}</LinkButton>
          ) : null}
          <LinkButton href={file('pdf')} label={t.download(t.pdf)}>
            {t.pdf}
          </LinkButton>
          <LinkButton href={file('docx')} label={t.download(t.docx)}>
            {t.docx}
          </LinkButton>
        </>
      }
      chain={<SheetChain sheet={sheet} run={run} isTeam={isTeam} />}
    />
  )
}

function SheetChain({ sheet, run, isTeam }: Pick<SheetPageProps, 'sheet' | 'run' | 'isTeam'>) {
  const locale = useLocale()
  const { sheet: t } = sheetMessages[locale]
  const words = `${t.runTerm.toLowerCase()} ${formatDay(run.computedOn, locale)}, ${runMessages[locale].rulesVersion(run.ruleVersion)}`
  const name = sheet.senderName
  return (
    <Chain
      from={isTeam ? <a href={identificationPaths.run({ runId: run.id })}>{words}</a> : words}
      more={[
        {
          term: t.sentTerm,
          text: t.sentBy(formatDay(sheet.sentOn, locale), name, sheet.senderPost),
        },
        { term: t.dueTerm, text: formatDay(sheet.answersDue, locale) },
      ]}
    />
  )
}

function SheetNotices({ sheet, run, content, isChanged }: SheetPageProps) {
  const locale = useLocale()
  const { sheet: t } = sheetMessages[locale]
  return (
    <>
      {sheet.supersededBy === null || sheet.supersededOn === null ? null : (
        <Notice
          kind="risk"
          actions={
            <LinkButton href={identificationPaths.sheet({ sheetId: sheet.supersededBy })}>
              {t.openNew}
            </LinkButton>
          }
        >
          {t.superseded(formatDay(sheet.supersededOn, locale))}
        </Notice>
      )}
      {isChanged ? (
        <Notice
          kind="risk"
          actions={<LinkButton href={identificationPaths.sheets({})}>{t.openSheets}</LinkButton>}
        >
          {t.changed}
        </Notice>
      ) : null}
      <Purpose run={run} content={content} />
    </>
  )
}

/** What the sheet is for, with the letter on ВПР; and that a preliminary conclusion may still change. */
export function Purpose({ run, content }: Pick<SheetBodyProps, 'run' | 'content'>) {
  const locale = useLocale()
  const { sheet: t } = sheetMessages[locale]
  return (
    <>
      <Notice kind="info" title={t.purposeTitle}>
        {t.purpose} {content.paper.rules.usesVpr ? t.vpr : null}
      </Notice>
      {run.outcome === 'preliminary' ? (
        <Notice kind="lack">{identificationMessages[locale].preliminary}</Notice>
      ) : null}
    </>
  )
}

/** Earlier and later sheets of the same school. */
function Others({ others }: Pick<SheetPageProps, 'others'>) {
  const locale = useLocale()
  const { own: t } = sheetMessages[locale]
  if (others.length === 0) return null
  return (
    <DisclosureBox title={t.title}>
      {others.map((other) => (
        <p key={other.id}>
          <a href={identificationPaths.sheet({ sheetId: other.id })}>
            {t.of(other.year)}, {t.sent.toLowerCase()} {formatDay(other.sentOn, locale)}
          </a>
        </p>
      ))}
    </DisclosureBox>
  )
}
