import { allOf, firstOf } from '../form/form-state.ts'
import { useTexts } from '../locale/locale.ts'
import type { Choice } from './choice.ts'
import { FaultText, FieldFrame, FieldGroup, type FieldProps, Hint, useField } from './field.tsx'
import { messages } from './messages.ts'

export interface SelectFieldProps extends FieldProps {
  readonly choices: readonly Choice[]
  readonly defaultValue?: string | null | undefined
  /** The words of the empty choice; `false` when something is always chosen. */
  readonly empty?: string | false
}

export function SelectField(props: SelectFieldProps) {
  const { name, choices, defaultValue, empty } = props
  const t = useTexts(messages)
  const { id, fault, value, attributes } = useField(props)
  return (
    <FieldFrame {...props} id={id} fault={fault}>
      <select
        className="input"
        id={id}
        name={name}
        defaultValue={firstOf(value) ?? defaultValue ?? undefined}
        required={!props.optional}
        {...attributes}
      >
        {empty === false ? null : <option value="">{empty ?? t.choose}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

export interface CheckFieldProps extends Omit<FieldProps, 'optional'> {
  readonly value?: string
  readonly defaultChecked?: boolean
}

/** One yes-or-no. */
export function CheckField(props: CheckFieldProps) {
  const { name, label, hint, value: own = 'on', defaultChecked = false } = props
  const { id, fault, value, attributes } = useField(props)
  return (
    <div className={fault === undefined ? 'field' : 'field field-bad'}>
      <FaultText id={id}>{fault}</FaultText>
      <label className="choice">
        <input
          id={id}
          type="checkbox"
          name={name}
          value={own}
          defaultChecked={value === undefined ? defaultChecked : allOf(value).includes(own)}
          {...attributes}
        />
        <span>{label}</span>
      </label>
      <Hint id={id}>{hint}</Hint>
    </div>
  )
}

interface GroupProps extends FieldProps {
  readonly choices: readonly Choice[]
}

export interface CheckGroupProps extends GroupProps {
  readonly defaultValues?: readonly string[]
  /** Short choices stand in lines, as the grades of a school. */
  readonly across?: boolean
}

export function CheckGroup(props: CheckGroupProps) {
  const { defaultValues = [], across = false } = props
  const { id, fault, value } = useField(props)
  const checked = value === undefined ? defaultValues : allOf(value)
  return (
    <FieldGroup {...props} id={id} fault={fault}>
      <div className={across ? 'choices choices-across' : 'choices'}>
        {props.choices.map((choice) => (
          <ChoiceLine
            key={choice.value}
            {...props}
            choice={choice}
            type="checkbox"
            checked={checked}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

export interface RadioGroupProps extends GroupProps {
  readonly defaultValue?: string | null | undefined
  /** A switch of two or three short words. */
  readonly segmented?: boolean
}

export function RadioGroup(props: RadioGroupProps) {
  const { defaultValue, segmented = false } = props
  const { id, fault, value } = useField(props)
  const checked = firstOf(value) ?? defaultValue
  return (
    <FieldGroup {...props} id={id} fault={fault}>
      <div className={segmented ? 'segments' : 'choices'}>
        {props.choices.map((choice) => (
          <ChoiceLine
            key={choice.value}
            {...props}
            choice={choice}
            type="radio"
            checked={checked ? [checked] : []}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

interface LineProps {
  readonly name: string
  readonly choice: Choice
  readonly type: 'checkbox' | 'radio'
  readonly checked: readonly string[]
}

function ChoiceLine({ name, choice, type, checked }: LineProps) {
  return (
    <label className="choice">
      <input
        type={type}
        name={name}
        value={choice.value}
        defaultChecked={checked.includes(choice.value)}
      />
      <span>
        {choice.label}
        {choice.hint === undefined ? null : <span className="choice-hint">{choice.hint}</span>}
      </span>
    </label>
  )
}
