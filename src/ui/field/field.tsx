import { type ReactNode, useContext } from 'react'
import { fieldId, MarksRequiredContext, useFieldState } from '../form/form-state.ts'
import { useTexts } from '../locale/locale.ts'
import { Icon } from '../mark/icon.tsx'
import { messages } from './messages.ts'

/** What every field has, whatever is typed into it. */
export interface FieldProps {
  readonly name: string
  readonly label: ReactNode
  /** How to fill it in, before the person asks. */
  readonly hint?: ReactNode
  /** Overrides what the form says of this name. */
  readonly fault?: string | undefined
  readonly optional?: boolean
  /** When one name stands on a page more than once. */
  readonly id?: string
}

export type Describe = Pick<FieldProps, 'name' | 'hint' | 'fault' | 'id'>

/** Id, fault and the attributes that tie the control to its words. */
export function useField({ name, hint, fault, id = fieldId(name) }: Describe) {
  const state = useFieldState(name)
  const said = fault ?? state.fault
  const describedBy = [hint ? `${id}-hint` : '', said ? `${id}-fault` : '']
    .filter(Boolean)
    .join(' ')
  return {
    id,
    fault: said,
    value: state.value,
    attributes: {
      'aria-invalid': said === undefined ? undefined : (true as const),
      'aria-describedby': describedBy || undefined,
    },
  }
}

/** Whichever of the two is rarer in the form is said. */
export function Mark({ optional = false }: { optional?: boolean | undefined }) {
  const t = useTexts(messages)
  const marksRequired = useContext(MarksRequiredContext)
  if (optional === marksRequired) return null
  return <span className="field-optional"> {optional ? t.optional : t.required}</span>
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null
  return (
    <p className="field-hint" id={`${id}-hint`}>
      {children}
    </p>
  )
}

export function FaultText({ id, children }: { id: string; children: string | undefined }) {
  if (children === undefined) return null
  return (
    <p className="field-fault" id={`${id}-fault`}>
      <Icon kind="cross" />
      <span>{children}</span>
    </p>
  )
}

interface FrameProps {
  readonly id: string
  readonly fault: string | undefined
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly optional?: boolean | undefined
  readonly children: ReactNode
}

/** Label above, hint under it, the fault between the hint and the control. */
export function FieldFrame({ id, fault, label, hint, optional, children }: FrameProps) {
  return (
    <div className={fault === undefined ? 'field' : 'field field-bad'}>
      <label htmlFor={id}>
        {label}
        <Mark optional={optional} />
      </label>
      <Hint id={id}>{hint}</Hint>
      <FaultText id={id}>{fault}</FaultText>
      {children}
    </div>
  )
}

/** The same for a group of controls. */
export function FieldGroup({ id, fault, label, hint, optional, children }: FrameProps) {
  const describedBy = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : '']
    .filter(Boolean)
    .join(' ')
  return (
    <fieldset
      className={fault === undefined ? 'field' : 'field field-bad'}
      id={id}
      tabIndex={fault === undefined ? undefined : -1}
      aria-describedby={describedBy || undefined}
    >
      <legend>
        {label}
        <Mark optional={optional} />
      </legend>
      <Hint id={id}>{hint}</Hint>
      <FaultText id={id}>{fault}</FaultText>
      {children}
    </fieldset>
  )
}
