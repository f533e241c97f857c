import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../tests/kit/database.ts'
import { zipOf } from '../../../../tests/kit/zip.ts'
import { memoryStore } from '../../../kernel/files/file-store.ts'
import type { Day, SchoolId } from '../../../kernel/ids.ts'
import { addSchool, closeSchool } from '../../schools/index.ts'
import type { UploadedFile } from '../arrived-batch.ts'
import { importView } from '../import-view.ts'
import { countsOf } from '../plan-counts.ts'
import { getPlannedImport } from '../queries-plan.ts'
import { aSchoolIn, assessmentDistrict } from '../test-district.ts'
import { answerImport } from './answer-import.ts'
import { applyImport } from './apply-import.ts'
import { keepFiles } from './keep-files.ts'
import { uploadResults } from './upload-results.ts'

const db = await testDatabase()
const { actor, scope } = await assessmentDistrict(db)
const store = memoryStore()

const write = <T, R>(work: Parameters<typeof db.database.write<T, R>>[1]) =>
  db.database.write<T, R>(scope, work)

const SCHOOLS = 148
const names = Array.from({ length: SCHOOLS }, (_, at) => `СОШ № ${at + 1}`)
const ids: SchoolId[] = []
for (const [at, name] of names.entries()) {
  const added = await write((writer) =>
    addSchool(writer, actor, { fields: aSchoolIn(name, String(1000 + at)) }),
  )
  if (!added.ok) throw new Error(JSON.stringify(added.refusal))
  ids.push(added.value)
}

const HEAD = 'school;year;kind;grade;subject;participants;low'
const line = (school: string, year: number, rest = 'vpr;5;RU;20;4') => `${school};${year};${rest}`
const csv = (...lines: string[]) => Buffer.from([HEAD, ...lines, ''].join('\n'))
const file = (fileName: string, bytes: Buffer): UploadedFile => ({ fileName, bytes })

async function upload(...files: UploadedFile[]): Promise<string> {
  const kept = await keepFiles(store, files)
  if (!kept.ok) throw new Error(JSON.stringify(kept.refusal))
  const uploaded = await write((writer) => uploadResults(writer, actor, kept.value))
  if (!uploaded.ok) throw new Error('not uploaded')
  return uploaded.value
}

const planned = (importId: string) =>
  db.database.read(scope, (reader) => getPlannedImport(reader, actor, { importId, store }))

async function viewOf(importId: string) {
  return importView(await planned(importId), { schools: [], own: 'Свой район', locale: 'ru' })
}

const apply = (importId: string) =>
  write((writer) =>
    applyImport(writer, actor, { importId, fingerprint: null, store, progress: () => {} }),
  )

const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ') ?? null

describe('a batch', () => {
  test('goes on past files that are damaged, unknown, nested or sent twice', async () => {
    const good = csv(line('СОШ № 1', 2011))
    const zip = zipOf([
      { name: 'ВПР/хорошая.csv', bytes: good },
      { name: 'ВПР/порча.csv', bytes: good, saysSum: 7 },
      { name: 'ВПР/архив.zip', bytes: zipOf([{ name: 'а.csv', bytes: good }]) },
    ])
    const id = await upload(
      file('папка.zip', zip),
      file('список.csv', Buffer.from('имя;телефон\nа;б\n')),
      file('обрыв.xlsx', Buffer.from('PK\x03\x04 не книга')),
      file('копия.csv', good),
    )
    const { files, counts } = await viewOf(id)
    expect(files.map(({ fileName, expected }) => [fileName, plain(expected)])).toEqual([
      ['папка.zip/ВПР/хорошая.csv', null],
      ['список.csv', expect.stringContaining('таблица результатов')],
      ['папка.zip/ВПР/порча.csv', expect.stringContaining('повреждён')],
      ['папка.zip/ВПР/архив.zip', expect.stringContaining('это архив в архиве')],
      ['обрыв.xlsx', expect.stringContaining('файл получен не весь')],
      ['копия.csv', expect.stringContaining('побайтно совпадает с файлом «папка.zip/ВПР/хор')],
    ])
    expect(counts).toMatchObject({ new: 1 })
    expect(await apply(id)).toMatchObject({ value: { added: 1 } })
  })

  test('of nothing that is known is refused with every sentence', async () => {
    const kept = await keepFiles(store, [
      file('пусто.zip', zipOf([])),
      file('список.csv', Buffer.from('имя;телефон\nа;б\n')),
    ])
    expect(kept).toMatchObject({
      refusal: {
        faults: [{ place: { file: 'список.csv' } }],
        leftOut: [{ fileName: 'пусто.zip', reason: { kind: 'emptyArchive' } }],
      },
    })
  })

  test('of three hundred files is stored as one', async () => {
    const files = Array.from({ length: 300 }, (_, at) => {
      const rest = `vpr;5;S${at};20;4`
      return file(
        `папка/${at}.csv`,
        csv(...names.slice(0, 10).map((name) => line(name, 2003, rest))),
      )
    })
    const id = await upload(...files)
    expect(await apply(id)).toMatchObject({ value: { added: 3000, schools: 10 } })
    const { rows } = await db.owner.query(
      'select count(distinct file_position) as files from assessment_results where import_id = $1',
      [id],
    )
    expect(rows).toEqual([{ files: 300 }])
  })
})

describe('two files about one procedure', () => {
  test('ask which one counts; the answer may be changed', async () => {
    const id = await upload(
      file('апрель.csv', csv(line('СОШ № 1', 2012), line('СОШ № 2', 2012))),
      file('май.csv', csv(line('СОШ № 1', 2012, 'vpr;5;RU;20;6'))),
    )
    const { fileQuestions, counts, isAllUnknown } = await viewOf(id)
    expect(fileQuestions).toMatchObject([
      { choices: [{ label: 'апрель.csv' }, { label: 'май.csv' }], answer: '' },
    ])
    expect({ counts, isAllUnknown }).toMatchObject({
      counts: { new: 1, question: 2 },
      isAllUnknown: false,
    })
    const key = (await planned(id)).fileQuestions[0]?.key ?? ''
    const answer = (position: number | '') =>
      write((writer) =>
        answerImport(writer, actor, {
          importId: id,
          answers: new Map(),
          files: new Map([[key, position]]),
        }),
      )
    await answer(0)
    expect((await viewOf(id)).fileQuestions).toMatchObject([{ answer: '0' }])
    await answer(1)
    await apply(id)
    const { rows } = await db.owner.query(
      `select low, file_position as file from assessment_results where import_id = $1 order by low`,
      [id],
    )
    expect(rows).toEqual([
      { low: 4, file: 0 },
      { low: 6, file: 1 },
    ])
  })
})

describe('a list of 148 schools twice in one file', () => {
  const lines = names.map((name) => line(name, 2013))
  test('is one notice and no doubles', async () => {
    const rows = [...lines, ...lines].map((each) => each.split(';'))
    const book = await writeXlsx({ sheets: [{ name: 'Список', rows: [HEAD.split(';'), ...rows] }] })
    const id = await upload(file('дважды.xlsx', Buffer.from(book)))
    const { notices, counts, refusedTotal } = await viewOf(id)
    expect(notices.map(({ text }) => plain(text))).toEqual([
      '«дважды.xlsx»: список повторён (148 строк, первая – строка 150); взят один раз.',
    ])
    expect({ counts, refusedTotal }).toMatchObject({
      counts: { new: 148, joined: 148 },
      refusedTotal: 0,
    })
    expect(await apply(id)).toMatchObject({ value: { added: 148 } })
  })

  test('with one figure changed refuses that row at its cell', async () => {
    const changed = lines.with(5, line('СОШ № 6', 2013, 'vpr;5;MA;20;5'))
    const other = lines.map((each) => each.replace(';RU;', ';MA;'))
    const id = await upload(
      file('дважды.csv', csv(...other, ...changed.map((each) => each.replace(';RU;', ';MA;')))),
    )
    const { refused } = await viewOf(id)
    expect(refused).toMatchObject([{ cell: 'A155', found: 'СОШ № 6' }])
  })
})

test('a school that was closed before the procedure is named with the day', async () => {
  const closed = ids.at(-1) as SchoolId
  const closedOn = '2014-08-31' as Day
  const told = { schoolId: closed, closedOn, basis: 'приказ № 1' }
  const done = await write((writer) => closeSchool(writer, actor, told))
  expect(done).toMatchObject({ ok: true })
  const id = await upload(
    file('после.csv', csv(line(`СОШ № ${SCHOOLS}`, 2015), line('СОШ № 1', 2015))),
  )
  const { refused } = await viewOf(id)
  expect(refused).toMatchObject([{ cell: 'A2', found: `СОШ № ${SCHOOLS}` }])
  expect(plain(refused[0]?.expected)).toContain('закрыта или присоединена 31.08.2014')
  expect(countsOf((await planned(id)).plan)).toMatchObject({ new: 1, refused: 1 })
})

test('groups under five are counted and marked', async () => {
  const id = await upload(
    file('малые.csv', csv(line('СОШ № 1', 2016, 'vpr;5;RU;4;1'), line('СОШ № 2', 2016))),
  )
  const { notices, procedures } = await viewOf(id)
  expect(procedures).toMatchObject([{ small: 1, new: 2 }])
  expect(plain(notices[0]?.text)).toContain('Групп меньше 5 человек: 1')
})
