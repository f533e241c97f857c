import {
  Button,
  FileField,
  Form,
  type FormState,
  formatDay,
  PageHead,
  Section,
  Table,
  tie,
  useDayOf,
  useLocale,
} from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import { importMessages } from '../messages-import.ts'
import { mappingsMessages } from '../messages-mappings.ts'
import { assessmentPaths } from '../paths.ts'

export interface MappingLine {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly columns: number
  readonly keptAt: string
  readonly keptBy: string | null
}

export interface MappingsPageProps {
  readonly mappings: readonly MappingLine[]
  readonly people: Readonly<Record<string, string>>
  readonly state: (FormState & { readonly intent: string | null }) | undefined
}

export function MappingsPage({ mappings, people, state }: MappingsPageProps) {
  const locale = useLocale()
  const dayOf = useDayOf()
  const t = mappingsMessages[locale]
  return (
    <>
      <title>{`${t.listTitle} – Опора`}</title>
      <PageHead
        title={t.listTitle}
        crumbs={[
          { label: messages[locale].data, href: '/cycle/data' },
          { label: importMessages[locale].title, href: assessmentPaths.imports({}) },
        ]}
        lead={t.listLead}
      />
      <Section title={t.listTitle} titleUnseen>
        <Table
          caption={t.listTitle}
          captionUnseen
          rows={mappings}
          rowKey={({ id }) => id}
          empty={t.listEmpty}
          columns={[
            { key: 'name', title: t.name, keep: true, cell: ({ name }) => tie(name) },
            { key: 'version', title: t.version, kind: 'number', cell: ({ version }) => version },
            { key: 'columns', title: t.columnCount, kind: 'number', cell: (line) => line.columns },
            {
              key: 'when',
              title: t.keptOn,
              cell: ({ keptAt }) => formatDay(dayOf(keptAt), locale),
            },
            { key: 'who', title: t.who, cell: ({ keptBy }) => tie(people[keptBy ?? ''] ?? '–') },
            {
              key: 'file',
              title: t.download,
              cell: ({ id, name }) => (
                <a
                  href={assessmentPaths.mappingFile({ mappingId: id })}
                  aria-label={t.downloadOf(name)}
                  download
                >
                  {t.download}
                </a>
              ),
            },
            { key: 'withdraw', title: t.withdraw, cell: (line) => <Withdraw line={line} /> },
          ]}
        />
      </Section>
      <Section title={t.takeTitle}>
        <Form
          files
          state={state?.intent === 'take' ? state : undefined}
          actions={<Button>{t.take}</Button>}
        >
          <input type="hidden" name="intent" value="take" />
          <FileField name="file" label={t.takeFile} hint={t.takeHint} accept=".json" />
        </Form>
      </Section>
    </>
  )
}

function Withdraw({ line: { id, name } }: { line: MappingLine }) {
  const t = mappingsMessages[useLocale()]
  return (
    <Form>
      <input type="hidden" name="intent" value="withdraw" />
      <input type="hidden" name="mappingId" value={id} />
      <Button kind="quiet" small label={t.withdrawOf(name)}>
        {t.withdraw}
      </Button>
    </Form>
  )
}
