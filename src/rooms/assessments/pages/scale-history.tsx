import {
  Button,
  DisclosureBox,
  Form,
  formatDay,
  Table,
  TextField,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import { scaleMessages } from '../messages-scales.ts'
import type { ScaleKey } from '../scales/rules-scale.ts'
import type { ScalePageProps } from './scale-page.tsx'
import { bandTexts } from './scale-parts.tsx'

export const HiddenKey = ({ scaleKey }: { scaleKey: ScaleKey }) =>
  (['year', 'kind', 'grade', 'subject', 'level'] as const).map((field) => (
    <input key={field} type="hidden" name={field} value={scaleKey[field]} />
  ))

/** Every version of the scale: who entered it, when, from what. */
export function ScaleHistory({ versions, names }: ScalePageProps) {
  const locale = useLocale()
  const t = scaleMessages[locale]
  if (versions.length === 0) return null
  return (
    <DisclosureBox title={t.history}>
      <Table
        caption={t.history}
        captionUnseen
        rows={versions}
        rowKey={({ version }) => String(version)}
        columns={[
          { key: 'version', title: t.version, kind: 'number', cell: ({ version }) => version },
          {
            key: 'bands',
            title: t.fields.bands,
            cell: ({ bands }) => (bands === null ? t.takenBack : bandTexts(bands).join(' · ')),
          },
          { key: 'source', title: t.source, cell: ({ source }) => tie(source) },
          {
            key: 'when',
            title: t.whenBy,
            cell: ({ setOn, setBy }) =>
              [formatDay(setOn, locale), names[setBy ?? '']].filter(Boolean).join(', '),
          },
        ]}
      />
    </DisclosureBox>
  )
}

export function WithdrawScale({ scaleKey, versions, state }: ScalePageProps) {
  const t = scaleMessages[useLocale()]
  if (scaleKey === null) return null
  return (
    <DisclosureBox title={t.withdrawTitle} open={state !== undefined}>
      <p>{t.withdrawText}</p>
      <Form state={state} actions={<Button>{t.withdraw}</Button>}>
        <input type="hidden" name="intent" value="withdraw" />
        <input type="hidden" name="seen" value={versions[0]?.version ?? 0} />
        <HiddenKey scaleKey={scaleKey} />
        <TextField name="reason" label={t.reason} width="full" maxLength={500} />
      </Form>
    </DisclosureBox>
  )
}
