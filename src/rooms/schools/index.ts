export { canKeepRegister } from './policy.ts'
export { countSchools, type RegisterCounts } from './queries.ts'
