import { Notice, RadioGroup, tie, useLocale } from '../../../ui/index.ts'
import { additionMessages } from '../messages-additions.ts'
import { rulesMessages } from '../messages-rules.ts'
import { identificationPaths } from '../paths.ts'
import type { RuleVersionWithContent } from '../queries-rules.ts'
import { thresholdsWithoutBasis } from '../rule-set/basis.ts'
import { thresholdName } from '../rule-texts.ts'
import { thresholdField } from '../rule-version/edit.ts'
import { thresholdsOf } from '../rule-version/thresholds.ts'

/** What keeps the rules from approval, each with the way to its field. */
export function BareThresholds({ version }: { version: RuleVersionWithContent }) {
  const locale = useLocale()
  const t = rulesMessages[locale]
  const bare = new Set(thresholdsWithoutBasis(version.ruleSet).map(({ path }) => path))
  if (bare.size === 0) return null
  const fields = thresholdsOf(version.ruleSet)
  const page = identificationPaths.editRules({ versionId: version.id })
  return (
    <Notice kind="lack" title={t.bareTitle(bare.size)}>
      <p>{t.bareText}</p>
      <ul>
        {fields.map((field, index) =>
          bare.has(field.place) ? (
            <li key={field.place}>
              {tie(thresholdName(field, version.ruleSet, locale))}.{' '}
              <a href={`${page}#field-${thresholdField(index, 'document')}`}>{t.toField}</a>
            </li>
          ) : null,
        )}
        {[...bare]
          .filter((place) => !fields.some((field) => field.place === place))
          .map((place) => (
            <li key={place}>
              {additionMessages[locale].exclusion(indexIn(place) + 1)}.{' '}
              <a href={`${page}#field-exclusion-${indexIn(place)}-document`}>{t.toField}</a>
            </li>
          ))}
      </ul>
    </Notice>
  )
}

/** `exclusions[1]` */
const indexIn = (place: string): number => Number(/\d+/.exec(place)?.[0] ?? 0)

/** The letter stands beside the choice wherever the choice is made or approved. */
export function VprLetter() {
  const t = rulesMessages[useLocale()]
  return (
    <Notice kind="info" title={t.vprLetter}>
      {t.vprLetterText}
    </Notice>
  )
}

/** A setting of two or three words. */
export function Choice<Word extends string>(props: {
  name: string
  label: string
  words: Readonly<Record<Word, string>>
  value: Word
}) {
  return (
    <RadioGroup
      name={props.name}
      label={props.label}
      defaultValue={props.value}
      choices={Object.entries<string>(props.words).map(([value, label]) => ({ value, label }))}
    />
  )
}
