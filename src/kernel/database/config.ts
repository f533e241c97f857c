import type { Locale } from '../i18n/catalogue.ts'
import type { Purpose } from './embedded/holder.ts'

export interface DatabaseConfig {
  /** `OPORA_DATA`. */
  readonly dataFolder: string
  /** `DATABASE_URL`: a server of one's own instead of the embedded one; its login owns the tables. */
  readonly url?: string | undefined
  /** `DATABASE_APP_URL`: a login of its own for the application, a member of `opora_app`. */
  readonly appUrl?: string | undefined
  /** A server refuses a second one on the same data; a command joins it. */
  readonly purpose: Purpose
  /** Sentences about what takes time, for standard error. */
  readonly report?: (sentence: string) => void
  /** Their language. */
  readonly locale?: Locale
}
