export { approveRules } from './commands/approve-rules.ts'
export { changeRules } from './commands/change-rules.ts'
export { computeRun } from './commands/compute-run.ts'
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
export type { RunId } from './ids.ts'
export { identificationMessages } from './messages.ts'
export { identificationPaths } from './paths.ts'
export { canIdentify } from './policy.ts'
export { findPreset, presets } from './presets/presets.ts'
export { agreementDuties } from './queries-agreement-duties.ts'
export {
  type IdentificationStage,
  identificationDuties,
  identificationStage,
} from './queries-duties.ts'
export { latestMinutes } from './queries-minutes.ts'
export { findOrderPaper } from './queries-order-paper.ts'
export { getRuleVersion, listRuleVersions, rulesInForce } from './queries-rules.ts'
export { sheetDuties } from './queries-sheet-duties.ts'
export { findSheetPaper } from './queries-sheet-paper.ts'
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
