import { RadioGroup, TextareaField, useLocale } from '../../../ui/index.ts'
import { agreementMessages } from '../messages-agreement.ts'

/** Согласовано или замечания: the same two fields on both sides. */
export function AnswerFields() {
  const t = agreementMessages[useLocale()]
  return (
    <>
      <RadioGroup
        name="outcome"
        label={t.outcome.label}
        choices={[
          { value: 'agreed', label: t.outcome.agreed },
          { value: 'remarks', label: t.outcome.remarks },
        ]}
      />
      <TextareaField
        name="remarks"
        label={t.remarks}
        hint={t.remarksHint}
        maxLength={2000}
        optional
      />
    </>
  )
}
