import {
  Button,
  CheckField,
  CheckGroup,
  Form,
  type FormState,
  LinkButton,
  PageHead,
  Section,
  TextareaField,
  TextField,
  useLocale,
} from '../../../ui/index.ts'
import { rulesMessages } from '../messages-rules.ts'
import { identificationPaths } from '../paths.ts'
import type { RuleVersionWithContent } from '../queries-rules.ts'
import type { Criterion } from '../rule-set/rule-set.ts'
import { localText, procedureOfWord } from '../rule-texts.ts'
import { canRepeat, procedureWord, procedureWords } from '../rule-version/edit.ts'
import { type ThresholdField, thresholdsOf } from '../rule-version/thresholds.ts'
import {
  ExclusionFields,
  NewCriterionFields,
  NewProcedureFields,
  RemoveCriterion,
} from './rule-additions.tsx'
import { BareThresholds, Choice, VprLetter } from './rule-parts.tsx'
import { ThresholdFields } from './threshold-fields.tsx'

interface EditRulesPageProps {
  readonly version: RuleVersionWithContent
  readonly state: FormState | undefined
}

/** The draft as one form: criteria, every threshold with its basis, settings. */
export function EditRulesPage({ version, state }: EditRulesPageProps) {
  const t = rulesMessages[useLocale()]
  const { ruleSet, id: versionId } = version
  const title = t.versionOf(version.version, version.title)
  const fields = thresholdsOf(ruleSet)
  const page = identificationPaths.ruleVersion({ versionId })
  return (
    <>
      <title>{`${title} – Опора`}</title>
      <PageHead
        title={title}
        crumbs={[
          { label: t.stage, href: identificationPaths.home({}) },
          { label: t.title, href: identificationPaths.rules({}) },
          { label: t.version(version.version), href: page },
        ]}
      />
      <BareThresholds version={version} />
      <Form
        state={state}
        actions={
          <>
            <Button kind="main">{t.save}</Button>
            <LinkButton href={page} kind="quiet">
              {t.back}
            </LinkButton>
          </>
        }
      >
        <input type="hidden" name="revision" value={version.revision} />
        <TextField name="title" label={t.ruleTitle} defaultValue={version.title} width="full" />
        <Part
          title={t.parts.low}
          fields={fields}
          of={({ kind }) => kind === 'low'}
          version={version}
        />
        <Section title={t.parts.criteria}>
          <Choice name="combine" label={t.combine} words={t.combineWords} value={ruleSet.combine} />
        </Section>
        {ruleSet.criteria.map((criterion, index) => (
          <Section key={criterion.id} title={t.criterion(index + 1)}>
            <CriterionFields kind="criterion" index={index} criterion={criterion} />
            <ThresholdFields fields={fields} of={isOf('criterion', index)} ruleSet={ruleSet} />
            <RemoveCriterion index={index} />
          </Section>
        ))}
        <NewCriterionFields />
        {ruleSet.riskZone.map((part, index) => (
          <Section key={part.id} title={`${t.parts.riskZone}: ${index + 1}`}>
            <CheckField
              name={`riskZone-${index}-enabled`}
              label={t.enabled}
              defaultChecked={part.enabled}
            />
            <CriterionFields kind="riskZone" index={index} criterion={part} />
            <ThresholdFields fields={fields} of={isOf('riskZone', index)} ruleSet={ruleSet} />
          </Section>
        ))}
        <Settings version={version} fields={fields} />
      </Form>
    </>
  )
}

type IsOf = (part: ThresholdField['part']) => boolean

const isOf =
  (kind: 'criterion' | 'riskZone', index: number): IsOf =>
  (part) =>
    part.kind === kind && part.index === index

function Part(props: {
  title: string
  fields: readonly ThresholdField[]
  of: IsOf
  version: RuleVersionWithContent
}) {
  if (!props.fields.some(({ part }) => props.of(part))) return null
  return (
    <Section title={props.title}>
      <ThresholdFields fields={props.fields} of={props.of} ruleSet={props.version.ruleSet} />
    </Section>
  )
}

function CriterionFields(props: {
  kind: 'criterion' | 'riskZone'
  index: number
  criterion: Criterion
}) {
  const { kind, index, criterion } = props
  const locale = useLocale()
  const t = rulesMessages[locale]
  const at = (what: string) => `${kind}-${index}-${what}`
  return (
    <>
      <TextareaField
        name={at('wording')}
        label={t.wording}
        rows={2}
        maxLength={1000}
        defaultValue={localText(criterion.wording, locale)}
      />
      <TextField name={at('clause')} label={t.clause} defaultValue={criterion.clause} />
      {canRepeat(criterion) ? (
        <CheckField
          name={at('same')}
          label={t.same2}
          defaultChecked={criterion.when.lowProcedures.same === true}
        />
      ) : null}
    </>
  )
}

function Settings(props: { version: RuleVersionWithContent; fields: readonly ThresholdField[] }) {
  const { ruleSet } = props.version
  const locale = useLocale()
  const t = rulesMessages[locale]
  const chosen = procedureWords(ruleSet.procedures)
  const words = [...new Set([...usualProcedures, ...chosen])]
  return (
    <Section title={t.parts.setting}>
      <CheckGroup
        name="procedures"
        label={t.procedures}
        choices={words.map((value) => ({ value, label: procedureOfWord(value, locale) }))}
        defaultValues={chosen}
      />
      <NewProcedureFields />
      <VprLetter />
      <Choice name="vprUse" label={t.vprUse} words={t.vprWords} value={ruleSet.vprUse} />
      <ThresholdFields
        fields={props.fields}
        of={({ kind }) => kind === 'setting'}
        ruleSet={ruleSet}
      />
      <Choice
        name="smallGroupHandling"
        label={t.smallGroupHandling}
        words={t.smallGroupWords}
        value={ruleSet.smallGroup.handling}
      />
      <Choice
        name="mathLevels"
        label={t.mathLevels}
        words={t.mathWords}
        value={ruleSet.mathLevels}
      />
      <ExclusionFields exclusions={ruleSet.exclusions} />
    </Section>
  )
}

const bothSubjects = (kind: string, ...grades: number[]): string[] =>
  grades.flatMap((grade) => ['RU', 'MA'].map((subject) => procedureWord(kind, grade, subject)))

const usualProcedures: readonly string[] = [
  ...bothSubjects('vpr', 4, 5, 6, 7, 8),
  ...bothSubjects('oge', 9),
  ...bothSubjects('ege', 11),
]
