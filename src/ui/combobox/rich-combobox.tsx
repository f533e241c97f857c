import { Combobox } from '@base-ui/react/combobox'
import { useEffect, useState } from 'react'
import type { Choice } from '../field/choice.ts'
import { useTexts } from '../locale/locale.ts'
import { Icon } from '../mark/icon.tsx'
import { chosenOf } from './chosen.ts'
import { messages } from './messages.ts'

export interface RichComboboxProps {
  readonly id: string
  readonly name: string
  readonly choices: readonly Choice[]
  readonly chosen: Choice | null
  readonly attributes: {
    readonly 'aria-invalid': true | undefined
    readonly 'aria-describedby': string | undefined
  }
}

/** What the person did in the plain field before this one was loaded. */
function stateOfPlain(id: string) {
  const plain = document.getElementById(id)
  const typed = plain instanceof HTMLInputElement ? plain.value : undefined
  return { typed, hadFocus: plain !== null && plain === document.activeElement }
}

export function RichCombobox({ id, name, choices, chosen, attributes }: RichComboboxProps) {
  const t = useTexts(messages)
  const [{ typed, hadFocus }] = useState(() => stateOfPlain(id))
  const first = typed === undefined ? chosen : (chosenOf(typed, choices) ?? null)
  useEffect(() => {
    if (hadFocus) document.getElementById(id)?.focus()
  }, [hadFocus, id])
  return (
    <Combobox.Root
      items={choices}
      name={name}
      defaultValue={first}
      {...(typed === undefined || first !== null ? {} : { defaultInputValue: typed })}
      isItemEqualToValue={(item: Choice, value: Choice) => item.value === value.value}
    >
      <Combobox.InputGroup className="combobox">
        <Combobox.Input className="input input-medium" id={id} {...attributes} />
        <Combobox.Trigger className="combobox-open" aria-label={t.open}>
          <span className="combobox-arrow" />
        </Combobox.Trigger>
      </Combobox.InputGroup>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} className="combobox-place">
          <Combobox.Popup className="combobox-popup">
            <Combobox.Empty className="combobox-empty">{t.nothing}</Combobox.Empty>
            <Combobox.List className="combobox-list">
              {(choice: Choice) => (
                <Combobox.Item key={choice.value} value={choice} className="combobox-item">
                  <span className="combobox-tick">
                    <Combobox.ItemIndicator>
                      <Icon kind="tick" />
                    </Combobox.ItemIndicator>
                  </span>
                  <span>
                    {choice.label}
                    {choice.hint === undefined ? null : (
                      <span className="choice-hint">{choice.hint}</span>
                    )}
                  </span>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}
