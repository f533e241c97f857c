import type { Reader } from '../../kernel/database/handles.ts'
import type { PersonId } from '../../kernel/ids.ts'
import { namesOfPeople } from '../access/index.ts'
import { namesOfSchools } from '../schools/index.ts'
import { registerState } from './queries-register-state.ts'
import type { StoredRegister } from './queries-registers.ts'
import type { Acting } from './queries-rules.ts'
import { listRuns } from './queries-runs.ts'
import type { Standing } from './register/members.ts'
import { chainBefore, type OrderMark, periodsOf, turnoverOf } from './register/periods.ts'
import { sectionsOf } from './register/sections.ts'

/** Страница перечня, whole. */
export async function registerView(reader: Reader, actor: Acting, register: StoredRegister) {
  const { run, standings, considered, amendments, steps, chain } = await registerState(
    reader,
    actor,
    register,
  )
  const sections = sectionsOf(standings, considered)
  const support = sections.support.map(({ schoolId }) => schoolId)
  const before = chainBefore(chain, register.id)
  const turnover = turnoverOf(before, support)
  const own = chain.find(({ registerId }) => registerId === register.id)
  const through = own === undefined ? before : [...before, own]
  const schools = turnover.left.length === 0 ? [] : await namesOfSchools(reader, actor)
  const runs = await listRuns(reader, actor)
  const newest = runs.find(({ year, outcome }) => year === register.year && outcome === 'final')
  return {
    register,
    run,
    steps,
    amendments,
    sections,
    turnover,
    movements: Object.fromEntries([
      ...turnover.entered.map((id) => [id, 'entered'] as const),
      ...turnover.returned.map((id) => [id, 'returned'] as const),
      ...turnover.stayed.map((id) => [id, 'stayed'] as const),
    ]),
    since: Object.fromEntries(
      support.flatMap((id): [string, OrderMark][] => {
        const period = periodsOf(through, id).findLast(({ left }) => left === null)
        return period === undefined ? [] : [[id, period.entered]]
      }),
    ),
    leaving: schools.filter(({ id }) => turnover.left.includes(id)).map(({ name }) => name),
    newerRunId: newest !== undefined && newest.id !== register.runId ? newest.id : null,
    names: await namesOfPeople(reader, [
      ...peopleIn([...standings, ...considered]),
      ...amendments.flatMap(({ by, withdrawal }) => [by ?? [], withdrawal?.by ?? []].flat()),
    ]),
  }
}

const peopleIn = (standings: readonly Standing[]): readonly PersonId[] =>
  standings.flatMap(({ grounds }) =>
    grounds.flatMap((ground) => ('by' in ground && ground.by !== null ? [ground.by] : [])),
  )
