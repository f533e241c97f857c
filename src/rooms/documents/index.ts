// The front door. A room builds an `OfficialDocument` of plain data, or hands its facts to a builder here, and renders it.
export type {
  Annex,
  Block,
  Column,
  Item,
  OfficialDocument,
  Signature,
  Span,
  Table,
  Text,
} from './document.ts'
export { documentAnswer } from './document-file.ts'
export {
  type Attendee,
  type ExpertMinutesFacts,
  expertMinutes,
  type MinutesCase,
} from './expert-minutes.ts'
export type {
  Authority,
  FactLine,
  Ground,
  Registered,
  ResultLine,
  RulesCited,
  Signatory,
} from './facts.ts'
export {
  type LeavingSchool,
  type ListedSchool,
  type OrderListFacts,
  orderList,
  orderListHeading,
  type RunCited,
} from './order-list.ts'
export { orderPage, type PageLayout, sheetPage } from './page-layout.ts'
export { type DocumentRefusal, documentRefusalText } from './refusals.ts'
export { type DocumentFormat, documentFormats, renderDocument } from './render.ts'
export {
  type MunicipalitySum,
  type SchoolSheetFacts,
  type SheetCriterion,
  type SheetMissing,
  type SheetResult,
  schoolSheet,
} from './school-sheet.ts'
export type { SheetAnswers, SheetReader, SheetResponse } from './school-sheet-answers.ts'
export { signaturePost } from './wording.ts'
