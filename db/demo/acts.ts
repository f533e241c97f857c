import { sql } from 'kysely'
import type { Writer } from '../../src/kernel/database/handles.ts'
import type { Day, MunicipalityId, PersonId } from '../../src/kernel/ids.ts'
import { ok, type Result } from '../../src/kernel/result.ts'
import { demoMunicipalityId, demoPersonId } from './ids.ts'
import { type DemoPerson, demoPerson } from './people.ts'

/** Whoever does something on a day of the demo. */
export interface Doing {
  readonly municipalityId: MunicipalityId
  readonly today: Day
  readonly person: DemoPerson
}

/** Something that a person of the demo does by the same command as people use. */
export interface Act {
  readonly on: string
  /** By login. */
  readonly by: string
  readonly act: (writer: Writer, doing: Doing) => Promise<Result<unknown, unknown>>
}

/** On which day rows of the journal were written: those after one up to another. */
export interface JournalSpan {
  readonly after: number
  readonly upTo: number
  readonly on: string
}

/** By days; what was done on one day stays as it was told. */
export const inOrder = (acts: readonly Act[]): readonly Act[] =>
  acts.toSorted((a, b) => Number(a.on > b.on) - Number(a.on < b.on))

/** Plays the acts in their order; says which rows of the journal belong to which day. */
export async function play(
  writer: Writer,
  acts: readonly Act[],
): Promise<Result<readonly JournalSpan[], unknown>> {
  const spans: JournalSpan[] = []
  let after = await lastOfJournal(writer)
  for (const { on, by, act } of acts) {
    const person = demoPerson(by)
    await actIn(writer, demoMunicipalityId, demoPersonId(person.place))
    const doing = { municipalityId: demoMunicipalityId, today: on as Day, person }
    const done = await act(writer, doing)
    if (!done.ok) return done
    const upTo = await lastOfJournal(writer)
    spans.push({ after, upTo, on })
    after = upTo
  }
  return ok(spans)
}

async function lastOfJournal(writer: Writer): Promise<number> {
  const row = await writer
    .selectFrom('journal')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? 0
}

/** On whose behalf the next commands work; a request would say so when it opens its transaction. */
export async function actIn(writer: Writer, tenant: MunicipalityId | null, actor?: PersonId) {
  await sql`select set_config('app.tenant', ${tenant ?? ''}, true),
    set_config('app.actor', ${actor ?? ''}, true)`.execute(writer)
}

export const personText = ({ name, post }: DemoPerson): string => `${name}, ${post}`
