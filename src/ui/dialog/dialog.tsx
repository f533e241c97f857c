import type { MouseEvent, ReactNode } from 'react'
import { useId, useRef } from 'react'
import { useTexts } from '../locale/locale.ts'
import { useScript } from '../script/use-script.ts'
import { messages } from './messages.ts'

interface QuestionProps {
  /** The question itself, with its numbers: «Записать 504 строки?» */
  readonly title: ReactNode
  /** What will happen and until when it can be undone. */
  readonly children: ReactNode
}

export interface ConfirmProps extends QuestionProps {
  /** A form with the one main button. */
  readonly act: ReactNode
  readonly backHref: string
}

/** The same question as a page of its own: where the dialog's link leads without script. */
export function ConfirmPage({ title, children, act, backHref }: ConfirmProps) {
  const t = useTexts(messages)
  return (
    <div className="dialog dialog-page">
      <h1 className="dialog-title">{title}</h1>
      {children}
      <div className="row">
        {act}
        <a className="button button-quiet" href={backHref}>
          {t.notNow}
        </a>
      </div>
    </div>
  )
}

export interface DialogProps extends QuestionProps {
  /** The page with the same question. */
  readonly href: string
  /** The words of the button that asks. */
  readonly button: ReactNode
  readonly buttonKind?: 'main' | 'plain' | 'quiet' | 'danger'
  readonly act: ReactNode
}

/** A link to a question; with script the question comes to the person in a native dialog. */
export function Dialog(props: DialogProps) {
  const { href, button, buttonKind = 'plain', title, children, act } = props
  const t = useTexts(messages)
  useScript()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const ask = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || dialog.current === null) return
    event.preventDefault()
    event.stopPropagation()
    dialog.current.showModal()
  }
  return (
    <>
      <a className={`button button-${buttonKind}`} href={href} onClick={ask}>
        {button}
      </a>
      <dialog className="dialog" ref={dialog} aria-labelledby={id} closedby="any">
        <h2 className="dialog-title" id={id}>
          {title}
        </h2>
        {children}
        <div className="row">
          {act}
          <form method="dialog">
            <button className="button button-quiet" type="submit">
              {t.notNow}
            </button>
          </form>
        </div>
      </dialog>
    </>
  )
}
