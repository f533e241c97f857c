import type { Actor } from '../../src/kernel/access/actor.ts'
import type { OpenDatabase } from '../../src/kernel/database/open.ts'
import type { MunicipalityId } from '../../src/kernel/ids.ts'
import type { Result } from '../../src/kernel/result.ts'
import { findMunicipality, hashPassword, isEmpty } from '../../src/rooms/access/index.ts'
import { demoMunicipality, neighbourMunicipality } from './district.ts'
import { demoMunicipalityId, neighbourMunicipalityId } from './ids.ts'
import { demoPassword } from './people.ts'
import { addMunicipalityWithPeople, addPeopleOfRegion, methodist } from './seed-people.ts'
import { addSchools } from './seed-schools.ts'

/**
 * Puts the demo district into an empty database, by the same commands as people use, journal included. A start that was
 * cut short is finished by the next one; a database where somebody else already works is left alone.
 */
export async function seedDemo({ database, owner }: OpenDatabase): Promise<boolean> {
  const isStarted = (await findMunicipality(owner, neighbourMunicipality.code)) !== undefined
  if (!isStarted && !(await isEmpty(owner))) return false
  if ((await findMunicipality(owner, demoMunicipality.code)) !== undefined) return false
  const passwordHash = await hashPassword(demoPassword)
  if (!isStarted) {
    must(
      await database.write(scopeOf(neighbourMunicipalityId), (writer) =>
        addMunicipalityWithPeople(writer, neighbourMunicipality, passwordHash),
      ),
    )
  }
  // Last and in one transaction: when the district is there, all of it is there.
  must(
    await database.write(scopeOf(demoMunicipalityId), async (writer) => {
      const added = await addMunicipalityWithPeople(writer, demoMunicipality, passwordHash)
      return added.ok ? addSchools(writer, methodist) : added
    }),
  )
  must(
    await database.write({ tenant: null, actor: null }, (writer) =>
      addPeopleOfRegion(writer, passwordHash),
    ),
  )
  return true
}

const scopeOf = (tenant: MunicipalityId) => ({ tenant, actor: methodistIn(tenant).personId })

/** The demo is entered by its methodist; the neighbour's by nobody. */
const methodistIn = (tenant: MunicipalityId): Pick<Actor, 'personId'> | { personId: null } =>
  tenant === demoMunicipalityId ? methodist : { personId: null }

/** A refusal here is a mistake in the demo's data, not something a user can put right. */
function must<T, R>(result: Result<T, R>): void {
  if (!result.ok) throw new Error(`the demo was refused: ${JSON.stringify(result.refusal)}`)
}
