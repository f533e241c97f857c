import {
  Button,
  Columns,
  Form,
  type FormState,
  LinkButton,
  NumberField,
  PageHead,
  SelectField,
  TextareaField,
  TextField,
  useLocale,
} from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import { scaleMessages } from '../messages-scales.ts'
import { assessmentPaths } from '../paths.ts'
import { procedureKinds } from '../plain-tables/words.ts'
import { kindName } from '../procedure-name.ts'
import type { ScaleVersion } from '../queries-scales.ts'
import type { ScaleKey } from '../scales/rules-scale.ts'
import { HiddenKey, ScaleHistory, WithdrawScale } from './scale-history.tsx'

export interface ScalePageProps {
  readonly year: number
  readonly scaleKey: ScaleKey | null
  readonly name: string | null
  readonly versions: readonly ScaleVersion[]
  readonly names: Readonly<Record<string, string>>
  readonly state: (FormState & { readonly intent: string | null }) | undefined
}

export function ScalePage(props: ScalePageProps) {
  const { year, name, state, versions } = props
  const locale = useLocale()
  const t = scaleMessages[locale]
  const title = name === null ? t.formTitle : t.changeTitle(name)
  const isIntent = (intent: string) => (state?.intent === intent ? state : undefined)
  const [last] = versions
  return (
    <>
      <title>{`${title} – Опора`}</title>
      <PageHead
        title={title}
        crumbs={[
          { label: messages[locale].data, href: '/cycle/data' },
          { label: t.short, href: assessmentPaths.scales({}, { year }) },
        ]}
      />
      <Form
        state={isIntent('set')}
        actions={
          <>
            <Button kind="main">{t.save}</Button>
            <LinkButton href={assessmentPaths.scales({}, { year })} kind="quiet">
              {t.back}
            </LinkButton>
          </>
        }
      >
        <input type="hidden" name="intent" value="set" />
        <input type="hidden" name="seen" value={last?.version ?? 0} />
        <KeyFields {...props} />
        <Bands last={last} />
        <Basis last={last} />
      </Form>
      <ScaleHistory {...props} />
      {last?.bands == null ? null : <WithdrawScale {...props} state={isIntent('withdraw')} />}
    </>
  )
}

function KeyFields({ scaleKey, year }: ScalePageProps) {
  const locale = useLocale()
  const { fields } = messages[locale]
  if (scaleKey !== null) return <HiddenKey scaleKey={scaleKey} />
  return (
    <Columns of={2}>
      <NumberField name="year" label={fields.year} defaultValue={year} />
      <SelectField
        name="kind"
        label={fields.kind}
        choices={procedureKinds.map((kind) => ({ value: kind, label: kindName(kind, locale) }))}
      />
      <NumberField name="grade" label={fields.grade} />
      <TextField name="subject" label={fields.subject} hint={fields.subjectHint} />
      <TextField name="level" label={fields.level} hint={fields.levelHint} optional />
    </Columns>
  )
}

function Bands({ last }: { last: ScaleVersion | undefined }) {
  const { fields } = scaleMessages[useLocale()]
  const bands = last?.bands ?? null
  const after = (score: number | null | undefined) => (score == null ? undefined : score + 1)
  return (
    <>
      <p>{fields.bandsText}</p>
      <Columns of={2}>
        <NumberField name="maxFor2" label={fields.maxFor2} defaultValue={bands?.maxFor2} />
        <NumberField name="minFor3" label={fields.minFor3} defaultValue={after(bands?.maxFor2)} />
        <NumberField name="maxFor3" label={fields.maxFor3} optional defaultValue={bands?.maxFor3} />
        <NumberField
          name="minFor4"
          label={fields.minFor4}
          optional
          defaultValue={after(bands?.maxFor3)}
        />
        <NumberField name="maxFor4" label={fields.maxFor4} optional defaultValue={bands?.maxFor4} />
        <NumberField
          name="minFor5"
          label={fields.minFor5}
          optional
          defaultValue={after(bands?.maxFor4)}
        />
        <NumberField name="maxScore" label={fields.maxScore} defaultValue={bands?.maxScore} />
      </Columns>
    </>
  )
}

function Basis({ last }: { last: ScaleVersion | undefined }) {
  const t = scaleMessages[useLocale()]
  const choices = <Key extends string>(of: Readonly<Record<Key, string>>) =>
    (Object.keys(of) as Key[]).map((value) => ({ value, label: of[value] }))
  const known = last?.bands === null ? undefined : last
  return (
    <>
      <TextareaField
        name="conditions"
        label={t.fields.conditions}
        hint={t.fields.conditionsHint}
        rows={2}
        optional
        maxLength={1000}
        defaultValue={known?.conditions}
      />
      <TextField
        name="source"
        label={t.fields.source}
        hint={t.fields.sourceHint}
        width="full"
        maxLength={500}
        defaultValue={known?.source}
      />
      <Columns of={2}>
        <SelectField
          name="authority"
          label={t.fields.authority}
          choices={choices(t.authority)}
          defaultValue={known?.authority}
        />
        <SelectField
          name="certainty"
          label={t.fields.certainty}
          choices={choices(t.certainty)}
          defaultValue={known?.certainty}
        />
      </Columns>
    </>
  )
}
