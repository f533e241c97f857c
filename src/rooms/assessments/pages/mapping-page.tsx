import { type FormEvent, useState } from 'react'
import {
  Box,
  Button,
  Form,
  type FormState,
  LinkButton,
  Notice,
  PageHead,
  Section,
  Steps,
  TextField,
  useLocale,
  useScript,
} from '../../../ui/index.ts'
import type { MappingView } from '../mapping-view.ts'
import { messages } from '../messages.ts'
import { importMessages } from '../messages-import.ts'
import { mappingMessages } from '../messages-mapping.ts'
import { assessmentPaths } from '../paths.ts'
import { stepsOf } from './import-parts.tsx'
import { MappingCheckPart } from './mapping-check.tsx'
import { MappingColumns } from './mapping-columns.tsx'
import { MappingPreview } from './mapping-preview.tsx'
import { WhereTable, WholeTable } from './mapping-table-fields.tsx'

export interface MappingPageProps {
  readonly importId: string
  readonly number: number
  readonly view: MappingView
  readonly isClosed: boolean
  readonly state: (FormState & { readonly intent: string | null }) | undefined
}

export type Typed = Readonly<Record<string, string>>

/** Texts of the form as they stand; what is read of them is read by the same function as on the server. */
const typedIn = (form: HTMLFormElement): Typed =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  )

export function MappingPage({ importId, number, view, isClosed, state }: MappingPageProps) {
  const locale = useLocale()
  const t = mappingMessages[locale]
  const texts = importMessages[locale]
  useScript()
  const [typed, setTyped] = useState<Typed | null>(null)
  const watch = (event: FormEvent<HTMLDivElement>) => {
    const { form } = event.target as HTMLInputElement
    if (form !== null && form !== undefined) setTyped(typedIn(form))
  }
  const back = assessmentPaths.import({ importId })
  const shownFor = `${view.sheet}:${view.headerRow}:${view.mapping.headerDepth}`
  return (
    <>
      <title>{`${t.title} – Опора`}</title>
      <PageHead
        title={t.title}
        crumbs={[
          { label: messages[locale].data, href: '/cycle/data' },
          { label: texts.title, href: assessmentPaths.imports({}) },
          { label: texts.importTitle(number), href: back },
        ]}
        lead={`${view.fileName}. ${t.lead}`}
        actions={<LinkButton href={assessmentPaths.mappings({})}>{t.toList}</LinkButton>}
      />
      <Steps steps={stepsOf(texts)} at={1} />
      {isClosed ? (
        <Notice>{t.closed}</Notice>
      ) : (
        <div onChange={watch}>
          <Form
            key={shownFor}
            wide
            marksRequired
            state={state}
            actions={
              <>
                <Button kind="main" name="intent" value="apply">
                  {t.apply}
                </Button>
                <Button name="intent" value="draft">
                  {t.refresh}
                </Button>
                <LinkButton href={back}>{t.back}</LinkButton>
              </>
            }
          >
            <input type="hidden" name="shownFor" value={shownFor} />
            <WhereTable view={view} />
            <MappingColumns columns={view.columns} typed={typed} />
            <WholeTable mapping={view.mapping} />
            <Section title={t.preview} note={t.previewNote}>
              <MappingPreview view={view} typed={typed} />
            </Section>
            <MappingCheckPart check={view.check} />
            <Box>
              <TextField
                name="name"
                label={t.keepAs}
                hint={t.keepHint}
                width="full"
                maxLength={200}
                defaultValue={view.mapping.name}
              />
            </Box>
          </Form>
        </div>
      )}
    </>
  )
}
