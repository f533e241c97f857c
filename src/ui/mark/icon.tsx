import type { ReactNode } from 'react'

/** Every state has its own outline, so that it is read without colour. */
export const iconKinds = [
  'diamond',
  'triangle',
  'circle',
  'half',
  'tick',
  'lock',
  'bars',
  'dashed',
  'overdue',
  'clock',
  'cross',
  'info',
  'break',
] as const

export type IconKind = (typeof iconKinds)[number]

const shapes: Readonly<Record<IconKind, ReactNode>> = {
  diamond: <path className="icon-solid" d="M8 1.5 14.5 8 8 14.5 1.5 8Z" />,
  triangle: (
    <>
      <path d="M8 2.2 14.3 13.5H1.7Z" />
      <path d="M8 6.4v3.3M8 11.2v1" />
    </>
  ),
  circle: <circle cx="8" cy="8" r="6" />,
  half: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path className="icon-solid" d="M8 2a6 6 0 0 1 0 12Z" />
    </>
  ),
  tick: <path d="m2.5 8.5 3.5 3.5 7.5-8" strokeWidth="2" />,
  lock: (
    <>
      <path d="M3 7h10v7H3Z" />
      <path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2" />
    </>
  ),
  bars: (
    <>
      <path d="M2.5 2.5h11v11h-11Z" />
      <path d="M6.3 5.5v5M9.7 5.5v5" />
    </>
  ),
  dashed: (
    <>
      <circle cx="8" cy="8" r="6" strokeDasharray="2.4 1.8" />
      <path d="M6.3 6.5c0-1 .7-1.6 1.7-1.6s1.7.6 1.7 1.5c0 1.3-1.7 1.3-1.7 2.6M8 10.8v.8" />
    </>
  ),
  overdue: (
    <>
      <circle className="icon-solid" cx="8" cy="8" r="6.4" />
      <path className="icon-cut" d="M8 4.4V8l2.6 1.6" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.5V8l2.5 1.5" />
    </>
  ),
  cross: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m5.7 5.7 4.6 4.6m0-4.6-4.6 4.6" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 7.3v4M8 4.6v1" />
    </>
  ),
  break: <path d="M.5 8H5m6 0h4.5M5 12l2-8m2 8 2-8" />,
}

export function Icon({ kind }: { kind: IconKind }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {shapes[kind]}
    </svg>
  )
}
