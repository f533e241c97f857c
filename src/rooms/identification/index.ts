export { acknowledgeSheet } from './commands/acknowledge-sheet.ts'
export { amendRegister } from './commands/amend-register.ts'
export { answerSheet } from './commands/answer-sheet.ts'
export { approveRules } from './commands/approve-rules.ts'
export { changeOrderDraft } from './commands/change-order-draft.ts'
export { changeRules } from './commands/change-rules.ts'
export { closeExpertMeeting } from './commands/close-expert-meeting.ts'
export { computeRun } from './commands/compute-run.ts'
export { decideObjection } from './commands/decide-objection.ts'
export { enterEarlierOrder } from './commands/enter-earlier-order.ts'
export { enterOrder } from './commands/enter-order.ts'
export { enterReceivedList } from './commands/enter-received-list.ts'
export { openExpertMeeting } from './commands/open-expert-meeting.ts'
export { recordAgreementLetter } from './commands/record-agreement-letter.ts'
export { recordHeadMeeting } from './commands/record-head-meeting.ts'
export { resolveDifferences } from './commands/resolve-differences.ts'
export { sendForAgreement } from './commands/send-for-agreement.ts'
export { sendSheets } from './commands/send-sheets.ts'
export { startRegister } from './commands/start-register.ts'
export { startRules } from './commands/start-rules.ts'
export type {
  FactRow,
  FactValue,
  IdentificationFacts,
  NotHeld,
  Procedure,
  ProcedureKind,
  RegisteredSchool,
  ResultRow,
  SchoolFacts,
  Wave,
} from './facts.ts'
export { knownFacts, procedureKinds, waves } from './facts.ts'
export { FactsCollector } from './facts-collector.ts'
export type {
  ExpertMeetingId,
  HeadMeetingId,
  ReceivedListId,
  RegisterId,
  RunId,
  SheetId,
  SheetResponseId,
} from './ids.ts'
export { identificationMessages } from './messages.ts'
export { identificationPaths } from './paths.ts'
export { canAgree, canIdentify } from './policy.ts'
export { findPreset, presets } from './presets/presets.ts'
export { agreementDuties } from './queries-agreement-duties.ts'
export {
  type IdentificationStage,
  identificationDuties,
  identificationStage,
} from './queries-duties.ts'
export { latestMinutes } from './queries-minutes.ts'
export { findOrderPaper } from './queries-order-paper.ts'
export { getRegister } from './queries-registers.ts'
export { getRuleVersion, listRuleVersions, rulesInForce } from './queries-rules.ts'
export { sheetDuties } from './queries-sheet-duties.ts'
export { findSheetPaper } from './queries-sheet-paper.ts'
export { arrivedLines } from './received-source.ts'
export { thresholdsWithoutBasis } from './rule-set/basis.ts'
export type { Criterion, LocalText, RuleSet, Stage } from './rule-set/rule-set.ts'
export { asEdited } from './rule-version/as-edited.ts'
export type { Explanation, Identification } from './rules.ts'
export { identify, prepare } from './rules.ts'
export type {
  IdentificationReport,
  MissingReason,
  Run,
  RunStage,
  Verdict,
  VerdictName,
} from './verdict.ts'
