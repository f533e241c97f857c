// The front door: tables at the command line, results in force with their origin, the calendar, the writes of the demo.
export { applyImport } from './commands/apply-import.ts'
export { type ImportFilesRefusal, importFiles } from './commands/import-files.ts'
export { importResultsTask } from './commands/import-results-task.ts'
export { keepFiles } from './commands/keep-files.ts'
export { addProcedure, type NewProcedure } from './commands/record-procedure.ts'
export { type ImportUser, releaseImports, restOnImports } from './commands/rest-on-imports.ts'
export { setConclusionTerm, type TermRefusal } from './commands/set-conclusion-term.ts'
export type { ImportOutcome } from './commands/store-plan.ts'
export { uploadResults } from './commands/upload-results.ts'
export { uploadRefusalText } from './import-texts.ts'
export { importView } from './import-view.ts'
export { importNames, originText } from './origin-text.ts'
export { assessmentPaths } from './paths.ts'
export { type FactSink, readFacts } from './plain-tables/facts.ts'
export { type ResultSink, ResultsReader } from './plain-tables/results.ts'
export { type GradesFromText, readSchools, type SchoolSink } from './plain-tables/schools.ts'
export { canKeepResults, canReadResults } from './policy.ts'
export { procedureName } from './procedure-name.ts'
export { type CalendarProcedure, listProcedures } from './queries-calendar.ts'
export {
  type FactsOfMunicipality,
  factsFor,
  type NotHeldRow,
  type StoredResultRow,
} from './queries-facts.ts'
export { listImports } from './queries-imports.ts'
export { loadedProcedures, loadedYears, type ResultOrigin } from './queries-results.ts'
export {
  type ConclusionTerm,
  conclusionTerms,
  type TermCountsFrom,
  termCountsFrom,
} from './queries-term.ts'
export { monthAfter, type Timing, timingOf } from './rules-lateness.ts'
export { isOwnMunicipality } from './rules-municipality.ts'
