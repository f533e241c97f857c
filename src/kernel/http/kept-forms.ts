import { randomBytes } from 'node:crypto'
import type { PersonId } from '../ids.ts'
import { type FormValue, typedValues } from './form-body.ts'
import type { FormState } from './form-state.ts'

type Values = FormState['values']

interface Kept {
  readonly path: string
  readonly values: Values
  readonly until: number
  /** Whoever looked first: on a shared computer the next person must not read it. */
  owner: PersonId | null
}

/** The name in the address of the page that a form is given back to. */
export const keptField = 'kept'

const MINUTES = 30
const MOST_FORMS = 100
const MOST_LETTERS = 100_000

/** What was typed into a form whose sender turned out to be signed out: it waits, in memory, for them to come back. */
export class KeptForms {
  readonly #forms = new Map<string, Kept>()

  /** Answers the address to come back to; too much to keep leads to the empty page. */
  keep(path: string, fields: Record<string, FormValue>, now = Date.now()): string {
    const values = typedValues(fields)
    if (JSON.stringify(values).length > MOST_LETTERS) return path
    this.#forget(now)
    const id = randomBytes(16).toString('base64url')
    const [pathname = path] = path.split('?')
    this.#forms.set(id, { path: pathname, values, until: now + MINUTES * 60_000, owner: null })
    return `${path}${path.includes('?') ? '&' : '?'}${keptField}=${id}`
  }

  find(url: URL, person: PersonId, now = Date.now()): Values | null {
    const kept = this.#forms.get(url.searchParams.get(keptField) ?? '')
    if (kept === undefined || kept.path !== url.pathname || kept.until < now) return null
    kept.owner ??= person
    return kept.owner === person ? kept.values : null
  }

  #forget(now: number): void {
    for (const [id, { until }] of this.#forms) {
      if (until < now || this.#forms.size >= MOST_FORMS) this.#forms.delete(id)
    }
  }
}
