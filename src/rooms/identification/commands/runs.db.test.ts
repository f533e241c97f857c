import { beforeAll, describe, expect, test } from 'vitest'
import {
  demoMunicipalityId,
  demoPersonId,
  neighbourMunicipalityId,
} from '../../../../db/demo/ids.ts'
import { demoPerson } from '../../../../db/demo/people.ts'
import { seedDemo } from '../../../../db/demo/seed.ts'
import { type CastSchool, schoolOf } from '../../../../tests/cast.ts'
import { testDatabase } from '../../../../tests/kit/database.ts'
import type { Reader, Scope } from '../../../kernel/database/handles.ts'
import type { Day } from '../../../kernel/ids.ts'
import { listJournal } from '../../../kernel/journal/journal.ts'
import type { RunId } from '../ids.ts'
import { comparisonsOf } from '../queries-comparison.ts'
import { getRuleVersion } from '../queries-rules.ts'
import { factsOfRun, findVerdict, getRun, listRuns, verdictRows } from '../queries-runs.ts'
import type { Stage } from '../rule-set/rule-set.ts'
import { conclusionsOf } from '../run/conclusions.ts'
import { shiftsBetween, tryThresholds } from '../run/what-if.ts'
import { computeRun } from './compute-run.ts'

const db = await testDatabase()
const working = { municipalityId: demoMunicipalityId, today: '2025-09-15' as Day }
const scope: Scope = {
  tenant: demoMunicipalityId,
  actor: demoPersonId(demoPerson('metodist').place),
}
const read = <T>(work: (reader: Reader) => Promise<T>) => db.database.read(scope, work)

async function computed(year: number, stage: Stage): Promise<RunId> {
  const run = await db.database.write(scope, (writer) =>
    computeRun(writer, working, { year, stage }),
  )
  if (!run.ok) throw new Error(JSON.stringify(run.refusal))
  return run.value
}

const verdictOf = async (run: RunId, story: CastSchool) =>
  (await read((reader) => findVerdict(reader, working, run, schoolOf(story).id)))?.verdict

let [preliminary, final, before] = ['', '', ''] as unknown as [RunId, RunId, RunId]
beforeAll(async () => {
  await seedDemo(db)
  before = await computed(2024, 'final')
  preliminary = await computed(2025, 'vpr')
  final = await computed(2025, 'final')
})

describe('a run over the demo district', () => {
  test('concludes what the stories of the schools tell', async () => {
    expect(await verdictOf(final, 'lowTwiceAndBefore')).toBe('listed')
    expect(await verdictOf(final, 'lowTwice')).toBe('listed')
    expect(await verdictOf(final, 'lowEachYear')).toBe('listed')
    expect(await verdictOf(final, 'recovered')).toBe('notListed')
    expect(await verdictOf(final, 'fileNotLoaded')).toBe('notEnoughData')
    const small = await read((reader) =>
      findVerdict(reader, working, final, schoolOf('smallLowTwice').id),
    )
    expect(small).toMatchObject({ verdict: 'listed', needsExpert: true })
  })

  test('says what it is: after ВПР preliminary, after ГИА final', async () => {
    expect(await read((reader) => getRun(reader, working, preliminary))).toMatchObject({
      outcome: 'preliminary',
      computedOn: '2025-09-15',
    })
    expect(await read((reader) => getRun(reader, working, final))).toMatchObject({
      outcome: 'final',
      // The demo district has one already.
      ordinal: 2,
    })
  })

  test('keeps with every figure the file, sheet and row it came from', async () => {
    const seven = await read((reader) =>
      findVerdict(reader, working, final, schoolOf('lowTwiceAndBefore').id),
    )
    const results = seven?.snapshot.results ?? []
    expect(results.length).toBeGreaterThan(15)
    for (const { origin } of results) {
      expect(origin.importId).toMatch(/^[0-9a-f-]{36}$/)
      expect(origin.row).toBeGreaterThan(1)
    }
    const { rows } = await db.owner.query<{ low: number; participants: number }>(
      `select participants, coalesce(low, mark2) as low from assessment_results
       where school_id = $1 and year = 2025 and kind = 'vpr' and grade = 5 and subject = 'RU'`,
      [schoolOf('lowTwiceAndBefore').id],
    )
    expect(rows).toEqual([{ low: 7, participants: 23 }])
    expect(
      seven?.explanation.cells.find(
        ({ kind, grade, subject, year }) =>
          kind === 'vpr' && grade === 5 && subject === 'RU' && year === 2025,
      ),
    ).toMatchObject({ low: 7, participants: 23, outcome: 'low' })
  })

  test('recomputed from its stored snapshot gives the stored verdict and explanation', async () => {
    for (const id of [preliminary, final, before]) {
      const { run, facts, ruleSet, rows } = await read(async (reader) => {
        const run = await getRun(reader, working, id)
        return {
          run,
          facts: await factsOfRun(reader, working, id),
          ruleSet: (await getRuleVersion(reader, working, run.ruleVersionId)).ruleSet,
          rows: await verdictRows(reader, working, id),
        }
      })
      const again = conclusionsOf(facts.schools, facts.calendar, { ...run, ruleSet })
      expect(again.summary).toEqual(run.summary)
      expect(again.schools).toHaveLength(rows.length)
      for (const school of again.schools) {
        const stored = await read((reader) =>
          findVerdict(reader, working, id, school.snapshot.schoolId as never),
        )
        expect(stored?.conclusion).toEqual(school.conclusion)
        expect(stored?.explanation).toEqual(school.explanation)
        expect(stored?.verdict).toBe(school.explanation.verdict)
      }
    }
  })

  test('is journalled with what it found', async () => {
    const [event] = await read((reader) =>
      listJournal(reader, { object: { kind: 'identificationRun', id: final } }),
    )
    expect(event).toMatchObject({
      event: 'identification.runComputed',
      details: { year: 2025, stage: 'final', outcome: 'final', rules: 1 },
    })
  })

  test('stands in natural order of names, whatever the conclusion', async () => {
    const names = (await read((reader) => verdictRows(reader, working, final))).map(
      ({ schoolName }) => schoolName,
    )
    const natural = new Intl.Collator('ru', { numeric: true })
    expect(names).toEqual(names.toSorted(natural.compare))
  })
})

describe('beside other runs', () => {
  test('it is compared with the other one of the year and with last year', async () => {
    const comparisons = await read(async (reader) =>
      comparisonsOf(
        reader,
        working,
        await getRun(reader, working, final),
        await listRuns(reader, working),
      ),
    )
    expect(comparisons.map(({ kind, run }) => [kind, run.id])).toEqual([
      ['other', preliminary],
      ['lastYear', before],
    ])
    const recovered = comparisons[1]?.shifts.find(
      ({ schoolId }) => schoolId === schoolOf('recovered').id,
    )
    expect(recovered).toMatchObject({ before: 'listed', after: 'notListed' })
  })

  test('«что если» moves a threshold on the same facts and stores nothing', async () => {
    const { facts, ruleSet, rows } = await read(async (reader) => ({
      facts: await factsOfRun(reader, working, final),
      ruleSet: (
        await getRuleVersion(reader, working, (await getRun(reader, working, final)).ruleVersionId)
      ).ruleSet,
      rows: await verdictRows(reader, working, final),
    }))
    const runs = await read((reader) => listRuns(reader, working))
    const trial = tryThresholds(ruleSet, new Map([[0, '60']]))
    if (trial.ruleSet === null) throw new Error('not tried')
    const tried = { year: 2025, stage: 'final' as const, ruleSet: trial.ruleSet }
    const then = conclusionsOf(facts.schools, facts.calendar, tried)
    expect(then.summary.listed).toBe(0)
    const shifts = shiftsBetween(
      rows.map((row) => ({ ...row, name: row.schoolName })),
      then.schools.map(({ snapshot, conclusion }) => ({ ...snapshot, ...conclusion })),
    )
    expect(shifts.filter((shift) => shift.before === 'listed').length).toBeGreaterThan(4)
    expect(await read((reader) => listRuns(reader, working))).toEqual(runs)
    expect(tryThresholds(ruleSet, new Map([[0, 'треть']]))).toMatchObject({
      ruleSet: null,
      faults: [0],
    })
  })
})

test('a year without results and a municipality without rules are refused', async () => {
  const nothing = await db.database.write(scope, (writer) =>
    computeRun(writer, working, { year: 2031, stage: 'vpr' }),
  )
  expect(nothing).toEqual({ ok: false, refusal: { kind: 'noResults', year: 2031 } })
  const elsewhere = { municipalityId: neighbourMunicipalityId, today: working.today }
  const bare = await db.database.write({ tenant: neighbourMunicipalityId, actor: null }, (writer) =>
    computeRun(writer, elsewhere, { year: 2025, stage: 'vpr' }),
  )
  expect(bare).toEqual({ ok: false, refusal: { kind: 'noRules' } })
})

test('another municipality sees no run, whoever it says it is', async () => {
  const runs = await db.database.read(
    { tenant: neighbourMunicipalityId, actor: null },
    async (reader) => [
      ...(await listRuns(reader, working)),
      ...(await verdictRows(reader, working, final)),
    ],
  )
  expect(runs).toEqual([])
})
