export { type Access, accessServices, openAccess } from './access.ts'
export { addMunicipality, type NewMunicipality } from './commands/add-municipality.ts'
export { addPerson, type NewGrant, type NewPerson } from './commands/add-person.ts'
export { resetPassword } from './commands/reset-password.ts'
export { hashPassword, newPassword } from './passwords.ts'
export { findMunicipality, findPlaceOf, isEmpty, listEverybody } from './queries.ts'
export { accessDuties } from './queries-duties.ts'
export { getIssuer, getToday, type Issuer } from './queries-issuer.ts'
export { getMunicipalityNames, namesOfPeople, postOf } from './queries-names.ts'
export {
  type Colleague,
  headsOfSchools,
  listColleagues,
  type SchoolHead,
} from './queries-people.ts'
