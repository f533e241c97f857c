import { Combobox } from '@base-ui/react/combobox'
import type { Choice } from '../field/choice.ts'
import { useTexts } from '../locale/locale.ts'
import { Icon } from '../mark/icon.tsx'
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

export function RichCombobox({ id, name, choices, chosen, attributes }: RichComboboxProps) {
  const t = useTexts(messages)
  return (
    <Combobox.Root
      items={choices}
      name={name}
      defaultValue={chosen}
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
