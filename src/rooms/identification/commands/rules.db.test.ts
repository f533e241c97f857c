import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../tests/kit/database.ts'
import type { Scope } from '../../../kernel/database/handles.ts'
import { type Day, type MunicipalityId, newId, type RegionId } from '../../../kernel/ids.ts'
import { listJournal } from '../../../kernel/journal/journal.ts'
import type { RuleVersionId } from '../ids.ts'
import { getRuleVersion, listRuleVersions, rulesInForce } from '../queries-rules.ts'
import { asEdited } from '../rule-version/as-edited.ts'
import { approveRules } from './approve-rules.ts'
import { changeRules } from './change-rules.ts'
import { startRules } from './start-rules.ts'

const db = await testDatabase()
const [regionId, home, other] = [
  newId<RegionId>(),
  newId<MunicipalityId>(),
  newId<MunicipalityId>(),
]
await db.owner.query('insert into regions (id, code, name) values ($1, $2, $3)', [
  regionId,
  'test',
  'Тестовый край',
])
await db.owner.query(
  `insert into municipalities (id, region_id, code, name, authority_name)
   values ($1, $3, 'home', 'Свой район', 'УО'), ($2, $3, 'other', 'Соседний район', 'УО')`,
  [home, other, regionId],
)
const scope: Scope = { tenant: home, actor: null }
const working = { municipalityId: home, today: '2025-09-15' as Day }
const basis = 'Приказ от 14.03.2025 № 112'

const written = <T>(work: Parameters<typeof db.database.write<T, unknown>>[1]) =>
  db.database.write<T, unknown>(scope, work)
const version = (id: RuleVersionId) =>
  db.database.read(scope, (reader) => getRuleVersion(reader, working, id))

async function draft(): Promise<RuleVersionId> {
  const started = await written((writer) => startRules(writer, working, { preset: 'abinsk-2023' }))
  if (!started.ok) throw new Error(JSON.stringify(started.refusal))
  return started.value
}

async function grounded(id: RuleVersionId) {
  const { ruleSet, revision } = await version(id)
  const edit = asEdited(ruleSet)
  const thresholds = edit.thresholds.map((one) => ({ ...one, document: basis, clause: 'п. 3' }))
  return written((writer) => changeRules(writer, working, id, { ...edit, thresholds, revision }))
}

describe('rules of a municipality', () => {
  test('go from a built-in set to approval only when every threshold has a basis', async () => {
    const id = await draft()
    const tooEarly = await written((writer) =>
      approveRules(writer, working, id, { basis, revision: 1 }),
    )
    expect(tooEarly).toMatchObject({ ok: false, refusal: { kind: 'withoutBasis' } })
    expect(await db.database.read(scope, (reader) => rulesInForce(reader, working))).toBeNull()

    expect(await grounded(id)).toMatchObject({ ok: true })
    const approved = await written((writer) =>
      approveRules(writer, working, id, { basis, revision: 2 }),
    )
    expect(approved).toEqual({ ok: true, value: 1 })
    const inForce = await db.database.read(scope, (reader) => rulesInForce(reader, working))
    expect(inForce).toMatchObject({ id, approval: { basis, approvedOn: '2025-09-15' } })
    const events = await db.database.read(scope, (reader) =>
      listJournal(reader, { object: { kind: 'rules', id } }),
    )
    expect(events.map(({ event }) => event)).toEqual([
      'identification.rulesApproved',
      'identification.rulesChanged',
      'identification.rulesStarted',
    ])
  })

  test('never change once approved, and begin a new version that leaves the old one readable', async () => {
    const first = await db.database.read(scope, (reader) => rulesInForce(reader, working))
    if (first === null) throw new Error('nothing in force')
    expect(await grounded(first.id)).toMatchObject({ refusal: { kind: 'alreadyApproved' } })
    const next = await written((writer) => startRules(writer, working, { versionId: first.id }))
    if (!next.ok) throw new Error('not started')
    const changed = await version(next.value)
    const edit = { ...asEdited(changed.ruleSet), vprUse: 'context' as const, revision: 1 }
    await written((writer) => changeRules(writer, working, next.value, edit))
    expect((await version(first.id)).ruleSet.vprUse).toBe('criterion')
    expect((await version(next.value)).ruleSet.vprUse).toBe('context')
    const second = await written((writer) => startRules(writer, working, { preset: 'gia-only' }))
    expect(second).toMatchObject({ refusal: { kind: 'draftExists', version: 2 } })
  })

  test('a form that somebody overtook is refused', async () => {
    const [{ id } = { id: newId<RuleVersionId>() }] = await db.database.read(scope, (reader) =>
      listRuleVersions(reader, working),
    )
    const { ruleSet } = await version(id)
    const stale = { ...asEdited(ruleSet), revision: 1 }
    expect(await written((writer) => changeRules(writer, working, id, stale))).toMatchObject({
      refusal: { kind: 'changedMeanwhile' },
    })
  })

  test('are approved once when two people press at the same moment', async () => {
    const [{ id, revision } = { id: newId<RuleVersionId>(), revision: 0 }] = await db.database.read(
      scope,
      (reader) => listRuleVersions(reader, working),
    )
    const both = await Promise.all(
      [1, 2].map(() => written((writer) => approveRules(writer, working, id, { basis, revision }))),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'alreadyApproved' } })
  })

  test('are not seen by another municipality', async () => {
    const elsewhere = { tenant: other, actor: null }
    const seen = await db.database.read(elsewhere, async (reader) => [
      ...(await listRuleVersions(reader, { municipalityId: other })),
      // Row-level security refuses what a query would forget.
      ...(await listRuleVersions(reader, { municipalityId: home })),
    ])
    expect(seen).toEqual([])
  })
})
