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
import type { Reader, Scope, Writer } from '../../../kernel/database/handles.ts'
import { type Day, newId } from '../../../kernel/ids.ts'
import { listJournal } from '../../../kernel/journal/journal.ts'
import type { Result } from '../../../kernel/result.ts'
import type { RegisterId, RunId, SheetId } from '../ids.ts'
import { openObjections } from '../queries-objections.ts'
import { sheetFacts } from '../queries-sheet-facts.ts'
import { findSheetPaper, type PaperWish } from '../queries-sheet-paper.ts'
import {
  acknowledgementsOf,
  answerDays,
  answersTo,
  listSheets,
  sheetContentOf,
} from '../queries-sheets.ts'
import type { SheetRefusal } from '../refusals-sheets.ts'
import type { Signer } from '../sheets/signing.ts'
import { acknowledgeSheet } from './acknowledge-sheet.ts'
import { type Answer, answerSheet } from './answer-sheet.ts'
import { changeAnswerDays } from './change-answer-days.ts'
import { computeRun } from './compute-run.ts'
import { decideObjection } from './decide-objection.ts'
import { type Sending, sendSheets } from './send-sheets.ts'
import { startRegister } from './start-register.ts'

const db = await testDatabase()
const today = '2025-09-15' as Day
const due = '2025-09-29' as Day
const working = { municipalityId: demoMunicipalityId, today }
const scopeOf = (login: string): Scope => ({
  tenant: demoMunicipalityId,
  actor: demoPersonId(demoPerson(login).place),
})
const read = <T>(work: (reader: Reader) => Promise<T>) =>
  db.database.read(scopeOf('metodist'), work)
const write = <T>(
  login: string,
  work: (writer: Writer) => Promise<Result<T, SheetRefusal>>,
): Promise<Result<T, SheetRefusal>> => db.database.write(scopeOf(login), work)

const sender: Signer = { name: 'Соколова И. П.', post: 'методист ИМЦ', actingBasis: null }
const head: Signer = { name: 'Мельников А. П.', post: 'директор СОШ № 7', actingBasis: null }
const [seven, six] = [schoolOf('lowTwiceAndBefore').id, schoolOf('lowTwice').id]

async function computed(year = 2025): Promise<RunId> {
  const run = await db.database.write(scopeOf('metodist'), (writer) =>
    computeRun(writer, working, { year, stage: 'final' }),
  )
  if (!run.ok) throw new Error(JSON.stringify(run.refusal))
  return run.value
}

const send = (runId: RunId, said: Partial<Sending>) =>
  write('metodist', (writer) =>
    sendSheets(writer, working, {
      runId,
      whom: 'chosen',
      chosen: [seven],
      answersDue: due,
      sender,
      ...said,
    }),
  )

const sheetsOf = (story: CastSchool) =>
  read((reader) => listSheets(reader, working, { schools: [schoolOf(story).id] }))

const answer = (sheetId: SheetId, said: Partial<Answer> = {}, at = today) =>
  write('direktor-7', (writer) =>
    answerSheet(
      writer,
      { ...working, today: at },
      { sheetId, kind: 'comment', text: 'С числами согласны.', file: null, signer: head, ...said },
    ),
  )

let [older, run] = ['', ''] as unknown as [RunId, RunId]
beforeAll(async () => {
  await seedDemo(db, undefined, { upTo: 'runs' })
  await computed(2024)
  older = await computed()
  run = await computed()
})

describe('sending', () => {
  test.each<[string, () => Promise<unknown>, SheetRefusal]>([
    ['nobody is chosen', () => send(run, { chosen: [] }), { kind: 'nobodyChosen' }],
    [
      'a school of elsewhere',
      () => send(run, { chosen: [crypto.randomUUID() as never] }),
      { kind: 'notInRun' },
    ],
    [
      'a term that is past',
      () => send(run, { answersDue: '2025-09-14' as Day }),
      { kind: 'dueInPast' },
    ],
    ['a run that was made anew', () => send(older, {}), { kind: 'olderRun' }],
  ])('is refused: %s', async (_, work, refusal) => {
    expect(await work()).toEqual({ ok: false, refusal })
  })

  test('sends once to each school, and the rest later', async () => {
    expect(await send(run, { chosen: [seven, six] })).toEqual({ ok: true, value: 2 })
    expect(await send(run, { chosen: [seven, six] })).toEqual({
      ok: false,
      refusal: { kind: 'nobodyToSend' },
    })
    const all = await send(run, { whom: 'all' })
    expect(all).toMatchObject({ ok: true, value: expect.any(Number) })
    const [sheet, ...more] = await sheetsOf('lowTwiceAndBefore')
    expect(more).toEqual([])
    expect(sheet).toMatchObject({
      verdict: 'listed',
      answersDue: due,
      senderPost: 'методист ИМЦ',
      supersededBy: null,
    })
    const journal = await read((reader) => listJournal(reader, { schoolId: seven }))
    expect(journal.filter(({ event }) => event === 'identification.sheetSent')).toHaveLength(1)
  })

  test('two people sending at once send one sheet', async () => {
    const newest = await computed()
    const both = await Promise.all([send(newest, {}), send(newest, {})])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const [newer, old] = await sheetsOf('lowTwiceAndBefore')
    expect(old?.supersededBy).toBe(newer?.id)
    expect(old?.supersededOn).toBe(today)
    expect(await answer(old?.id as SheetId)).toEqual({
      ok: false,
      refusal: { kind: 'superseded' },
    })
  })

  test('keeps own counts, sums of the municipality, and not a word of another school', async () => {
    const [sheet] = await sheetsOf('lowTwiceAndBefore')
    const content = await read((reader) => sheetContentOf(reader, working, sheet?.id as SheetId))
    const text = JSON.stringify(content)
    expect(text).toContain('"low":7')
    expect([...text.matchAll(/СОШ № (\d+)/g)].map(([, number]) => number)).toEqual(['7'])
    expect(text).not.toMatch(/probability|nearest|stability/i)
    const kinds = new Set(Object.values(content.figures).map(({ kind }) => kind))
    expect(kinds).toContain('shown')
  })
})

describe('the school', () => {
  test('acknowledges once, however often it presses', async () => {
    const [sheet] = await sheetsOf('lowTwice')
    const press = () =>
      write('direktor-8', (writer) =>
        acknowledgeSheet(writer, working, {
          sheetId: sheet?.id as SheetId,
          signer: { ...head, actingBasis: 'приказ № 61-к' },
        }),
      )
    const pressed = [await press(), await press()]
    expect(pressed.map(({ ok }) => ok)).toEqual([true, false])
    const kept = await read((reader) => acknowledgementsOf(reader, working, [sheet?.id as SheetId]))
    expect(kept).toMatchObject([
      {
        name: 'Мельников А. П.',
        post: 'директор СОШ № 7',
        actingBasis: 'приказ № 61-к',
        on: today,
      },
    ])
  })

  test('answers within the term; to answer is to have read', async () => {
    const [sheet] = await sheetsOf('lowTwiceAndBefore')
    const id = sheet?.id as SheetId
    expect(await answer(id, {}, '2025-09-30' as Day)).toEqual({
      ok: false,
      refusal: { kind: 'termPassed', answersDue: due },
    })
    expect(await answer(id, {}, due)).toEqual({ ok: true, value: 'comment' })
    expect(await read((reader) => acknowledgementsOf(reader, working, [id]))).toHaveLength(1)
    const objections = await Promise.all([
      answer(id, { kind: 'objection', text: 'Двое болели.' }),
      answer(id, { kind: 'objection', text: 'Двое болели, справки есть.' }),
    ])
    expect(objections.filter(({ ok }) => ok)).toHaveLength(1)
    expect(objections.find(({ ok }) => !ok)).toEqual({
      ok: false,
      refusal: { kind: 'objectionThere' },
    })
  })

  test('its objection is decided once, with the reason, and no conclusion changes by it', async () => {
    const [sheet] = await sheetsOf('lowTwiceAndBefore')
    const id = sheet?.id as SheetId
    const [comment, objection] = await read((reader) => answersTo(reader, working, [id]))
    const decide = (responseId: string) =>
      write('nachalnik', (writer) =>
        decideObjection(writer, working, {
          sheetId: id,
          responseId: responseId as never,
          outcome: 'accepted',
          reason: 'Двое переведены до дня процедуры.',
          decider: { ...sender, post: 'начальник управления образования' },
        }),
      )
    expect(await decide(comment?.id ?? '')).toEqual({ ok: false, refusal: { kind: 'noObjection' } })
    const open = () => read((reader) => openObjections(reader, working, 2025))
    expect((await open()).map(({ id }) => id)).toEqual([id])
    const both = await Promise.all([decide(objection?.id ?? ''), decide(objection?.id ?? '')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'alreadyDecided' } })
    expect(await open()).toEqual([])
    const [, decided] = await read((reader) => answersTo(reader, working, [id]))
    expect(decided?.outcome).toMatchObject({ outcome: 'accepted', on: today })
    expect((await sheetsOf('lowTwiceAndBefore'))[0]?.verdict).toBe('listed')
  })
})

test('a list counts the sheets of its year, who has read them and what waits', async () => {
  const last = await computed()
  const id = newId<RegisterId>()
  const started = await db.database.write(scopeOf('metodist'), (writer) =>
    startRegister(writer, working, last, id),
  )
  expect(started).toEqual({ ok: true, value: id })
  const counts = () => read((reader) => sheetFacts(reader, working, id))
  const before = await counts()
  expect(before).toMatchObject({ acknowledged: 2, openObjections: 0 })
  expect(before.sent).toBeGreaterThan(10)
  const [sheet] = await sheetsOf('recovered')
  await answer(sheet?.id as SheetId, { kind: 'objection' })
  // A new sheet takes the place of the old one, and what was said to that still waits.
  await send(last, { chosen: [schoolOf('recovered').id] })
  expect(await counts()).toEqual({ ...before, openObjections: 1 })
})

test('the paper of a sheet is found by the school, the year or its own number', async () => {
  const found = (wish: Partial<PaperWish>) =>
    read((reader) =>
      findSheetPaper(reader, working, { id: null, school: null, year: null, ...wish }),
    )
  const sent = await found({ school: 'СОШ № 7' })
  expect(sent).toMatchObject({
    kind: 'found',
    facts: { school: schoolOf('lowTwiceAndBefore').shortName, sent: { answersDue: due } },
  })
  expect(JSON.stringify(sent)).toContain('Двое переведены до дня процедуры.')
  expect(await found({})).toMatchObject({ kind: 'found' })
  expect(await found({ year: 2024, school: six })).toMatchObject({
    kind: 'found',
    facts: { sent: null, run: { year: 2024 } },
  })
  expect(await found({ school: 'Лицей № 99' })).toEqual({ kind: 'noSchool' })
  expect(await found({ id: crypto.randomUUID() })).toEqual({ kind: 'noSheet' })
  expect(await found({ year: 2031 })).toEqual({ kind: 'noSheet' })
})

test('the usual term is a setting of the municipality', async () => {
  expect(await read((reader) => answerDays(reader, working))).toBe(10)
  await write('metodist', (writer) => changeAnswerDays(writer, working, 5))
  await write('metodist', (writer) => changeAnswerDays(writer, working, 7))
  expect(await read((reader) => answerDays(reader, working))).toBe(7)
})

test('what was sent is changed by nobody', async () => {
  for (const table of ['school_sheets', 'sheet_acknowledgements', 'sheet_responses'])
    await expect(db.application.query(`delete from ${table}`)).rejects.toMatchObject({
      code: '42501',
    })
})

test('another municipality finds no sheet', async () => {
  const found = await db.database.read(
    { tenant: neighbourMunicipalityId, actor: null },
    async (reader) => listSheets(reader, working, {}),
  )
  expect(found).toEqual([])
})
