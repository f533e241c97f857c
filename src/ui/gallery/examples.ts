import type { ReactNode } from 'react'

export interface Example {
  readonly title: string
  readonly body: ReactNode
  /** Needs the whole width of the page. */
  readonly wide?: boolean
}

/** Named examples of one component: the gallery, its tests and its reviews run on them. */
export interface Examples {
  /** The component's name in code; it is the anchor on the page. */
  readonly name: string
  readonly title: string
  readonly note?: string
  readonly examples: readonly Example[]
}
