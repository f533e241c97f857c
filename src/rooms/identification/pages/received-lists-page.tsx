import {
  Button,
  Columns,
  DayField,
  EmptyState,
  FileField,
  Form,
  type FormState,
  formatDay,
  Mark,
  PageHead,
  RadioGroup,
  Section,
  SelectField,
  Table,
  TextareaField,
  TextField,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import { receivedMessages } from '../messages-received.ts'
import { identificationPaths } from '../paths.ts'
import type { ReceivedListCounts } from '../queries-received.ts'
import { receivedTitle } from '../received-texts.ts'

export interface ReceivedListsPageProps {
  readonly lists: readonly ReceivedListCounts[]
  readonly years: readonly number[]
  readonly year: number | null
  readonly megabytes: number
  readonly state: FormState | undefined
}

/** Lists that came, and the way a new one is entered. */
export function ReceivedListsPage(props: ReceivedListsPageProps) {
  const t = receivedMessages[useLocale()]
  return (
    <>
      <title>{`${t.title} – Опора`}</title>
      <PageHead
        title={t.title}
        crumbs={[{ label: t.identification, href: identificationPaths.home({}) }]}
        lead={t.lead}
      />
      <Section title={t.title} titleUnseen>
        {props.lists.length === 0 ? (
          <EmptyState title={t.none}>{t.noneText}</EmptyState>
        ) : (
          <Lists lists={props.lists} />
        )}
      </Section>
      <Section title={t.enter.title} id="enter">
        <EnterForm {...props} />
      </Section>
    </>
  )
}

function Lists({ lists }: Pick<ReceivedListsPageProps, 'lists'>) {
  const locale = useLocale()
  const t = receivedMessages[locale]
  return (
    <Table
      caption={t.title}
      captionUnseen
      rows={lists}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'list',
          title: t.columns.list,
          cell: (list) => (
            <a href={identificationPaths.receivedList({ listId: list.id })}>
              {tie(receivedTitle(list, locale))}
            </a>
          ),
        },
        { key: 'sender', title: t.columns.sender, cell: ({ sender }) => t.senders[sender] },
        { key: 'year', title: t.columns.year, kind: 'number', cell: ({ year }) => year },
        { key: 'lines', title: t.columns.lines, kind: 'number', cell: ({ lines }) => lines },
        { key: 'schools', title: t.columns.schools, kind: 'number', cell: (list) => list.schools },
        { key: 'state', title: t.columns.state, cell: (list) => <State list={list} /> },
        {
          key: 'entered',
          title: t.columns.entered,
          cell: ({ enteredOn }) => formatDay(enteredOn, locale),
        },
      ]}
    />
  )
}

function State({ list }: { list: ReceivedListCounts }) {
  const { state: t } = receivedMessages[useLocale()]
  if (list.withdrawnReason !== null) return <Mark kind="cross">{t.withdrawn}</Mark>
  if (list.unmatched > 0) return <Mark kind="dashed">{t.questions(list.unmatched)}</Mark>
  return <Mark kind="tick">{t.told}</Mark>
}

function EnterForm({ years, year, megabytes, state }: ReceivedListsPageProps) {
  const locale = useLocale()
  const { enter: t, senders } = receivedMessages[locale]
  const kinds = ['region', 'centre', 'project'] as const
  return (
    <Form files state={state} actions={<Button kind="main">{t.act}</Button>}>
      <SelectField
        name="year"
        label={t.year}
        empty={false}
        defaultValue={year === null ? undefined : String(year)}
        choices={years.map((one) => ({ value: String(one), label: String(one) }))}
      />
      <RadioGroup
        name="sender"
        label={t.sender}
        defaultValue="region"
        choices={kinds.map((kind) => ({ value: kind, label: senders[kind] }))}
      />
      <TextField
        name="senderName"
        label={t.senderName}
        hint={t.senderNameHint}
        width="full"
        maxLength={200}
      />
      <Columns of={2}>
        <TextField name="documentNumber" label={t.number} optional maxLength={60} width="short" />
        <DayField name="documentOn" label={t.on} optional />
      </Columns>
      <FileField
        name="file"
        label={t.file}
        hint={t.fileHint(megabytes)}
        accept=".csv,.xlsx"
        optional
      />
      <TextareaField name="text" label={t.text} hint={t.textHint} rows={6} optional />
    </Form>
  )
}
