import { lazy, Suspense, useSyncExternalStore } from 'react'
import type { Choice } from '../field/choice.ts'
import { FieldFrame, type FieldProps, useField } from '../field/field.tsx'
import { firstOf } from '../form/form-state.ts'
import { useScript } from '../script/use-script.ts'
import { chosenOf } from './chosen.ts'

// Its 50 KB come only to pages that have a combobox, and after they are drawn.
const RichCombobox = lazy(async () => {
  const { RichCombobox: component } = await import('./rich-combobox.tsx')
  return { default: component }
})

export interface ComboboxFieldProps extends FieldProps {
  readonly choices: readonly Choice[]
  /** The value of a choice. */
  readonly defaultValue?: string | null | undefined
}

const never = () => () => undefined
const useIsInBrowser = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** Search in a long list. Sends the value; without script the words: read both with `chosenOf`. */
export function ComboboxField(props: ComboboxFieldProps) {
  useScript()
  const { name, choices, defaultValue } = props
  const { id, fault, value, attributes } = useField(props)
  const isInBrowser = useIsInBrowser()
  const sent = firstOf(value) ?? defaultValue ?? ''
  const chosen = chosenOf(sent, choices)
  const native = (
    <>
      <input
        className="input input-medium"
        id={id}
        name={name}
        list={`${id}-list`}
        defaultValue={chosen?.label ?? sent}
        autoComplete="off"
        required={!props.optional}
        {...attributes}
      />
      <datalist id={`${id}-list`}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.label} />
        ))}
      </datalist>
    </>
  )
  return (
    <FieldFrame {...props} id={id} fault={fault}>
      {isInBrowser ? (
        <Suspense fallback={native}>
          <RichCombobox
            id={id}
            name={name}
            choices={choices}
            chosen={chosen ?? null}
            attributes={attributes}
          />
        </Suspense>
      ) : (
        native
      )}
    </FieldFrame>
  )
}
