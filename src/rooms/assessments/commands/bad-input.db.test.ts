import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../tests/kit/database.ts'
import { memoryStore } from '../../../kernel/files/file-store.ts'
import { addSchool } from '../../schools/index.ts'
import { type ImportView, importView } from '../import-view.ts'
import { getPlannedImport } from '../queries-plan.ts'
import { aSchoolIn, assessmentDistrict } from '../test-district.ts'
import { confirmImport } from './confirm-import.ts'
import { importFiles } from './import-files.ts'
import { keepFiles } from './keep-files.ts'
import { addProcedure } from './record-procedure.ts'
import { uploadResults } from './upload-results.ts'

const db = await testDatabase()
const { actor, scope, person } = await assessmentDistrict(db)
const store = memoryStore()

const write = <T, R>(work: Parameters<typeof db.database.write<T, R>>[1]) =>
  db.database.write<T, R>(scope, work)

for (const [name, fullName, ris] of [
  ['СОШ № 1', 'Школа посёлка Луговой', '101'],
  ['СОШ № 1', 'Школа станицы Степной', '102'],
  ['СОШ № 2', 'Школа деревни Яблоново', '103'],
] as const) {
  const fields = { ...aSchoolIn(name, ris), fullName }
  const added = await write((writer) => addSchool(writer, actor, { fields }))
  if (!added.ok) throw new Error(JSON.stringify(added.refusal))
}
const notHeld = await write((writer) =>
  addProcedure(writer, actor, {
    ...{ year: 2025, kind: 'regional', grade: 10, subject: 'RU', level: '' },
    ...{ heldFrom: null, heldTo: null, resultsExpectedOn: null, resultsReceivedOn: null },
    ...{ state: 'notHeld', basis: 'письмо от 14.03.2025 № 12' },
  }),
)
if (!notHeld.ok) throw new Error('no calendar')

const HEAD = 'municipality;school;year;kind;grade;subject;participants;low'
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

async function kept(lines: string) {
  const bytes = Buffer.from(`${HEAD}\n${lines}\n`)
  const files = await keepFiles(store, [{ fileName: 'итоги.csv', bytes }])
  if (!files.ok) throw new Error('not kept')
  return files.value
}

/** What the preview says, and whether anything could be confirmed. */
async function preview(lines: string): Promise<{ view: ImportView; confirmed: unknown }> {
  const files = await kept(lines)
  const uploaded = await write((writer) => uploadResults(writer, actor, files))
  if (!uploaded.ok) throw new Error('not uploaded')
  const importId = uploaded.value
  const planned = await db.database.read(scope, (reader) =>
    getPlannedImport(reader, actor, { importId, store }),
  )
  const view = importView(planned, { schools: [], own: 'Свой район', locale: 'ru' })
  const { fingerprint } = planned
  const told = { importId, fingerprint, store, confirmedBy: person }
  return { view, confirmed: await write((writer) => confirmImport(writer, actor, told)) }
}

const nothing = { ok: false, refusal: { kind: 'nothingToStore' } }

describe('nothing is stored, and the sentence says why', () => {
  test('a school that the register does not know', async () => {
    const { view, confirmed } = await preview(';Гимназия № 9;2025;впр;5;RU;20;4')
    expect(confirmed).toEqual(nothing)
    const [question] = view.questions
    expect(plain(question?.hint ?? '')).toBe(
      'Такой школы в реестре нет. 1 строка, первая – ячейка B2',
    )
    expect(view.isAllUnknown).toBe(true)
  })

  test('two schools of one name', async () => {
    const { view, confirmed } = await preview(';СОШ № 1;2025;впр;5;RU;20;4')
    expect(confirmed).toEqual(nothing)
    const [question] = view.questions
    expect(plain(question?.hint ?? '')).toContain('Так называются несколько школ')
    expect(question?.choices.map(({ value }) => value)).toHaveLength(3)
    expect(view.isAllUnknown).toBe(false)
  })

  test('a table of another municipality', async () => {
    const { view, confirmed } = await preview('Чужой район;СОШ № 2;2025;впр;5;RU;20;4')
    expect(confirmed).toEqual(nothing)
    expect(view.foreign).toEqual(['Чужой район'])
    expect(view.refused).toMatchObject([
      { cell: 'A2', found: 'Чужой район', expected: 'Свой район: строка другого муниципалитета' },
    ])
  })

  test('results of what the calendar calls not held', async () => {
    const { view, confirmed } = await preview(';СОШ № 2;2025;regional;10;RU;20;4')
    expect(confirmed).toEqual(nothing)
    const [cell] = view.refused
    expect(cell?.cell).toBe('D2')
    expect(plain(cell?.expected ?? '')).toBe(
      'процедура, которая проводилась: по календарю её не было (письмо от 14.03.2025 № 12). Исправьте календарь или файл',
    )
  })
})

test.each([
  ['a school that the register does not know', ';Гимназия № 9;2025;впр;6;RU;20;4'],
  ['two schools of one name', ';СОШ № 1;2025;впр;6;RU;20;4'],
  ['a row of another municipality', 'Чужой район;СОШ № 2;2025;впр;6;MA;20;4'],
  ['results of what was not held', ';СОШ № 2;2025;regional;10;RU;20;4'],
])('without a preview %s keeps all of the table out', async (_, line) => {
  const files = await kept(`;СОШ № 2;2025;впр;6;RU;20;4\n${line}`)
  const told = { kept: files, store, isTrial: false, progress: () => {} }
  expect(await write((writer) => importFiles(writer, actor, told))).toMatchObject({
    refusal: { kind: 'rowsRefused' },
  })
  const { rows } = await db.owner.query('select count(*) as stored from assessment_results')
  expect(rows).toEqual([{ stored: 0 }])
})
