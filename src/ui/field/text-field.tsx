import { firstOf } from '../form/form-state.ts'
import { FieldFrame, type FieldProps, useField } from './field.tsx'

export type FieldWidth = 'number' | 'short' | 'medium' | 'full'

export interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'tel' | 'url'
  readonly defaultValue?: string | null | undefined
  readonly autoComplete?: string
  readonly width?: FieldWidth
  readonly maxLength?: number
  readonly spellCheck?: boolean
  /** Offered while typing; anything else may be typed too. */
  readonly suggestions?: readonly string[]
}

export function TextField(props: TextFieldProps) {
  const { name, type = 'text', defaultValue, width = 'medium', maxLength, suggestions } = props
  const { id, fault, value, attributes } = useField(props)
  const list = suggestions === undefined ? undefined : `${id}-list`
  return (
    <FieldFrame {...props} id={id} fault={fault}>
      <input
        className={`input input-${width}`}
        id={id}
        name={name}
        type={type}
        defaultValue={
          type === 'password' ? undefined : (firstOf(value) ?? defaultValue ?? undefined)
        }
        list={list}
        autoComplete={props.autoComplete ?? (list === undefined ? undefined : 'off')}
        maxLength={maxLength}
        spellCheck={props.spellCheck}
        required={!props.optional}
        {...attributes}
      />
      {suggestions === undefined ? null : (
        <datalist id={list}>
          {suggestions.map((words) => (
            <option key={words} value={words} />
          ))}
        </datalist>
      )}
    </FieldFrame>
  )
}

export interface NumberFieldProps extends FieldProps {
  readonly defaultValue?: number | string | null | undefined
  /** «%», «чел.»: stands after the field. */
  readonly unit?: string
  readonly decimal?: boolean
}

/** A number is text with a number pad: the wheel does not change it and a comma is a comma. */
export function NumberField(props: NumberFieldProps) {
  const { name, defaultValue, unit, decimal = false } = props
  const { id, fault, value, attributes } = useField(props)
  return (
    <FieldFrame {...props} id={id} fault={fault}>
      <span className="field-line">
        <input
          className="input input-number"
          id={id}
          name={name}
          type="text"
          inputMode={decimal ? 'decimal' : 'numeric'}
          autoComplete="off"
          defaultValue={firstOf(value) ?? defaultValue ?? undefined}
          required={!props.optional}
          {...attributes}
        />
        {unit === undefined ? null : <span className="field-unit">{unit}</span>}
      </span>
    </FieldFrame>
  )
}

export interface DayFieldProps extends FieldProps {
  /** `yyyy-mm-dd` */
  readonly defaultValue?: string | null | undefined
  readonly min?: string
  readonly max?: string
}

export function DayField(props: DayFieldProps) {
  const { name, defaultValue, min, max } = props
  const { id, fault, value, attributes } = useField(props)
  return (
    <FieldFrame {...props} id={id} fault={fault}>
      <input
        className="input input-short"
        id={id}
        name={name}
        type="date"
        min={min}
        max={max}
        defaultValue={firstOf(value) ?? defaultValue ?? undefined}
        required={!props.optional}
        {...attributes}
      />
    </FieldFrame>
  )
}

export interface TextareaFieldProps extends FieldProps {
  readonly defaultValue?: string | null | undefined
  readonly rows?: number
  readonly maxLength?: number
}

export function TextareaField(props: TextareaFieldProps) {
  const { name, defaultValue, rows = 4, maxLength } = props
  const { id, fault, value, attributes } = useField(props)
  return (
    <FieldFrame {...props} id={id} fault={fault}>
      <textarea
        className="input input-full"
        id={id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={firstOf(value) ?? defaultValue ?? undefined}
        required={!props.optional}
        {...attributes}
      />
    </FieldFrame>
  )
}
