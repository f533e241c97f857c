import type { Writer } from '../../src/kernel/database/handles.ts'
import type { OpenDatabase } from '../../src/kernel/database/open.ts'
import { type FileStore, memoryStore } from '../../src/kernel/files/file-store.ts'
import { ok, type Result } from '../../src/kernel/result.ts'
import { hashPassword, isEmpty } from '../../src/rooms/access/index.ts'
import { actIn, inOrder, type JournalSpan, play } from './acts.ts'
import { demoMunicipality, neighbourMunicipality } from './district.ts'
import { demoMunicipalityId, demoPersonId, neighbourMunicipalityId } from './ids.ts'
import { demoPassword, demoPeople, demoPerson } from './people.ts'
import { dateDemo } from './seed-dates.ts'
import { listActs } from './seed-list.ts'
import { addDemoMunicipality, addDemoPerson } from './seed-people.ts'
import { addDemoRules } from './seed-rules.ts'
import { addDemoRuns } from './seed-runs.ts'
import { addDemoGradesOf2026, addDemoSchools } from './seed-schools.ts'
import { sheetActs } from './seed-sheets.ts'

/** The journal goes by days: what follows comes after the grades of 2025/26. */
const gradesToldOn = '2025-09-10'

export interface DemoOptions {
  /** `runs`: conclusions are there, nobody has begun a list; for tests that walk the way themselves. */
  readonly upTo?: 'runs' | 'list'
}

/**
 * Puts the demo district into an empty database, by the same commands as people use, journal included. One transaction:
 * a start that was cut short leaves nothing. A database where anybody works already is left alone.
 */
export async function seedDemo(
  { database, owner }: Pick<OpenDatabase, 'database' | 'owner'>,
  files: FileStore = memoryStore(),
  { upTo = 'list' }: DemoOptions = {},
) {
  if (!(await isEmpty(owner))) return
  const passwordHash = await hashPassword(demoPassword)
  const spans: JournalSpan[] = []
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
      const acts = upTo === 'list' ? inOrder([...listActs(files), ...sheetActs]) : []
      spans.push(
        ...must(
          await play(
            writer,
            acts.filter(({ on }) => on < gradesToldOn),
          ),
        ),
      )
      await actIn(writer, demoMunicipalityId, demoPersonId(demoPerson('metodist').place))
      must(await addDemoGradesOf2026(writer, { municipalityId: demoMunicipalityId }))
      spans.push(
        ...must(
          await play(
            writer,
            acts.filter(({ on }) => on >= gradesToldOn),
          ),
        ),
      )
      await addPeopleOf(writer, null, passwordHash)
      return ok(null)
    }),
  )
  await dateDemo(owner, spans)
}

async function addPeopleOf(writer: Writer, municipality: string | null, passwordHash: string) {
  for (const person of demoPeople.filter((each) => each.municipality === municipality)) {
    // Somebody of the region belongs to no municipality and is seen by nobody but themselves.
    if (municipality === null) await actIn(writer, null, demoPersonId(person.place))
    must(await addDemoPerson(writer, person, passwordHash))
  }
}

/** A refusal here is a mistake in the demo's data, not something a user can put right. */
function must<T, R>(result: Result<T, R>): T {
  if (!result.ok) throw new Error(`the demo was refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}
