import type { MunicipalityId, PersonId, RegionId, SchoolId } from '../../src/kernel/ids.ts'
import type {
  ExpertMeetingId,
  HeadMeetingId,
  ReceivedListId,
  RegisterId,
  RunId,
  SheetId,
  SheetResponseId,
} from '../../src/rooms/identification/index.ts'

/** Identifiers of the demo never change, so that tests and links may name them. The shape is that of version 7. */
const fixed = (kind: number, place: number): string =>
  `01990000-0000-7000-8000-${String(kind).padStart(4, '0')}${String(place).padStart(8, '0')}`

export const demoRegionId = fixed(1, 0) as RegionId
export const demoMunicipalityId = fixed(2, 0) as MunicipalityId
export const neighbourMunicipalityId = fixed(2, 1) as MunicipalityId
export const demoSchoolId = (number: number): SchoolId => fixed(3, number) as SchoolId
export const demoPersonId = (place: number): PersonId => fixed(4, place) as PersonId
export const demoRunId = (place: number): RunId => fixed(5, place) as RunId
/** Перечень: by the calendar year of the results that it stands on. */
export const demoRegisterId = (year: number): RegisterId => fixed(6, year) as RegisterId
export const demoExpertMeetingId = fixed(7, 1) as ExpertMeetingId
export const demoHeadMeetingId = (place: number): HeadMeetingId => fixed(8, place) as HeadMeetingId
export const demoReceivedListId = fixed(9, 1) as ReceivedListId
/** Аналитический лист, by the number of the school. */
export const demoSheetId = (school: number): SheetId => fixed(10, school) as SheetId
export const demoResponseId = (place: number): SheetResponseId =>
  fixed(11, place) as SheetResponseId
