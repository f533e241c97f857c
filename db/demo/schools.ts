import type { DemoSchool } from './school.ts'
import { smallSchools } from './schools-small.ts'
import { townSchools } from './schools-town.ts'
import { villageSchools } from './schools-village.ts'

/** The 24 schools of the demo district by their numbers. */
export const demoSchools: readonly DemoSchool[] = [
  ...townSchools,
  ...villageSchools,
  ...smallSchools,
].sort((a, b) => a.number - b.number)

export function demoSchool(number: number): DemoSchool {
  const school = demoSchools.find((each) => each.number === number)
  if (!school) throw new Error(`the demo district has no school number ${number}`)
  return school
}
