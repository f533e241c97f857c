import {
  Button,
  FileField,
  Form,
  type FormState,
  formatDay,
  LinkButton,
  PageHead,
  Section,
  Steps,
  Table,
  tie,
  useDayOf,
  useLocale,
} from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import { importMessages } from '../messages-import.ts'
import { assessmentPaths } from '../paths.ts'
import { ImportState, type ShownImport, stepsOf } from './import-parts.tsx'

export interface ImportsPageProps {
  readonly imports: readonly ShownImport[]
  readonly names: Readonly<Record<string, string>>
  readonly canLoad: boolean
  readonly megabytes: number
  readonly state: FormState | undefined
}

const SHOWN_FILES = 4

/** A folder of hundreds is told by its first files and their number. */
function namesOf(files: ShownImport['files'], more: (count: number) => string): string {
  const names = files.slice(0, SHOWN_FILES).map(({ fileName }) => fileName)
  const rest = files.length - names.length
  return rest > 0 ? `${names.join(', ')} ${more(rest)}` : names.join(', ')
}

export function ImportsPage({ imports, names, canLoad, megabytes, state }: ImportsPageProps) {
  const locale = useLocale()
  const dayOf = useDayOf()
  const t = importMessages[locale]
  return (
    <>
      <title>{`${t.title} – Опора`}</title>
      <PageHead
        title={t.title}
        crumbs={[{ label: messages[locale].data, href: '/cycle/data' }]}
        lead={t.lead}
        actions={<LinkButton href={assessmentPaths.calendar({})}>{t.toCalendar}</LinkButton>}
      />
      {canLoad ? (
        <>
          <Steps steps={stepsOf(t)} at={0} />
          <Section title={t.files} titleUnseen>
            <Form files state={state} actions={<Button kind="main">{t.check}</Button>}>
              <FileField
                name="files"
                label={t.files}
                hint={t.filesHint(megabytes)}
                accept=".xlsx,.csv,.ods,.zip"
                multiple
                optional
              />
              <FileField
                name="folder"
                label={t.folder}
                hint={t.folderHint}
                folder
                multiple
                optional
              />
              <p>
                <a href={assessmentPaths.template({})}>{t.template}</a>
              </p>
            </Form>
          </Section>
        </>
      ) : null}
      <Section title={t.history}>
        <Table
          caption={t.history}
          captionUnseen
          rows={imports}
          rowKey={(each) => each.id}
          empty={t.noHistory}
          columns={[
            {
              key: 'number',
              title: t.number,
              keep: true,
              cell: (each) =>
                canLoad ? (
                  <a href={assessmentPaths.import({ importId: each.id })}>
                    {t.importTitle(each.number)}
                  </a>
                ) : (
                  t.importTitle(each.number)
                ),
            },
            {
              key: 'files',
              title: t.files,
              cell: ({ files }) => namesOf(files, t.moreFiles),
            },
            {
              key: 'print',
              title: t.print,
              cell: ({ files }) => (
                <code>
                  {files
                    .slice(0, SHOWN_FILES)
                    .map(({ sha256 }) => `${sha256.slice(0, 12)}…`)
                    .join(' ')}
                </code>
              ),
            },
            {
              key: 'when',
              title: t.when,
              cell: (each) => formatDay(dayOf(each.uploadedAt), locale),
            },
            {
              key: 'who',
              title: t.who,
              cell: ({ uploadedBy }) => tie(names[uploadedBy ?? ''] ?? '–'),
            },
            { key: 'state', title: t.state, cell: (each) => <ImportState import={each} /> },
          ]}
        />
      </Section>
    </>
  )
}
