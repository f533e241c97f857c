import type { ReactNode } from 'react'
import type { Locale } from '../../kernel/i18n/catalogue.ts'

export interface NavItem {
  readonly label: string
  readonly href: string
  /** The page stands in this section. */
  readonly current?: boolean
}

/** A step of the management cycle. */
export interface CycleItem extends NavItem {
  /** «Нет следующего шага»: how many records end here with nothing after them. */
  readonly breaks?: number
  /** Why the step has no page yet or is not open to this person; then it is no link. */
  readonly unavailable?: string
}

export interface ShellPerson {
  /** «Соколова И. П.» */
  readonly name: string
  /** «методист»; in the words of the municipality. */
  readonly role: string
  /** «и. о.»: the basis of acting, «приказ № 14-к, до 30.09.2025». */
  readonly acting?: string | null
  /** The page about oneself. */
  readonly href?: string
}

export interface ShellProps {
  readonly locale: Locale
  /** Address of the first page. */
  readonly home: string
  /** Municipality and school year in words: «Заречный район», «2025/26 учебный год». */
  readonly place: { readonly name: string; readonly schoolYear: string } | null
  readonly sections: readonly NavItem[]
  readonly cycle: readonly CycleItem[]
  /** Null where nothing can be searched, as before signing in. */
  readonly search: { readonly action: string; readonly query?: string } | null
  readonly person: ShellPerson | null
  readonly signIn: string
  /** Where the sign-out form is posted. */
  readonly signOut: string
  /** Posts `locale` and `returnTo` to `action`. */
  readonly language: { readonly action: string; readonly returnTo: string }
  /** The day of the demonstration clock in words, when it is one. */
  readonly demoToday: string | null
  /** Last change of the data shown, in words: «15.09.2025, 09:05». */
  readonly dataAsOf: string | null
  /** Name of the installation for the footer; usually the municipality. */
  readonly installation: string | null
  /** The message after an act: a `<Flash>`. */
  readonly flash?: ReactNode
  readonly children: ReactNode
}
