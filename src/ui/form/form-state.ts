import { createContext, useContext } from 'react'

/** One refused value: where it stands, what was found and what to do. */
export interface Fault {
  /** The `name` of the field; null when the fault belongs to the whole form. */
  readonly field: string | null
  readonly text: string
}

/** What a refused form comes back with: everything typed and every fault. */
export interface FormState {
  readonly values: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly faults: readonly Fault[]
}

const fresh: FormState = { values: {}, faults: [] }

/** Made anew for every showing of a page; the frame provides it, so that no form can forget it. */
export const FormTokenContext = createContext<string | undefined>(undefined)

/** What was typed before the session ended; forms that come back with nothing newer show it. */
export const KeptFormContext = createContext<FormState['values'] | null>(null)

/** Where few fields must be filled in, those are marked instead of all the others. */
export const MarksRequiredContext = createContext(false)

export const FormContext = createContext<FormState>(fresh)

export const fieldId = (name: string): string => `field-${name}`

/** What the form remembers of one field. */
export function useFieldState(name: string) {
  const { values, faults } = useContext(FormContext)
  const value = values[name]
  const texts = faults.filter((fault) => fault.field === name).map((fault) => fault.text)
  return { value, fault: texts.length === 0 ? undefined : texts.join(' ') }
}

export const firstOf = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'object' ? value[0] : value

export const allOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value
