import { useEffect, useRef } from 'react'
import { useTexts } from '../locale/locale.ts'
import { useScript } from '../script/use-script.ts'
import { type Fault, fieldId } from './form-state.ts'
import { messages } from './messages.ts'

export interface FaultSummaryProps {
  readonly faults: readonly Fault[]
  /** In place of «Не записано: …»; the sentence about what is kept then goes too. */
  readonly title?: string | undefined
  /** Off only where a form is shown as an example. */
  readonly takesFocus?: boolean
}

/** All faults of a form in one place, each a link to its field; it takes the focus when it appears. */
export function FaultSummary({ faults, title, takesFocus = true }: FaultSummaryProps) {
  useScript()
  const t = useTexts(messages)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus && faults.length > 0) box.current?.focus()
  }, [faults, takesFocus])
  if (faults.length === 0) return null
  return (
    <div className="faults" role="alert" tabIndex={-1} ref={box}>
      <p className="faults-title">{title ?? t.faults(faults.length)}</p>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.text}`}>
            {fault.field === null ? (
              fault.text
            ) : (
              <a href={`#${fieldId(fault.field)}`}>{fault.text}</a>
            )}
          </li>
        ))}
      </ul>
      {title === undefined ? <p className="note">{t.kept}</p> : null}
    </div>
  )
}
