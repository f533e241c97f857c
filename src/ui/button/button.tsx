import type { ReactNode } from 'react'
import { useId } from 'react'
import { Icon } from '../mark/icon.tsx'

export type ButtonKind = 'main' | 'plain' | 'quiet' | 'danger'

interface Look {
  readonly kind?: ButtonKind
  /** For a row of a table or list. */
  readonly small?: boolean
  /** Says to a reader of the screen what the short word is about: «Открыть: СОШ № 7». */
  readonly label?: string
  readonly children: ReactNode
}

export interface ButtonProps extends Look {
  readonly type?: 'submit' | 'button'
  readonly name?: string
  readonly value?: string
  /** `formaction` and `form` of the native button. */
  readonly formAction?: string
  readonly form?: string
  readonly onClick?: () => void
  /** Why it cannot be pressed and who unblocks; the button stays in the tab order. */
  readonly blocked?: string
}

const classOf = ({ kind = 'plain', small = false }: Look) =>
  `button button-${kind}${small ? ' button-small' : ''}`

export function Button(props: ButtonProps) {
  const { type = 'submit', name, value, formAction, form, onClick, label, blocked } = props
  if (blocked !== undefined) return <BlockedButton {...props} reason={blocked} />
  return (
    <button
      className={classOf(props)}
      type={type}
      name={name}
      value={value}
      formAction={formAction}
      form={form}
      onClick={onClick}
      aria-label={label}
    >
      {props.children}
    </button>
  )
}

function BlockedButton({ reason, ...look }: Look & { reason: string }) {
  const id = useId()
  return (
    <span className="blocked">
      <button
        className={classOf(look)}
        type="button"
        aria-disabled="true"
        aria-describedby={id}
        aria-label={look.label}
      >
        <Icon kind="lock" />
        {look.children}
      </button>
      <span className="note" id={id}>
        {reason}
      </span>
    </span>
  )
}

export interface LinkButtonProps extends Look {
  readonly href: string
  /** The file comes down instead of opening. */
  readonly download?: boolean
}

export function LinkButton(props: LinkButtonProps) {
  const { href, download, label, children } = props
  return (
    <a className={classOf(props)} href={href} download={download || undefined} aria-label={label}>
      {children}
    </a>
  )
}

/** A button that looks like a link: a small act inside a sentence or a row. */
export function TextButton(props: Omit<ButtonProps, 'kind' | 'small' | 'blocked'>) {
  const { type = 'submit', name, value, formAction, form, onClick, label, children } = props
  return (
    <button
      className="text-button"
      type={type}
      name={name}
      value={value}
      formAction={formAction}
      form={form}
      onClick={onClick}
      aria-label={label}
    >
      {children}
    </button>
  )
}
