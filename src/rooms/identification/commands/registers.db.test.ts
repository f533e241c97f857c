import { beforeAll, describe, expect, test } from 'vitest'
import {
  demoMunicipalityId,
  demoPersonId,
  neighbourMunicipalityId,
} from '../../../../db/demo/ids.ts'
import { demoPerson } from '../../../../db/demo/people.ts'
import { seedDemo } from '../../../../db/demo/seed.ts'
import { schoolOf } from '../../../../tests/cast.ts'
import { testDatabase } from '../../../../tests/kit/database.ts'
import type { Reader, Scope, Writer } from '../../../kernel/database/handles.ts'
import { type Day, newId, type SchoolId } from '../../../kernel/ids.ts'
import { listJournal } from '../../../kernel/journal/journal.ts'
import type { Result } from '../../../kernel/result.ts'
import { orderList } from '../../documents/index.ts'
import type { AmendmentId, RegisterId, RunId } from '../ids.ts'
import { orderFacts } from '../queries-order.ts'
import { orderDraft } from '../queries-order-draft.ts'
import { registerState } from '../queries-register-state.ts'
import { approvedLists, getRegister, listRegisters, registerEntries } from '../queries-registers.ts'
import { importsOfRun, rulesAfterResults } from '../queries-run-imports.ts'
import { getRun, listRuns } from '../queries-runs.ts'
import { periodsOf, turnoverOf } from '../register/periods.ts'
import { amendRegister } from './amend-register.ts'
import { changeOrderDraft } from './change-order-draft.ts'
import { computeRun } from './compute-run.ts'
import { enterOrder, type SignedOrder } from './enter-order.ts'
import { readyForOrder } from './register-kit.ts'
import { startRegister } from './start-register.ts'
import { withdrawAmendment } from './withdraw-amendment.ts'
import { withdrawRegister } from './withdraw-register.ts'

const db = await testDatabase()
const today = '2025-09-15' as Day
const working = { municipalityId: demoMunicipalityId, today }
const scope: Scope = {
  tenant: demoMunicipalityId,
  actor: demoPersonId(demoPerson('metodist').place),
}
const read = <T>(work: (reader: Reader) => Promise<T>) => db.database.read(scope, work)
const write = <T, R>(work: (writer: Writer) => Promise<Result<T, R>>) =>
  db.database.write(scope, work)
const done = async <T, R>(work: (writer: Writer) => Promise<Result<T, R>>): Promise<T> => {
  const result = await write(work)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const runOf = async (year: number, outcome: 'preliminary' | 'final'): Promise<RunId> => {
  const runs = await read((reader) => listRuns(reader, working))
  const run = runs.find((one) => one.year === year && one.outcome === outcome)
  if (run === undefined) throw new Error(`no run of ${year}`)
  return run.id
}
const start = (runId: RunId) => write((writer) => startRegister(writer, working, runId))
const stateOf = (id: RegisterId) =>
  read(async (reader) => {
    const register = await getRegister(reader, working, id)
    return { register, ...(await registerState(reader, working, register)) }
  })
const trackOf = async (id: RegisterId, schoolId: SchoolId) =>
  (await stateOf(id)).standings.find((one) => one.schoolId === schoolId)?.track ?? null
const amend = async (id: RegisterId, schoolId: SchoolId, change: 'include' | 'exclude') => {
  const { revision } = (await stateOf(id)).register
  const amendment = { schoolId, change, reason: 'решение начальника', revision }
  return write((writer) => amendRegister(writer, working, id, amendment))
}

const order = (number: string, more: Partial<SignedOrder> = {}): SignedOrder => ({
  number,
  on: today,
  signatoryPost: 'начальник управления образования',
  signatoryName: 'Громова Елена Примеровна',
  scan: null,
  ...more,
})
const enter = async (id: RegisterId, signed: SignedOrder, revision?: number) => {
  const seen = revision ?? (await stateOf(id)).register.revision
  return write((writer) =>
    enterOrder(writer, working, id, { ...signed, revision: seen, isEverySchoolMeant: false }),
  )
}

const { decideQueue, agree } = readyForOrder({ read, done, working })

const seven = schoolOf('lowTwiceAndBefore').id
const ordinary = schoolOf('ordinary').id
let first = '' as RegisterId
let second = '' as RegisterId
let lastYear: RunId
let final: RunId

beforeAll(async () => {
  await seedDemo(db, undefined, { upTo: 'runs' })
  lastYear = await runOf(2024, 'final')
  final = await runOf(2025, 'final')
})

describe('a list is started', () => {
  test('from a final run, the latest of its year, once', async () => {
    expect(await start(await runOf(2025, 'preliminary'))).toMatchObject({
      refusal: { kind: 'preliminaryRun' },
    })
    first = await done((writer) => startRegister(writer, working, lastYear))
    expect(await start(lastYear)).toMatchObject({
      refusal: { kind: 'registerOpen', year: 2024, registerId: first },
    })
    const again = await done((writer) =>
      computeRun(writer, working, { year: 2025, stage: 'final' }),
    )
    expect(await start(final)).toMatchObject({ refusal: { kind: 'newerRun' } })
    final = again
  })

  test('two people at once: one starts, the other is told so', async () => {
    const both = await Promise.all([start(final), start(final)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      refusal: { kind: 'registerOpen', year: 2025 },
    })
    const started = both.find((one) => one.ok)
    second = started?.ok ? started.value : second
  })

  test('holds what the run concludes and waits for experts about small groups', async () => {
    const { standings, steps } = await stateOf(second)
    expect(standings.find(({ schoolId }) => schoolId === seven)).toMatchObject({
      track: 'support',
      origin: 'calculation',
    })
    expect(
      standings.find(({ schoolId }) => schoolId === schoolOf('smallLowTwice').id),
    ).toMatchObject({ track: null, open: ['experts'] })
    expect(steps.experts.undecided).toBeGreaterThan(0)
    expect(steps.experts.undecided).toBe(steps.experts.queued)
  })
})

describe('an amendment', () => {
  test('includes, excludes and is taken back; both rows stay', async () => {
    await amend(second, ordinary, 'include')
    await amend(second, seven, 'exclude')
    expect(await trackOf(second, ordinary)).toBe('support')
    expect(await trackOf(second, seven)).toBeNull()
    const { amendments } = await stateOf(second)
    for (const { id: amendmentId } of amendments)
      await done((writer) =>
        withdrawAmendment(writer, working, second, { amendmentId, reason: 'внесена ошибочно' }),
      )
    expect(await trackOf(second, ordinary)).toBeNull()
    expect(await trackOf(second, seven)).toBe('support')
    const kept = await stateOf(second)
    expect(kept.amendments).toMatchObject([
      { change: 'include', withdrawal: { reason: 'внесена ошибочно' } },
      { change: 'exclude', withdrawal: { reason: 'внесена ошибочно' } },
    ])
    const amendmentId = amendments[0]!.id
    expect(
      await write((writer) =>
        withdrawAmendment(writer, working, second, { amendmentId, reason: 'ещё раз' }),
      ),
    ).toMatchObject({ refusal: { kind: 'alreadyWithdrawn' } })
  })

  test('that says nothing new is refused', async () => {
    expect(await amend(second, seven, 'include')).toMatchObject({
      refusal: { kind: 'alreadyListed' },
    })
    expect(await amend(second, ordinary, 'exclude')).toMatchObject({
      refusal: { kind: 'notListed' },
    })
    expect(await amend(second, newId<SchoolId>(), 'include')).toMatchObject({
      refusal: { kind: 'schoolUnknown' },
    })
    await amend(second, ordinary, 'include')
    expect(await amend(second, ordinary, 'exclude')).toMatchObject({
      refusal: { kind: 'schoolAmended' },
    })
  })

  test('on an older state of the list is refused', async () => {
    const stale = { schoolId: seven, change: 'exclude' as const, reason: 'причина', revision: 1 }
    expect(await write((writer) => amendRegister(writer, working, second, stale))).toMatchObject({
      refusal: { kind: 'registerChanged' },
    })
    await expect(
      write((writer) =>
        withdrawAmendment(writer, working, second, {
          amendmentId: newId<AmendmentId>(),
          reason: 'нет такой',
        }),
      ),
    ).rejects.toMatchObject({ name: 'NotFound' })
  })
})

describe('the order', () => {
  const draft = {
    inAccordanceWith: ['приказом министерства от 01.08.2025 № 5'],
    due: { sheets: '2025-09-20' as Day, plan: null, programmes: null },
    controlOn: null,
  }

  test('cannot be entered while something is missing, and nothing of it is kept', async () => {
    const refused = await enter(second, order('412'))
    expect(refused).toMatchObject({
      refusal: { kind: 'blocked', blocks: [{ kind: 'undecidedSchools' }, { kind: 'notAgreed' }] },
    })
    expect(await read((reader) => registerEntries(reader, working, second))).toEqual([])
    expect((await stateOf(second)).register).toMatchObject({ isOpen: true, order: null })
  })

  test('is drafted; two drafts at once do not overwrite each other', async () => {
    const change = (revision: number) =>
      write((writer) => changeOrderDraft(writer, working, second, { ...draft, revision }))
    expect(await change(0)).toMatchObject({ ok: true })
    expect(await change(0)).toMatchObject({ refusal: { kind: 'draftChanged' } })
    expect(await change(1)).toMatchObject({ ok: true })
    expect(await read((reader) => orderDraft(reader, working, second))).toEqual({
      ...draft,
      revision: 2,
    })
  })

  test('brings last year’s list into force and holds its results', async () => {
    expect((await stateOf(first)).steps.experts.queued).toBe(0)
    await agree(first, '10')
    for (const [signed, kind] of [
      [order('300', { on: '2025-09-16' as Day }), 'orderInFuture'],
      [order('300', { on: '2024-09-16' as Day }), 'orderBeforeRun'],
    ] as const)
      expect(await enter(first, signed)).toMatchObject({ refusal: { kind } })
    const { computedOn } = await read((reader) => getRun(reader, working, lastYear))
    await done(async (writer) =>
      enterOrder(writer, working, first, {
        ...order('300', { on: computedOn }),
        revision: (await getRegister(writer, working, first)).revision,
        isEverySchoolMeant: false,
      }),
    )
    expect(await heldBy(first)).toEqual(
      await read((reader) => importsOfRun(reader, working, lastYear)),
    )
  })

  test('is refused with a used number and on an older state', async () => {
    await decideQueue(second, '3')
    await agree(second, '11')
    expect(await enter(second, order(' 300'.trim()))).toMatchObject({
      refusal: { kind: 'numberUsed', number: '300', year: 2025 },
    })
    expect(await enter(second, order('412'), 1)).toMatchObject({
      refusal: { kind: 'registerChanged' },
    })
  })

  test('two people at once: the list comes into force once', async () => {
    const { revision } = (await stateOf(second)).register
    const both = await Promise.all([
      enter(second, order('412'), revision),
      enter(second, order('413'), revision),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'registerClosed' } })
  })

  test('freezes the lines with every ground and lets the former list go', async () => {
    const { register, steps, standings, chain } = await stateOf(second)
    expect(register).toMatchObject({ isOpen: false, order: { on: today } })
    const entries = await read((reader) => registerEntries(reader, working, second))
    expect(entries).toMatchObject(standings.map(({ schoolId, track }) => ({ schoolId, track })))
    expect(entries.find(({ schoolId }) => schoolId === ordinary)).toMatchObject({
      origin: 'amendment',
      track: 'support',
      grounds: [{ kind: 'conclusion', verdict: 'notListed' }, { kind: 'amendment' }],
    })
    expect(steps.members.support).toBe(entries.filter(({ track }) => track === 'support').length)
    expect(await heldBy(first)).toEqual([])
    expect((await heldBy(second)).length).toBeGreaterThan(0)
    expect((await stateOf(first)).steps.ceased).toMatchObject({ on: today })
    expect(chain.map(({ registerId }) => registerId)).toEqual([first, second])
    const recovered = schoolOf('recovered').id
    expect(periodsOf(chain, recovered)).toMatchObject([{ left: { on: today } }])
    expect(turnoverOf(chain.slice(0, 1), chain[1]!.schools).left).toContain(recovered)
    const left = await read((reader) =>
      listJournal(reader, { schoolId: recovered, events: ['identification.schoolLeftRegister'] }),
    )
    expect(left).toMatchObject([{ object: { kind: 'supportRegister', id: second } }])
  })

  test('says the figures of the approved list, who leaves and what is repealed', async () => {
    const facts = await read(async (reader) =>
      orderFacts(reader, working, await getRegister(reader, working, second), today),
    )
    expect(facts).toMatchObject({
      inAccordanceWith: draft.inAccordanceWith,
      repeals: { order: { number: '300' } },
      order: { on: today },
    })
    expect(
      facts?.schools.find(({ school }) => school === schoolOf('ordinary').shortName),
    ).toMatchObject({ grounds: [], decision: 'поправка от 15.09.2025: решение начальника' })
    const small = facts?.schools.find(
      ({ school }) => school === schoolOf('smallLowTwice').shortName,
    )
    expect(small?.decision).toContain('протокол заседания рабочей группы от 15.09.2025 № 3')
    expect(facts?.leaving.map(({ school }) => school)).toContain(schoolOf('recovered').shortName)
    expect(facts !== null && orderList(facts).ok).toBe(true)
  })

  test('says that the rules came after the results, as they do in the demo', async () => {
    const { run } = await stateOf(second)
    expect(await read((reader) => rulesAfterResults(reader, working, run!))).toMatchObject({
      approvedOn: '2025-08-20',
    })
    await db.owner.query(`update rule_approvals set approved_at = now() - interval '9 years'`)
    expect(await read((reader) => rulesAfterResults(reader, working, run!))).toBeNull()
  })
})

const heldBy = async (id: RegisterId): Promise<readonly string[]> => {
  const { rows } = await db.owner.query<{ import_id: string }>(
    `select import_id from assessment_import_uses where user_id = $1 order by import_id`,
    [id],
  )
  return rows.map((row) => row.import_id)
}

test('a list that was withdrawn stays to be read, and an earlier year does not replace a later', async () => {
  const again = await start(lastYear)
  expect(again).toMatchObject({ refusal: { kind: 'laterListInForce' } })
  const third = await done((writer) => startRegister(writer, working, final))
  const { revision } = (await stateOf(third)).register
  await done((writer) =>
    withdrawRegister(writer, working, third, { reason: 'ошибка в исходных данных', revision }),
  )
  expect((await stateOf(third)).register).toMatchObject({
    isOpen: false,
    withdrawal: { reason: 'ошибка в исходных данных' },
  })
  expect(await amend(third, ordinary, 'include')).toMatchObject({
    refusal: { kind: 'registerClosed' },
  })
  expect(await start(final)).toMatchObject({ ok: true })
})

test('a list of every school is entered only when somebody says that it is meant so', async () => {
  const open = (await read((reader) => listRegisters(reader, working))).find(({ isOpen }) => isOpen)
  const id = open!.id
  for (const { schoolId, track } of (await stateOf(id)).standings)
    if (track !== 'support') await amend(id, schoolId, 'include')
  await decideQueue(id, '4')
  await agree(id, '12')
  expect((await stateOf(id)).steps.members.isEverySchool).toBe(true)
  expect(await enter(id, order('500'))).toMatchObject({
    refusal: { kind: 'everySchoolUnconfirmed' },
  })
  const { revision } = (await stateOf(id)).register
  await done((writer) =>
    enterOrder(writer, working, id, { ...order('500'), revision, isEverySchoolMeant: true }),
  )
  const [told] = await read((reader) =>
    listJournal(reader, { object: { kind: 'supportRegister', id } }),
  )
  expect(told).toMatchObject({
    event: 'identification.registerInForce',
    details: { number: '500', isEverySchoolMeant: true },
  })
})

test('another municipality sees no list, whoever it says it is', async () => {
  const seen = await db.database.read(
    { tenant: neighbourMunicipalityId, actor: null },
    async (reader) => [
      ...(await listRegisters(reader, working)),
      ...(await approvedLists(reader, working)),
      ...(await registerEntries(reader, working, second)),
    ],
  )
  expect(seen).toEqual([])
})
