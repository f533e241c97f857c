import { type Member, membersOf, type Standing } from './members.ts'

/** Страница перечня: schools by what is to be said of them; each stands in one section. */
export interface RegisterSections {
  readonly support: readonly Member[]
  readonly riskZone: readonly Member[]
  /** Somebody must still decide. */
  readonly open: readonly Standing[]
  /** People decided against what the rules or a received list say. */
  readonly leftOut: readonly Standing[]
  readonly lackData: readonly Standing[]
}

export function sectionsOf(
  standings: readonly Standing[],
  considered: readonly Standing[],
): RegisterSections {
  const members = membersOf(standings)
  const listed = new Set(members.map(({ schoolId }) => schoolId))
  const others = considered.filter(
    ({ schoolId, open }) => !listed.has(schoolId) && open.length === 0,
  )
  return {
    support: members.filter(({ track }) => track === 'support'),
    riskZone: members.filter(({ track }) => track === 'riskZone'),
    open: considered.filter(({ open }) => open.length > 0),
    leftOut: others.filter(({ grounds }) => grounds.some(({ kind }) => kind !== 'conclusion')),
    lackData: others.filter(
      ({ grounds }) =>
        grounds.length === 1 &&
        grounds.some((one) => one.kind === 'conclusion' && one.verdict === 'notEnoughData'),
    ),
  }
}

/** Готовится, действует, утратил силу, отозван: follows from the rows that ended the preparation. */
export type RegisterStateName = 'preparing' | 'inForce' | 'ceased' | 'withdrawn'

export function stateNameOf(
  register: { readonly order: unknown; readonly withdrawal: unknown },
  ceased: unknown,
): RegisterStateName {
  if (register.withdrawal !== null) return 'withdrawn'
  if (register.order === null) return 'preparing'
  return ceased === null ? 'inForce' : 'ceased'
}
