import type { ReactNode } from 'react'
import { Icon, type IconKind } from './icon.tsx'

export type Tone = 'need' | 'risk' | 'good' | 'lack' | 'fault' | 'accent' | 'plain'

const usualTone: Readonly<Record<IconKind, Tone>> = {
  diamond: 'need',
  triangle: 'risk',
  circle: 'plain',
  half: 'accent',
  tick: 'good',
  lock: 'plain',
  bars: 'risk',
  dashed: 'lack',
  overdue: 'fault',
  clock: 'accent',
  cross: 'fault',
  info: 'accent',
  break: 'need',
}

export interface MarkProps {
  readonly kind: IconKind
  /** Only where the usual colour of the shape would say something else. */
  readonly tone?: Tone
  /** The state in words: a mark never stands without them. */
  readonly children: ReactNode
}

/** Знак состояния: a shape and a word; the colour only repeats them. */
export function Mark({ kind, tone = usualTone[kind], children }: MarkProps) {
  return (
    <span className={`mark tone-${tone}`}>
      <Icon kind={kind} />
      <span>{children}</span>
    </span>
  )
}
