import type { ReactNode } from 'react'
import { useTexts } from '../locale/locale.ts'
import { messages } from './messages.ts'

export interface CycleStep {
  readonly label: string
  readonly href?: string
  readonly state: 'done' | 'going' | 'none'
  /** Where the step stands, with its numbers. */
  readonly text: ReactNode
  /** What has no next step: «2 без меры»; the line breaks here. */
  readonly lacks?: ReactNode
}

/** Управленческий цикл одной линией: whole, or broken where nothing follows. */
export function CycleStrip({ steps }: { steps: readonly CycleStep[] }) {
  const t = useTexts(messages)
  return (
    <ol className="cycle">
      {steps.map((step) => (
        <li key={step.label} className={step.lacks === undefined ? undefined : 'cycle-gap'}>
          <span className={`cycle-node cycle-${step.state}`} />
          <p className="cycle-name">
            {step.href === undefined ? step.label : <a href={step.href}>{step.label}</a>}
            <span className="unseen">, {t.state[step.state]}</span>
          </p>
          <p>{step.text}</p>
          {step.lacks === undefined ? null : (
            <p className="cycle-lacks">
              <span className="unseen">{t.noNext}: </span>
              {step.lacks}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
