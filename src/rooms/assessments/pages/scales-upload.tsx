import {
  Button,
  Columns,
  DisclosureBox,
  FileField,
  Form,
  NumberField,
  Section,
  SelectField,
  TextField,
  useLocale,
} from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import { scaleMessages } from '../messages-scales.ts'
import { procedureKinds } from '../plain-tables/words.ts'
import { kindName } from '../procedure-name.ts'
import type { ScalesPageProps } from './scales-page.tsx'

/** A plain table of scales, with what it does not say of itself. */
export function ScalesUpload({ year, state }: Pick<ScalesPageProps, 'year' | 'state'>) {
  const locale = useLocale()
  const t = scaleMessages[locale]
  const sent = state?.intent === 'table' ? state : undefined
  const choices = <Key extends string>(of: Readonly<Record<Key, string>>) =>
    (Object.keys(of) as Key[]).map((value) => ({ value, label: of[value] }))
  return (
    <Section title={t.upload} titleUnseen>
      <DisclosureBox title={t.upload} open={sent !== undefined}>
        <p>{t.uploadText}</p>
        <Form state={sent} files actions={<Button>{t.load}</Button>}>
          <input type="hidden" name="intent" value="table" />
          <FileField name="file" label={t.file} accept=".csv,.xlsx,.ods" />
          <Columns of={2}>
            <NumberField name="year" label={t.yearOfTable} defaultValue={year} />
            <SelectField
              name="kind"
              label={messages[locale].fields.kind}
              empty={false}
              choices={procedureKinds.map((kind) => ({
                value: kind,
                label: kindName(kind, locale),
              }))}
            />
            <SelectField
              name="authority"
              label={t.fields.authority}
              choices={choices(t.authority)}
            />
            <SelectField
              name="certainty"
              label={t.fields.certainty}
              choices={choices(t.certainty)}
            />
          </Columns>
          <TextField
            name="source"
            label={t.fields.source}
            hint={t.fields.sourceHint}
            width="full"
            maxLength={500}
          />
        </Form>
      </DisclosureBox>
    </Section>
  )
}
