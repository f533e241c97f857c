import { LinkButton, Notice, PageHead, tie, useLocale } from '../../../ui/index.ts'
import { sheetMessages } from '../messages-sheets.ts'
import { identificationPaths } from '../paths.ts'
import { SheetBody, type SheetBodyProps } from './sheet-body.tsx'
import { Purpose } from './sheet-page.tsx'
import { VerdictMark } from './verdict-mark.tsx'

/** Лист, каким его увидит школа, before it is sent. */
export function SheetPreviewPage(props: SheetBodyProps) {
  const { run, verdict } = props
  const locale = useLocale()
  const { title, sheet: t } = sheetMessages[locale]
  const sheets = identificationPaths.sheets({}, { run: run.id })
  return (
    <>
      <title>{`${t.title}: ${verdict.schoolName} – Опора`}</title>
      <PageHead
        title={tie(verdict.schoolName)}
        crumbs={[{ label: title, href: sheets }]}
        lead={`${t.title}. ${t.lead(run.year)}`}
        marks={<VerdictMark verdict={verdict.verdict} />}
        actions={<LinkButton href={sheets}>{t.back}</LinkButton>}
      />
      <Notice kind="lack">{t.preview}</Notice>
      <Purpose run={run} content={props.content} />
      <SheetBody {...props} />
    </>
  )
}
