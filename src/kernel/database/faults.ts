import { Problem } from '../errors.ts'
import type { Locale } from '../i18n/catalogue.ts'
import { databaseMessages } from './messages.ts'

/** Why the database cannot be used: something an administrator can put right. Bugs are other exceptions. */
export type StorageFault =
  | { readonly kind: 'dataNotWritable'; readonly path: string; readonly code: string }
  | { readonly kind: 'dataNotOurs'; readonly path: string; readonly owner: number }
  | { readonly kind: 'dataUnreachable'; readonly path: string }
  | { readonly kind: 'userUnnamed'; readonly uid: number }
  | { readonly kind: 'notACluster'; readonly path: string }
  | { readonly kind: 'clusterVersion'; readonly found: string; readonly expected: string }
  | { readonly kind: 'alreadyServing'; readonly path: string; readonly pid: number }
  | { readonly kind: 'heldElsewhere'; readonly path: string }
  | { readonly kind: 'noBinaries'; readonly platform: string }
  | { readonly kind: 'notStarted'; readonly path: string; readonly log: string }
  | { readonly kind: 'noConnection'; readonly server: string; readonly cause: string }
  | { readonly kind: 'postgresTooOld'; readonly found: string; readonly oldest: number }
  | { readonly kind: 'roleMissing'; readonly statement: string }
  | { readonly kind: 'roleTooMighty'; readonly role: string; readonly power: RolePower }
  | { readonly kind: 'databaseNewer'; readonly found: string; readonly known: string }
  | { readonly kind: 'migrationChanged'; readonly file: string }
  | { readonly kind: 'migrationFailed'; readonly file: string; readonly cause: string }
  | { readonly kind: 'migrationPending'; readonly files: number }

/** What an application role must not have: each of them goes round row-level security. */
export type RolePower = 'superuser' | 'bypassesRowSecurity' | 'ownsTables'

/** The program ends, or the command is refused, with the sentence. */
export class StorageProblem extends Problem {
  override readonly name = 'StorageProblem'
  readonly code = 'database'
  readonly status = 503
  readonly fault: StorageFault

  constructor(fault: StorageFault, options?: ErrorOptions) {
    super(databaseMessages.ru.fault(fault), options)
    this.fault = fault
  }

  sentence(locale: Locale): string {
    return databaseMessages[locale].fault(this.fault)
  }
}
