import { Columns, DayField, RadioGroup, TextField, useLocale } from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import type { CalendarProcedure } from '../queries-calendar.ts'

type Known = Pick<
  CalendarProcedure,
  'heldFrom' | 'heldTo' | 'resultsExpectedOn' | 'resultsReceivedOn' | 'state' | 'basis'
>

/** Days and standing of a procedure, in the form that adds it and in the one that corrects it. */
export function ProcedureFields({ known }: { known?: Known }) {
  const t = messages[useLocale()]
  const states = ['planned', 'held', 'moved', 'notHeld'] as const
  return (
    <>
      <Columns of={2}>
        <DayField
          name="heldFrom"
          label={t.fields.heldFrom}
          optional
          defaultValue={known?.heldFrom}
        />
        <DayField name="heldTo" label={t.fields.heldTo} optional defaultValue={known?.heldTo} />
        <DayField
          name="resultsExpectedOn"
          label={t.fields.expected}
          optional
          defaultValue={known?.resultsExpectedOn}
        />
        <DayField
          name="resultsReceivedOn"
          label={t.fields.received}
          optional
          defaultValue={known?.resultsReceivedOn}
        />
      </Columns>
      <RadioGroup
        name="state"
        label={t.state}
        defaultValue={known?.state ?? 'planned'}
        choices={states.map((state) => ({ value: state, label: t.states[state] }))}
      />
      <TextField
        name="basis"
        label={t.fields.basis}
        hint={t.fields.basisHint}
        width="full"
        optional
        maxLength={500}
        defaultValue={known?.basis}
      />
    </>
  )
}
