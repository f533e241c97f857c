import {
  CheckField,
  CheckGroup,
  Columns,
  NumberField,
  Section,
  SelectField,
  TextareaField,
  TextField,
  useLocale,
} from '../../../ui/index.ts'
import { kindName, schoolKinds } from '../../schools/index.ts'
import { procedureKinds } from '../facts.ts'
import { identificationMessages } from '../messages.ts'
import { additionMessages } from '../messages-additions.ts'
import { rulesMessages } from '../messages-rules.ts'
import type { Exclusion } from '../rule-set/rule-set.ts'
import { criterionKinds } from '../rule-version/additions.ts'
import { readGround } from '../rule-version/grounds.ts'

export function RemoveCriterion({ index }: { index: number }) {
  const t = additionMessages[useLocale()]
  return <CheckField name={`criterion-${index}-remove`} label={t.remove} />
}

/** One more criterion, added with everything else on saving: nothing typed is lost on the way. */
export function NewCriterionFields() {
  const locale = useLocale()
  const t = additionMessages[locale]
  const at = (what: string) => `new-criterion-${what}`
  return (
    <Section title={t.newCriterion} note={t.newCriterionText}>
      <SelectField
        name={at('kind')}
        label={t.kind}
        optional
        empty={t.noKind}
        choices={criterionKinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <Columns of={3}>
        <NumberField name={at('procedures')} label={t.procedures} optional />
        <NumberField name={at('years')} label={t.years} hint={t.yearsHint} optional />
        <NumberField name={at('ofLast')} label={t.ofLast} hint={t.ofLastHint} optional />
      </Columns>
      <TextareaField
        name={at('wording')}
        label={rulesMessages[locale].wording}
        rows={2}
        maxLength={1000}
        optional
      />
      <TextField name={at('clauseOfWording')} label={t.clauseOfWording} optional />
      <Columns of={2}>
        <TextField name={at('document')} label={t.document} width="full" optional />
        <TextField name={at('clause')} label={t.clause} width="short" optional />
      </Columns>
    </Section>
  )
}

export function NewProcedureFields() {
  const locale = useLocale()
  const t = additionMessages[locale]
  const words = identificationMessages[locale].kind
  return (
    <fieldset>
      <legend>{t.newProcedure}</legend>
      <p className="note">{t.newProcedureText}</p>
      <Columns of={3}>
        <SelectField
          name="new-procedure-kind"
          label={t.procedureKind}
          optional
          choices={procedureKinds.map((value) => ({ value, label: words[value] }))}
        />
        <NumberField name="new-procedure-grade" label={t.grade} optional />
        <TextField
          name="new-procedure-subject"
          label={t.subject}
          hint={t.subjectHint}
          width="short"
          optional
        />
      </Columns>
    </fieldset>
  )
}

/** Every exclusion with its basis, and an empty one for the next. */
export function ExclusionFields({ exclusions }: { exclusions: readonly Exclusion[] }) {
  const t = additionMessages[useLocale()]
  return (
    <>
      <h3>{t.exclusions}</h3>
      {exclusions.map((exclusion, index) => (
        <OneExclusion
          key={exclusion.types.join(' ')}
          index={index}
          exclusion={exclusion}
          label={t.exclusion(index + 1)}
        />
      ))}
      <OneExclusion index={exclusions.length} exclusion={null} label={t.newExclusion} />
    </>
  )
}

function OneExclusion(props: { index: number; exclusion: Exclusion | null; label: string }) {
  const { index, exclusion, label } = props
  const locale = useLocale()
  const t = rulesMessages[locale]
  const types = exclusion?.types ?? []
  const ground = readGround(exclusion?.basis ?? '')
  return (
    <fieldset>
      <legend className="unseen">{label}</legend>
      <CheckGroup
        name={`exclusion-${index}-types`}
        label={label}
        hint={exclusion === null ? undefined : additionMessages[locale].exclusionHint}
        optional
        choices={[...new Set([...schoolKinds, ...types])].map((value) => ({
          value,
          label: kindName(value, locale),
        }))}
        defaultValues={types}
      />
      <Columns of={2}>
        <TextField
          name={`exclusion-${index}-document`}
          label={t.document}
          width="full"
          optional
          defaultValue={ground.document}
        />
        <TextField
          name={`exclusion-${index}-clause`}
          label={t.clause}
          width="short"
          optional
          defaultValue={ground.clause}
        />
      </Columns>
    </fieldset>
  )
}
