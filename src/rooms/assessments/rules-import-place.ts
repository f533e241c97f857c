import { isOwnMunicipality, type OwnMunicipality } from './rules-municipality.ts'

/** Ответ человека на «какая это школа?»: a school of the register, or none of ours. */
export type SchoolChoice = string | 'none'

export type PlanFault =
  | { readonly kind: 'otherMunicipality'; readonly found: string }
  | { readonly kind: 'notHeld'; readonly basis: string }
  /** Закрыта или присоединена до процедуры. */
  | { readonly kind: 'schoolGone'; readonly closedOn: string }
  | { readonly kind: 'sameSchoolTwice'; readonly file: number; readonly row: number }

/** A row that is not stored, and why. */
export type UnplacedRow =
  | { readonly outcome: 'question' }
  | { readonly outcome: 'left' }
  | { readonly outcome: 'refused'; readonly fault: PlanFault }

export interface Placing {
  /** Schools told by code or name without asking, by spelling. */
  readonly found: ReadonlyMap<string, string>
  readonly choices: ReadonlyMap<string, SchoolChoice>
  readonly own: OwnMunicipality
}

interface PlacedRow {
  readonly municipality: string
  readonly spelling: string
}

/** Tells of each row the school that it is about, or why it is about none. */
export function placer({ found, choices, own }: Placing): (row: PlacedRow) => string | UnplacedRow {
  const isOwn = new Map<string, boolean>()
  return ({ municipality, spelling }) => {
    const isOurs = isOwn.get(municipality) ?? isOwnMunicipality(municipality, own)
    isOwn.set(municipality, isOurs)
    if (!isOurs) {
      return { outcome: 'refused', fault: { kind: 'otherMunicipality', found: municipality } }
    }
    const schoolId = found.get(spelling) ?? choices.get(spelling)
    if (schoolId === undefined) return { outcome: 'question' }
    return schoolId === 'none' ? { outcome: 'left' } : schoolId
  }
}
