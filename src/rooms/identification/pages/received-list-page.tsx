import {
  Button,
  DisclosureBox,
  Form,
  type FormState,
  formatDay,
  KeyValue,
  LinkButton,
  Notice,
  PageHead,
  Section,
  TextField,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import { receivedMessages } from '../messages-received.ts'
import { identificationPaths } from '../paths.ts'
import type { DifferenceLine, LineQuestion } from '../queries-differences.ts'
import type { ReceivedList } from '../queries-received.ts'
import type { StoredRun } from '../queries-runs.ts'
import { receivedTitle } from '../received-texts.ts'
import { runName } from '../run-texts.ts'
import { Differences } from './differences.tsx'
import { LineQuestions } from './line-questions.tsx'

export interface ReceivedListPageProps {
  readonly list: ReceivedList
  readonly run: StoredRun | null
  readonly registerId: string | null
  readonly lines: readonly DifferenceLine[]
  readonly elsewhere: number
  readonly questions: readonly LineQuestion[]
  readonly schools: readonly { readonly value: string; readonly label: string }[]
  readonly people: Readonly<Record<string, string>>
  readonly state: (FormState & { readonly intent: string | null }) | undefined
}

/** Сверка: what agrees, what only one of the two lists has, why, and what was decided. */
export function ReceivedListPage(props: ReceivedListPageProps) {
  const { list, registerId } = props
  const locale = useLocale()
  const t = receivedMessages[locale]
  const title = tie(receivedTitle(list, locale))
  const isHeard = list.withdrawnReason === null
  return (
    <>
      <title>{`${title} – Опора`}</title>
      <PageHead
        title={title}
        crumbs={[
          { label: t.identification, href: identificationPaths.home({}) },
          { label: t.title, href: identificationPaths.received({}) },
        ]}
        actions={
          registerId === null ? undefined : (
            <LinkButton href={identificationPaths.register({ registerId })}>
              {t.toRegister}
            </LinkButton>
          )
        }
      />
      {isHeard ? null : (
        <Notice kind="lack">{t.withdrawnText(tie(list.withdrawnReason ?? ''))}</Notice>
      )}
      <About {...props} />
      {isHeard ? <LineQuestions {...props} /> : null}
      <Compared {...props} isHeard={isHeard} />
      {isHeard ? <Withdraw state={props.state} /> : null}
    </>
  )
}

function About({ list, people }: ReceivedListPageProps) {
  const locale = useLocale()
  const t = receivedMessages[locale]
  const entered = [formatDay(list.enteredOn, locale), people[list.enteredBy ?? '']]
  return (
    <KeyValue
      facts={[
        { term: t.columns.sender, value: t.senders[list.sender] },
        { term: t.columns.year, value: list.year },
        {
          term: t.source,
          value: (
            <a href={identificationPaths.receivedFile({ listId: list.id })}>
              {list.fileName ?? t.typed}
            </a>
          ),
        },
        {
          term: t.columns.entered,
          value: entered.flatMap((part) => (part === undefined ? [] : tie(part))).join(', '),
        },
      ]}
    />
  )
}

function Compared(props: ReceivedListPageProps & { isHeard: boolean }) {
  const { list, run, registerId, lines, elsewhere } = props
  const locale = useLocale()
  const { compare: t } = receivedMessages[locale]
  if (run === null)
    return (
      <Section title={t.title}>
        <p>{t.noRun}</p>
      </Section>
    )
  const open = lines.filter((line) => line.mustBeResolved && line.resolution === null).length
  const against = registerId === null ? t.withRun(runName(run, locale), run.year) : t.withRegister
  return (
    <>
      <Section title={t.title} note={against}>
        {props.isHeard ? <p>{open === 0 ? t.allResolved : t.unresolved(open)}</p> : null}
        <p className="note">{t.rules(run.ruleVersion)}</p>
        {run.outcome === 'preliminary' ? <Notice kind="lack">{t.preliminary}</Notice> : null}
        {registerId === null ? <p className="note">{t.noRegister}</p> : null}
        {elsewhere === 0 ? null : <p className="note">{t.elsewhere(elsewhere)}</p>}
        {list.sender === 'project' ? <p className="note">{t.projectNote}</p> : null}
      </Section>
      {(['onlyTheirs', 'onlyOurs', 'agreed'] as const).map((kind) => (
        <Differences
          key={kind}
          kind={kind}
          lines={lines.filter(({ comparison }) => comparison === kind)}
          people={props.people}
          mayDecide={props.isHeard && kind !== 'agreed'}
          state={props.state}
        />
      ))}
    </>
  )
}

function Withdraw({ state }: Pick<ReceivedListPageProps, 'state'>) {
  const { withdraw: t } = receivedMessages[useLocale()]
  const own = state?.intent === 'withdraw' ? state : undefined
  return (
    <DisclosureBox title={t.title} open={own !== undefined}>
      <p className="note">{t.note}</p>
      <Form state={own} actions={<Button>{t.act}</Button>}>
        <input type="hidden" name="intent" value="withdraw" />
        <TextField
          name="reason"
          id="field-withdraw-reason"
          label={t.reason}
          width="full"
          maxLength={1000}
        />
      </Form>
    </DisclosureBox>
  )
}
