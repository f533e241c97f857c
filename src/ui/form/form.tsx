import { type ReactNode, useContext } from 'react'
import { FaultSummary } from './fault-summary.tsx'
import {
  FormContext,
  type FormState,
  FormTokenContext,
  KeptFormContext,
  MarksRequiredContext,
} from './form-state.ts'

export interface FormProps {
  readonly action?: string
  readonly method?: 'post' | 'get'
  /** Files go only with this. */
  readonly files?: boolean
  /** What came back from the server; fields find their value and fault by name. */
  readonly state?: FormState | undefined
  /** Lets a form sent twice be stored once; the frame of the page provides one when none is given. */
  readonly token?: string | undefined
  /** How the list of faults is titled where «Не записано» would say something untrue: a sign-in writes nothing. */
  readonly refusedTitle?: string
  /** Off only where a refused form is shown as an example. */
  readonly takesFocus?: boolean
  readonly id?: string
  readonly label?: string
  /** As wide as the page: for a table of fields. */
  readonly wide?: boolean
  /** Where nearly all fields may stay empty: those that may not are marked. */
  readonly marksRequired?: boolean
  readonly children: ReactNode
  /** Buttons under the fields; the main one first. */
  readonly actions?: ReactNode
}

export const tokenField = 'idempotencyToken'

/** A plain form: it is sent without script and comes back filled, with every fault at its field. */
export function Form(props: FormProps) {
  const { action, method = 'post', files = false, id, label } = props
  const kept = useContext(KeptFormContext)
  const state =
    props.state ?? (kept && method === 'post' ? { values: kept, faults: [] } : undefined)
  const provided = useContext(FormTokenContext)
  const token = props.token ?? (method === 'post' ? provided : undefined)
  const fields = (
    <form
      className={props.wide ? 'form form-wide' : 'form'}
      id={id}
      action={action}
      method={method}
      encType={files ? 'multipart/form-data' : undefined}
      aria-label={label}
      noValidate
    >
      {token === undefined ? null : <input type="hidden" name={tokenField} value={token} />}
      {state === undefined ? null : (
        <FaultSummary
          faults={state.faults}
          title={props.refusedTitle}
          takesFocus={props.takesFocus ?? true}
        />
      )}
      <MarksRequiredContext value={props.marksRequired ?? false}>
        {props.children}
      </MarksRequiredContext>
      {props.actions === undefined ? null : <div className="row form-actions">{props.actions}</div>}
    </form>
  )
  return state === undefined ? fields : <FormContext value={state}>{fields}</FormContext>
}
