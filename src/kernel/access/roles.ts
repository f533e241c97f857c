/** The subjects of Концепция (AC) п. 4.2 and the outside partners; `domain.md` § 12. Russian words in `src/glossary.ts`. */
export const roles = [
  'authorityHead',
  'authoritySpecialist',
  'adviser',
  'communityHead',
  'mentor',
  'curator',
  'tutor',
  'schoolHead',
  'schoolDeputy',
  'teacher',
  'regionalCoordinator',
  'assessmentCentre',
  'observer',
  'administrator',
] as const

export type Role = (typeof roles)[number]
