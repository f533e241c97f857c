import { sql } from 'kysely'
import type { Writer } from '../../src/kernel/database/handles.ts'
import type { OpenDatabase } from '../../src/kernel/database/open.ts'
import { type FileStore, memoryStore } from '../../src/kernel/files/file-store.ts'
import type { MunicipalityId, PersonId } from '../../src/kernel/ids.ts'
import { ok, type Result } from '../../src/kernel/result.ts'
import { hashPassword, isEmpty } from '../../src/rooms/access/index.ts'
import { demoMunicipality, neighbourMunicipality } from './district.ts'
import { demoMunicipalityId, demoPersonId, neighbourMunicipalityId } from './ids.ts'
import { demoPassword, demoPeople, demoPerson } from './people.ts'
import { dateDemoJournal } from './seed-dates.ts'
import { addDemoMunicipality, addDemoPerson } from './seed-people.ts'
import { addDemoRules } from './seed-rules.ts'
import { addDemoRuns } from './seed-runs.ts'
import { addDemoSchools } from './seed-schools.ts'

/**
 * Puts the demo district into an empty database, by the same commands as people use, journal included. One transaction:
 * a start that was cut short leaves nothing. A database where anybody works already is left alone.
 */
export async function seedDemo(
  { database, owner }: Pick<OpenDatabase, 'database' | 'owner'>,
  files: FileStore = memoryStore(),
) {
  if (!(await isEmpty(owner))) return
  const passwordHash = await hashPassword(demoPassword)
  must(
    await database.write({ tenant: null, actor: null }, async (writer) => {
      await actIn(writer, neighbourMunicipalityId)
      must(await addDemoMunicipality(writer, neighbourMunicipality, neighbourMunicipalityId))
      await addPeopleOf(writer, neighbourMunicipality.code, passwordHash)
      await actIn(writer, demoMunicipalityId)
      must(await addDemoMunicipality(writer, demoMunicipality, demoMunicipalityId))
      await addPeopleOf(writer, demoMunicipality.code, passwordHash)
      await actIn(writer, demoMunicipalityId, demoPersonId(demoPerson('metodist').place))
      must(await addDemoSchools(writer, { municipalityId: demoMunicipalityId }, files))
      must(await addDemoRules(writer, { municipalityId: demoMunicipalityId }))
      must(await addDemoRuns(writer, { municipalityId: demoMunicipalityId }))
      await addPeopleOf(writer, null, passwordHash)
      return ok(null)
    }),
  )
  await dateDemoJournal(owner)
}

async function addPeopleOf(writer: Writer, municipality: string | null, passwordHash: string) {
  for (const person of demoPeople.filter((each) => each.municipality === municipality)) {
    // Somebody of the region belongs to no municipality and is seen by nobody but themselves.
    if (municipality === null) await actIn(writer, null, demoPersonId(person.place))
    must(await addDemoPerson(writer, person, passwordHash))
  }
}

/** On whose behalf the next commands work; a request would say so when it opens its transaction. */
async function actIn(writer: Writer, tenant: MunicipalityId | null, actor?: PersonId) {
  await sql`select set_config('app.tenant', ${tenant ?? ''}, true),
    set_config('app.actor', ${actor ?? ''}, true)`.execute(writer)
}

/** A refusal here is a mistake in the demo's data, not something a user can put right. */
function must<T, R>(result: Result<T, R>): void {
  if (!result.ok) throw new Error(`the demo was refused: ${JSON.stringify(result.refusal)}`)
}
