// The front door. Reading the register, telling a school by its spelling, and the writes that the demo begins with.
export { addSchool, type NewSchool } from './commands/add-school.ts'
export { closeSchool } from './commands/close-school.ts'
export { correctSchool } from './commands/correct-school.ts'
export { importRegisterTask } from './commands/import-register-task.ts'
export { mergeSchools } from './commands/merge-schools.ts'
export { recordGrades } from './commands/record-grades.ts'
export { forgetSpelling, rememberSpelling } from './commands/remember-spelling.ts'
export { csvOf, xlsxOf } from './export-table.ts'
export { kindName } from './kind-name.ts'
export { schoolPaths } from './paths.ts'
export { canKeepRegister, canReadRegister } from './policy.ts'
export {
  countSchools,
  listSchools,
  type RegisterCounts,
  type SchoolFilter,
  type SchoolListItem,
} from './queries.ts'
export { getSchool } from './queries-card.ts'
export { schoolsDuties } from './queries-duties.ts'
export { namesOfSchools } from './queries-names.ts'
export {
  findSchoolBySpelling,
  matcherOfRegister,
  type RegisteredSchool,
  readRegister,
} from './queries-register.ts'
export { type TaughtInYear, taughtInYears } from './queries-taught.ts'
export { type CodeKind, type ReadCode, readCode } from './rules-codes.ts'
export { gradesFingerprint, type TaughtGrade } from './rules-grade-entry.ts'
export { formatGrades, readGrades } from './rules-grades.ts'
export { readColumns as schoolColumns } from './rules-import-columns.ts'
export { type SchoolKind, schoolKinds } from './rules-kinds.ts'
export {
  type Candidate,
  type KnownSchool,
  matchSchool,
  type SchoolMatch,
  type SchoolSpelling,
  schoolMatcher,
} from './rules-matching.ts'
export { normalizeSchoolName } from './rules-names.ts'
export { compareNaturally, inNaturalOrder } from './rules-order.ts'
export type { SchoolFields } from './school-fields.ts'
