import { encode } from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../tests/kit/database.ts'
import { memoryStore } from '../../../kernel/files/file-store.ts'
import { newId, type SchoolId } from '../../../kernel/ids.ts'
import { listJournal } from '../../../kernel/journal/journal.ts'
import { ok } from '../../../kernel/result.ts'
import { addSchool } from '../../schools/index.ts'
import { factsFor, listProcedures } from '../index.ts'
import { countsOf } from '../plan-counts.ts'
import { getPlannedImport } from '../queries-plan.ts'
import { aSchoolIn, assessmentDistrict } from '../test-district.ts'
import { answerImport } from './answer-import.ts'
import { applyImport } from './apply-import.ts'
import { confirmImport } from './confirm-import.ts'
import { keepFiles } from './keep-files.ts'
import { addProcedure, correctProcedure } from './record-procedure.ts'
import { releaseImports, restOnImports } from './rest-on-imports.ts'
import { undoImport } from './undo-import.ts'
import { uploadResults } from './upload-results.ts'

const db = await testDatabase()
const { actor, scope, neighbour, neighbourScope, person } = await assessmentDistrict(db)
const store = memoryStore()

const write = <T, R>(work: Parameters<typeof db.database.write<T, R>>[1]) =>
  db.database.write<T, R>(scope, work)

const schools: Record<string, SchoolId> = {}
for (const [name, ris] of [
  ['СОШ № 1', '101'],
  ['СОШ № 2', '102'],
] as const) {
  const added = await write((writer) => addSchool(writer, actor, { fields: aSchoolIn(name, ris) }))
  if (!added.ok) throw new Error(JSON.stringify(added.refusal))
  schools[name] = added.value
}

const HEAD = 'school;year;kind;grade;subject;participants;low;enrolled'

async function upload(lines: string, fileName = 'итоги.csv', encoding?: 'win1251') {
  const text = `${HEAD}\n${lines}\n`
  const bytes = encoding ? encode(text, encoding) : Buffer.from(text)
  const kept = await keepFiles(store, [{ fileName, bytes }])
  if (!kept.ok) throw new Error(JSON.stringify(kept.refusal))
  const uploaded = await write((writer) => uploadResults(writer, actor, kept.value))
  if (!uploaded.ok) throw new Error('not uploaded')
  return uploaded.value
}

const planned = (importId: string) =>
  db.database.read(scope, (reader) => getPlannedImport(reader, actor, { importId, store }))

async function apply(importId: string) {
  const { fingerprint } = await planned(importId)
  const told = { importId, fingerprint, store, progress: () => {} }
  return write((writer) => applyImport(writer, actor, told))
}

const undo = (importId: string) =>
  write((writer) =>
    undoImport(writer, actor, { importId, reason: 'не тот файл', undoneBy: person }),
  )

const stored = async () => {
  const { rows } = await db.owner.query(
    `select school_id, kind, grade, subject, participants, low, enrolled, import_id, superseding_import_id
     from assessment_results order by import_id, school_id, kind, grade, subject`,
  )
  const names = await db.owner.query('select school_id, name from school_names order by 1, 2')
  return { results: rows, names: names.rows }
}

const facts = (years: readonly number[]) =>
  db.database.read(scope, (reader) => factsFor(reader, actor, years))

describe('an import', () => {
  test('stores what it showed, and every figure knows its row', async () => {
    const id = await upload(
      'СОШ №1;2021;впр;5;RU;20;4;22\n0102;2021;vpr;5;RU;10;0;',
      'а.csv',
      'win1251',
    )
    expect(countsOf((await planned(id)).plan)).toMatchObject({ new: 2 })
    expect(await apply(id)).toMatchObject({ ok: true, value: { added: 2, schools: 2 } })
    const { results } = await facts([2021])
    expect(results).toHaveLength(2)
    expect(results).toContainEqual(
      expect.objectContaining({
        school: schools['СОШ № 2'],
        participants: 10,
        low: 0,
        origin: { importId: id, file: 0, sheet: 0, row: 3 },
      }),
    )
  })

  test('of the same file changes nothing, and is not confirmed', async () => {
    const lines = 'СОШ № 1;2022;oge;9;MA;20;4;22'
    await apply(await upload(lines))
    const before = await stored()
    const again = await upload(lines)
    expect(countsOf((await planned(again)).plan)).toMatchObject({ new: 0, changed: 0, same: 1 })
    const { fingerprint } = await planned(again)
    const confirmed = { importId: again, fingerprint, store, confirmedBy: person }
    expect(await write((writer) => confirmImport(writer, actor, confirmed))).toEqual({
      ok: false,
      refusal: { kind: 'nothingToStore' },
    })
    expect(await stored()).toEqual(before)
  })

  test('is stored only as it was confirmed', async () => {
    const id = await upload('СОШ № 1;2016;oge;9;MA;20;4;')
    const other = await upload('СОШ № 1;2016;oge;9;MA;21;5;')
    const { fingerprint } = await planned(id)
    await apply(other)
    const told = { importId: id, fingerprint, store, progress: () => {} }
    expect(await write((writer) => applyImport(writer, actor, told))).toMatchObject({
      refusal: { kind: 'planChanged' },
    })
  })

  test('stores good rows and leaves refused ones out, counted', async () => {
    const id = await upload('СОШ № 1;2020;oge;9;MA;н/я;4;\nСОШ № 2;2020;oge;9;MA;20;4;')
    const { files } = await planned(id)
    expect(files[0]?.faults[0]?.place).toMatchObject({ row: 2, column: 5 })
    expect(await apply(id)).toMatchObject({ value: { added: 1, refused: 1 } })
  })

  test('of a group of nobody keeps no low result, and not nought', async () => {
    await apply(await upload('СОШ № 1;2019;oge;9;MA;0;0;3'))
    const { rows } = await db.owner.query(
      'select status, participants, low from assessment_results where year = 2019',
    )
    expect(rows).toEqual([{ status: 'noParticipants', participants: 0, low: null }])
  })
})

describe('a school nobody knows', () => {
  test('is asked for once and remembered; an undo forgets it', async () => {
    const before = await stored()
    const id = await upload('Школа у реки;2018;oge;9;MA;20;4;')
    expect((await planned(id)).questions).toMatchObject([
      { spelling: 'Школа у реки', because: 'unknown' },
    ])
    const answers = new Map([['Школа у реки', schools['СОШ № 1'] ?? '']])
    await write((writer) => answerImport(writer, actor, { importId: id, answers }))
    await apply(id)
    const next = await upload('Школа у реки;2018;oge;9;RU;20;4;')
    expect((await planned(next)).questions).toEqual([])
    expect(await undo(id)).toEqual(ok(1))
    expect(await stored()).toEqual(before)
    expect((await planned(next)).questions).toHaveLength(1)
  })

  test('a school of another municipality is no answer', async () => {
    const id = await upload('Школа за рекой;2018;oge;9;MA;20;4;')
    const answers = new Map([['Школа за рекой', newId()]])
    expect(
      await write((writer) => answerImport(writer, actor, { importId: id, answers })),
    ).toMatchObject({ refusal: { kind: 'notOurSchool' } })
  })
})

describe('an undo', () => {
  test('leaves no trace but journal rows and brings back what was changed', async () => {
    await apply(await upload('СОШ № 1;2023;oge;9;MA;20;4;22'))
    const before = await stored()
    const id = await upload('СОШ № 1;2023;oge;9;MA;20;6;22\nСОШ № 2;2023;oge;9;MA;15;1;')
    expect(await apply(id)).toMatchObject({ value: { added: 1, changed: 1 } })
    expect(await stored()).not.toEqual(before)
    expect(await undo(id)).toEqual(ok(2))
    expect(await stored()).toEqual(before)
    const object = { kind: 'resultsImport', id }
    const journal = await db.database.read(scope, (reader) => listJournal(reader, { object }))
    expect(journal.map(({ event }) => event)).toEqual([
      'assessments.importUndone',
      'assessments.resultsImported',
      'assessments.resultsUploaded',
    ])
    expect(await undo(id)).toMatchObject({ refusal: { kind: 'notApplied' } })
  })

  test('is refused while a later import or a list stands on it', async () => {
    const first = await upload('СОШ № 1;2017;oge;9;MA;20;4;')
    await apply(first)
    const second = await upload('СОШ № 1;2017;oge;9;MA;20;5;')
    await apply(second)
    expect(await undo(first)).toMatchObject({ refusal: { kind: 'laterImports' } })
    const user = { kind: 'supportRegister', id: newId(), title: 'перечень по приказу № 1' } as const
    await write(async (writer) =>
      ok(await restOnImports(writer, actor, { importIds: [second], user })),
    )
    expect(await undo(second)).toEqual({
      ok: false,
      refusal: { kind: 'inUse', titles: [user.title] },
    })
    await write(async (writer) => ok(await releaseImports(writer, actor, user)))
    expect(await undo(second)).toMatchObject({ ok: true })
    expect(await undo(first)).toMatchObject({ ok: true })
  })
})

describe('the calendar', () => {
  const key = { year: 2015, kind: 'oge', grade: 9, subject: 'MA', level: '' } as const
  const days = { heldFrom: null, heldTo: null, resultsExpectedOn: null, resultsReceivedOn: null }
  const notHeld = { ...days, state: 'notHeld', basis: 'приказ от 01.04.2015 № 5' } as const

  test('of what was not held lets no results in, and gives it to identification', async () => {
    const added = await write((writer) => addProcedure(writer, actor, { ...key, ...notHeld }))
    expect(added.ok).toBe(true)
    const id = await upload('СОШ № 1;2015;oge;9;MA;20;4;')
    expect((await planned(id)).plan).toMatchObject([
      { outcome: 'refused', fault: { kind: 'notHeld', basis: notHeld.basis } },
    ])
    expect((await facts([2015])).notHeld).toMatchObject([{ year: 2015, school: null }])
    expect(
      await write((writer) => addProcedure(writer, actor, { ...key, ...notHeld })),
    ).toMatchObject({ refusal: { kind: 'alreadyThere' } })
  })

  test('does not call off what has results', async () => {
    await apply(await upload('СОШ № 1;2014;oge;9;MA;20;4;'))
    const held = { ...key, ...days, year: 2014, state: 'held', basis: null } as const
    const added = await write((writer) => addProcedure(writer, actor, held))
    const procedureId = added.ok ? added.value : ''
    const correct = (revision: number, plan: typeof held | typeof notHeld) =>
      write((writer) => {
        const { heldFrom, heldTo, resultsExpectedOn, resultsReceivedOn, state, basis } = plan
        const said = { heldFrom, heldTo, resultsExpectedOn, resultsReceivedOn, state, basis }
        return correctProcedure(writer, actor, { procedureId, revision, ...said })
      })
    expect(await correct(1, notHeld)).toMatchObject({ refusal: { kind: 'resultsStored' } })
    expect(await correct(1, held)).toMatchObject({ ok: true })
    expect(await correct(1, held)).toMatchObject({ refusal: { kind: 'changedMeanwhile' } })
  })
})

test('the neighbour sees neither results nor imports nor calendar', async () => {
  const seen = await db.database.read(neighbourScope, async (reader) => ({
    ...(await factsFor(reader, actor, [2021, 2022])),
    calendar: await listProcedures(reader, actor, [2015]),
    own: await factsFor(reader, neighbour, [2021]),
  }))
  expect(seen).toMatchObject({ results: [], notHeld: [], calendar: [], own: { results: [] } })
})
