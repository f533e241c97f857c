import { useTexts } from '../locale/locale.ts'
import { Icon } from '../mark/icon.tsx'
import { messages } from './messages.ts'

export interface Step {
  readonly label: string
  /** A step that was passed can be looked at again. */
  readonly href?: string
}

/** `at` counts from 0; steps before it are passed. */
export function Steps({ steps, at }: { steps: readonly Step[]; at: number }) {
  const t = useTexts(messages)
  return (
    <ol className="steps" aria-label={`${t.steps}. ${t.position(at + 1, steps.length)}`}>
      {steps.map((step, index) => (
        <li
          key={step.label}
          className={index < at ? 'step-done' : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className="step-number">
            {index < at ? <Icon kind="tick" /> : index + 1}
            {index < at ? <span className="unseen">{t.done}</span> : null}
          </span>
          {step.href !== undefined && index < at ? (
            <a href={step.href}>{step.label}</a>
          ) : (
            <span>{step.label}</span>
          )}
        </li>
      ))}
    </ol>
  )
}
