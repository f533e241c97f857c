import { Columns, NumberField, TextField, useLocale } from '../../../ui/index.ts'
import { rulesMessages } from '../messages-rules.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import { percentText, thresholdName, thresholdValueText } from '../rule-texts.ts'
import { thresholdField } from '../rule-version/edit.ts'
import { readGround } from '../rule-version/grounds.ts'
import type { ThresholdField } from '../rule-version/thresholds.ts'

interface ThresholdFieldsProps {
  readonly fields: readonly ThresholdField[]
  readonly of: (part: ThresholdField['part']) => boolean
  readonly ruleSet: RuleSet
}

/** Value, document and clause of every threshold of a part, one line each. */
export function ThresholdFields({ fields, of, ruleSet }: ThresholdFieldsProps) {
  const locale = useLocale()
  const t = rulesMessages[locale]
  return fields.map((field, index) => {
    if (!of(field.part)) return null
    const name = thresholdName(field, ruleSet, locale)
    const words = name.slice(name.lastIndexOf(': ') + 2)
    const ground = readGround(field.basis)
    const value = thresholdField(index, 'value')
    const label = `${words.charAt(0).toUpperCase()}${words.slice(1)}`
    return (
      <fieldset key={field.place}>
        <legend className="unseen">{name}</legend>
        <Columns of={3}>
          {field.unit === 'words' ? (
            <TextField
              name={value}
              label={label}
              hint={t.unit.words}
              defaultValue={thresholdValueText(field, locale)}
            />
          ) : (
            <NumberField
              name={value}
              label={label}
              unit={t.unit[field.unit]}
              decimal
              defaultValue={
                field.unit === 'share' && typeof field.value === 'number'
                  ? percentText(field.value, locale)
                  : thresholdValueText(field, locale)
              }
            />
          )}
          <TextField
            name={thresholdField(index, 'document')}
            label={t.document}
            width="full"
            defaultValue={ground.document}
          />
          <TextField
            name={thresholdField(index, 'clause')}
            label={t.clause}
            width="short"
            defaultValue={ground.clause}
          />
        </Columns>
      </fieldset>
    )
  })
}
