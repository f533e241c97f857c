import type { ReactNode } from 'react'
import { Icon, type IconKind } from '../mark/icon.tsx'

export type NoticeKind = 'info' | 'risk' | 'fault' | 'lack'

const icons: Readonly<Record<NoticeKind, IconKind>> = {
  info: 'info',
  risk: 'triangle',
  fault: 'cross',
  lack: 'dashed',
}

export interface NoticeProps {
  readonly kind?: NoticeKind
  readonly title?: ReactNode
  readonly children: ReactNode
  /** What can be done about it. */
  readonly actions?: ReactNode
}

/** A remark beside what it concerns: preliminary, a possible marker, a fault, something lacking. */
export function Notice({ kind = 'info', title, children, actions }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`}>
      <Icon kind={icons[kind]} />
      <div className="notice-body">
        {title === undefined ? null : <p className="notice-title">{title}</p>}
        <div>{children}</div>
        {actions === undefined ? null : <div className="row">{actions}</div>}
      </div>
    </div>
  )
}
