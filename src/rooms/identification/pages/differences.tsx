import {
  Button,
  Form,
  type FormState,
  formatDay,
  Mark,
  RadioGroup,
  Section,
  Table,
  TextField,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import { receivedMessages } from '../messages-received.ts'
import type { DifferenceLine } from '../queries-differences.ts'
import { reasonsText } from '../received-texts.ts'
import type { Comparison } from '../register/differences.ts'
import { chosenValue } from '../register/field-names.ts'

interface DifferencesProps {
  readonly kind: Comparison
  readonly lines: readonly DifferenceLine[]
  readonly people: Readonly<Record<string, string>>
  readonly mayDecide: boolean
  readonly state: (FormState & { readonly intent: string | null }) | undefined
}

const intents = { onlyOurs: 'resolveOurs', onlyTheirs: 'resolveTheirs', agreed: '' } as const

/** One of the three parts of the comparison: agreed, only ours, only theirs. */
export function Differences(props: DifferencesProps) {
  const { kind, lines, mayDecide, state } = props
  const { compare: t, resolve } = receivedMessages[useLocale()]
  const intent = intents[kind]
  const title = `${t[kind]}: ${lines.length}`
  if (lines.length === 0)
    return (
      <Section title={title}>
        <p>{t[`${kind}None`]}</p>
      </Section>
    )
  if (!mayDecide || kind === 'agreed')
    return (
      <Section title={title}>
        <Lines {...props} />
      </Section>
    )
  return (
    <Section title={title} id={kind}>
      <Form
        state={state?.intent === intent ? state : undefined}
        actions={<Button>{resolve.act}</Button>}
      >
        <input type="hidden" name="intent" value={intent} />
        <Lines {...props} />
        <RadioGroup
          name="resolution"
          id={`field-resolution-${kind}`}
          label={resolve.what}
          choices={[
            { value: 'include', label: resolve[kind].include },
            { value: 'leaveOut', label: resolve[kind].leaveOut },
          ]}
        />
        <TextField
          name="reason"
          id={`field-reason-${kind}`}
          label={resolve.reason}
          hint={resolve.reasonHint}
          width="full"
          maxLength={1000}
        />
      </Form>
    </Section>
  )
}

function Lines({ kind, lines, people, mayDecide }: DifferencesProps) {
  const locale = useLocale()
  const { compare: t, questions } = receivedMessages[locale]
  const inList = {
    key: 'inList',
    title: t.inList,
    cell: ({ entries }: DifferenceLine) =>
      entries.map(({ spelling, line }) => `${tie(spelling)} (${questions.line(line)})`).join('; '),
  }
  return (
    <Table
      caption={t[kind]}
      captionUnseen
      rows={lines}
      rowKey={({ schoolId }) => schoolId}
      columns={[
        {
          key: 'school',
          title: t.school,
          keep: true,
          cell: (line) => (mayDecide ? <Choose line={line} /> : tie(line.schoolName)),
        },
        {
          key: 'why',
          title: t.why,
          cell: ({ reasons }) => tie(reasonsText(reasons, locale)),
        },
        ...(kind === 'onlyOurs' ? [] : [inList]),
        ...(kind === 'agreed'
          ? []
          : [
              {
                key: 'decided',
                title: t.decided,
                cell: (line: DifferenceLine) => <Decided line={line} people={people} />,
              },
            ]),
      ]}
    />
  )
}

function Choose({ line: { schoolId, schoolName, ordinal } }: { line: DifferenceLine }) {
  return (
    <label className="choice">
      <input type="checkbox" name="school" value={chosenValue(schoolId, ordinal)} />
      <span>{tie(schoolName)}</span>
    </label>
  )
}

function Decided({ line, people }: { line: DifferenceLine; people: DifferencesProps['people'] }) {
  const locale = useLocale()
  const { compare: t, resolve } = receivedMessages[locale]
  const { resolution, mustBeResolved } = line
  if (resolution === null)
    return mustBeResolved ? <Mark kind="dashed">{t.undecided}</Mark> : t.needless
  const who = [people[resolution.resolvedBy ?? ''], formatDay(resolution.resolvedOn, locale)]
  return (
    <>
      <Mark kind={resolution.resolution === 'include' ? 'tick' : 'circle'}>
        {resolve.said[resolution.comparison][resolution.resolution]}
      </Mark>
      <div>{tie(resolution.reason)}</div>
      <div className="note">{who.flatMap((part) => (part ? [tie(part)] : [])).join(', ')}</div>
    </>
  )
}
