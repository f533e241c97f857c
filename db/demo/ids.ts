import type { MunicipalityId, PersonId, RegionId, SchoolId } from '../../src/kernel/ids.ts'
import type { RunId } from '../../src/rooms/identification/index.ts'

/** Identifiers of the demo never change, so that tests and links may name them. The shape is that of version 7. */
const fixed = (kind: number, place: number): string =>
  `01990000-0000-7000-8000-${String(kind).padStart(4, '0')}${String(place).padStart(8, '0')}`

export const demoRegionId = fixed(1, 0) as RegionId
export const demoMunicipalityId = fixed(2, 0) as MunicipalityId
export const neighbourMunicipalityId = fixed(2, 1) as MunicipalityId
export const demoSchoolId = (number: number): SchoolId => fixed(3, number) as SchoolId
export const demoPersonId = (place: number): PersonId => fixed(4, place) as PersonId
export const demoRunId = (place: number): RunId => fixed(5, place) as RunId
