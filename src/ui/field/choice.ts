import type { ReactNode } from 'react'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: ReactNode
}
