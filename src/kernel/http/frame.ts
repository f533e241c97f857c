import { randomUUID } from 'node:crypto'
import type { Actor, RoleGrant } from '../access/actor.ts'
import { roleTitle } from '../access/role-names.ts'
import type { Locale } from '../i18n/catalogue.ts'
import { formatSchoolYear, schoolYearOf } from '../school-year.ts'
import type { Context } from './context.ts'
import { faultTexts } from './fault-texts.ts'
import type { Flash } from './flash.ts'
import type { FormState } from './form-state.ts'

/** What the frame of every page shows; the data of the root route. */
export interface FrameData {
  readonly locale: Locale
  readonly requestId: string
  /** New for every showing of a page: a form sent twice from it is stored once. */
  readonly formToken: string
  readonly flash: Flash | null
  /** What was typed on this page before the session ended. */
  readonly keptForm: FormState['values'] | null
  /** This page, to come back to. */
  readonly here: string
  readonly municipalityName: string | null
  readonly schoolYear: string
  /** The day at which the clock of a demo district stands, `yyyy-mm-dd`. */
  readonly demoToday: string | null
  /** By which an instant becomes a day of this place. */
  readonly clock: { readonly today: string; readonly timeZone: string }
  readonly person: FramePerson | null
}

export interface FramePerson {
  readonly name: string
  readonly role: string
  /** Исполняющий обязанности: the basis. */
  readonly acting: string | null
}

export function frameOf({
  subject,
  session,
  locale,
  today,
  requestId,
  url,
  state,
}: Context): FrameData {
  const keptForm = subject.kind === 'person' ? state.keptForms.find(url, subject.personId) : null
  return {
    locale,
    requestId,
    formToken: randomUUID(),
    flash: state.takeFlash() ?? (keptForm && { kind: 'fault', text: faultTexts[locale].kept }),
    keptForm,
    here: `${url.pathname}${url.search}`,
    municipalityName: session.municipalityName,
    schoolYear: formatSchoolYear(schoolYearOf(today)),
    demoToday: session.clockStands ? today : null,
    clock: { today, timeZone: session.timeZone },
    person: subject.kind === 'person' ? framePerson(subject, locale) : null,
  }
}

function framePerson(actor: Actor, locale: Locale): FramePerson {
  const acting = actor.grants.find((grant) => grant.acting !== null)
  const first: RoleGrant | undefined = acting ?? actor.grants[0]
  return {
    name: actor.displayName,
    role: first === undefined ? '' : roleTitle(first.role, first.acting !== null, locale),
    acting: acting?.acting?.basis ?? null,
  }
}
