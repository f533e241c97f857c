import { afterAll, expect, test } from 'vitest'
import { schoolOf } from '../../../tests/cast.ts'
import { testApp, type Visit } from '../../../tests/kit/app.ts'
import { startWorker } from '../../kernel/jobs/worker.ts'
import { openLog } from '../../kernel/log.ts'
import { importResultsTask } from './commands/import-results-task.ts'

const app = await testApp()
const worker = await startWorker(app.db, [importResultsTask(app.files)], {
  log: openLog('error', () => {}),
})
afterAll(() => worker.stop())

const textOf = async (answer: Response) =>
  (await answer.text()).replaceAll('\u00a0', ' ').replaceAll('<!-- -->', '')
const pathOf = (answer: Response) =>
  new URL(answer.headers.get('location') ?? '', 'http://x').pathname

const [one, two] = [schoolOf('ordinary').name, schoolOf('lowTwice').name]

/** Preface, two header rows, decimal comma, a row of totals: nobody knows such a table. */
const table = (year: string, counts: readonly [number, number]) =>
  [
    `\ufeff"Региональная проверочная работа, ${year} учебный год";;;;`,
    '"Образовательная организация";"Русский язык";"";"Математика";""',
    '"";"Писали";"Средний балл";"Писали";"Средний балл"',
    `"${one}";"${counts[0]}";"21,5";"${counts[1]}";"18,25"`,
    `"${two}";"17";"19,5";"";""`,
    `"Итого";"${counts[0] + 17}";"20,7";"${counts[1]}";"18,25"`,
  ].join('\n')

async function upload(visit: Visit, text: string, name: string): Promise<string> {
  const fields = new FormData()
  fields.set('files', new File([text], name))
  const answer = await visit.post('/assessments/imports', fields)
  expect(answer.status).toBe(303)
  return pathOf(answer)
}

/** The fields of the page as a browser without script would send them. */
function fieldsIn(html: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1]
    if (name !== undefined && !/type="(?:file|checkbox|radio)"/.test(tag)) {
      fields[name] = decoded(/value="([^"]*)"/.exec(tag)?.[1] ?? '')
    }
  }
  for (const [, name, inside] of html.matchAll(
    /<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs,
  )) {
    const chosen = /<option[^>]*value="([^"]*)"[^>]*selected/.exec(inside ?? '')
    fields[name ?? ''] = decoded(
      chosen?.[1] ?? /<option[^>]*value="([^"]*)"/.exec(inside ?? '')?.[1] ?? '',
    )
  }
  return fields
}

const decoded = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')

const said = { kind: 'regional', grade: '8' }

test('an unknown table is mapped, stored, and recognised by itself next year', async () => {
  const visit = await app.as('metodist')
  const path = await upload(visit, table('2020/2021', [31, 29]), 'работа-8.csv')
  const preview = await textOf(await visit.get(path))
  expect(preview).toContain('Незнакомая таблица')
  const mapping = `${path}/files/0/mapping`
  expect(preview).toContain(mapping)

  const page = await textOf(await visit.get(mapping))
  expect(page).toContain('Предложено по названию')
  expect(page).toContain('Чего не хватает: вид процедуры; класс')
  const fields = fieldsIn(page)
  expect(fields['means.0']).toBe('school')
  expect([fields['means.1'], fields['subject.1']]).toEqual(['participants', 'RU'])

  const lacking = await visit.post(mapping, { ...fields, intent: 'apply' })
  expect(lacking.status).toBe(422)
  const refused = await textOf(lacking)
  expect(refused).toContain('Не хватает: вид процедуры; класс')

  const draft = { ...fields, ...said, noData: 'н/д; (', intent: 'draft' }
  expect((await visit.post(mapping, draft)).status).toBe(303)
  const kept = await textOf(await visit.get(mapping))
  expect(kept).toContain('Прочтено: 3 результата, 2 школы.')
  expect(fieldsIn(kept)).toMatchObject({ ...said, noData: 'н/д; (' })
  expect(kept).toContain('пропущено строк: 1 (6)')
  // Nothing is read anew before the mapping is applied.
  expect(await textOf(await visit.get(path))).toContain('Незнакомая таблица')

  const bad = await visit.post(mapping, { ...fieldsIn(kept), grade: '13', intent: 'apply' })
  expect(bad.status).toBe(422)
  const badPage = await textOf(bad)
  expect(badPage).toContain('Класс от 1 до 12')
  expect(fieldsIn(badPage).noData).toBe('н/д; (')

  const applied = await visit.post(mapping, { ...fieldsIn(kept), intent: 'apply' })
  expect([applied.status, pathOf(applied)]).toEqual([303, path])
  const ready = await textOf(await visit.get(path))
  expect(ready).toContain('Таблица по сопоставлению столбцов')
  expect(ready).toContain('Записать 3 строки')
  const fingerprint = /name="fingerprint" value="([^"]+)"/.exec(ready)?.[1] ?? ''
  expect((await visit.post(path, { intent: 'confirm', fingerprint })).status).toBe(303)
  for (let tries = 0; ; tries += 1) {
    if ((await textOf(await visit.get(path))).includes('Записано: новых строк 3')) break
    if (tries > 200) throw new Error('not stored')
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  const late = { ...fieldsIn(kept), grade: '9', intent: 'apply' }
  expect((await visit.post(mapping, late)).status).toBe(422)

  const next = await upload(visit, table('2021/2022', [33, 30]), 'восьмые.csv')
  const known = await textOf(await visit.get(next))
  expect(known).toContain('Таблица по сопоставлению столбцов')
  expect(known).toContain('Записать 3 строки')
})

test('a mapping goes out as a file and comes into another municipality', async () => {
  const visit = await app.as('metodist')
  const list = await textOf(await visit.get('/assessments/mappings'))
  const address = /\/assessments\/mappings\/[0-9a-f-]{36}\/file/.exec(list)?.[0] ?? ''
  const file = await visit.get(address)
  const text = await file.text()
  expect(JSON.parse(text)).toMatchObject({ format: 'opora-mapping', name: 'работа-8' })

  const neighbour = await app.as('metodist-sosed')
  expect((await neighbour.get(address)).status).toBe(404)
  const send = (body: string) => {
    const fields = new FormData()
    fields.set('intent', 'take')
    fields.set('file', new File([body], 'сопоставление.json'))
    return neighbour.post('/assessments/mappings', fields)
  }
  const wrong = await send(text.replace('"means": "school"', '"means": "surname"'))
  expect(wrong.status).toBe(422)
  expect(await textOf(wrong)).toContain('Неверно: columns.0.means')
  expect((await send(text)).status).toBe(303)
  expect(await textOf(await neighbour.get('/assessments/mappings'))).toContain('работа-8')

  const mappingId = address.split('/').at(-2) ?? ''
  expect(
    (await neighbour.post('/assessments/mappings', { intent: 'withdraw', mappingId })).status,
  ).toBe(404)
  expect(
    (await visit.post('/assessments/mappings', { intent: 'withdraw', mappingId })).status,
  ).toBe(303)
  const after = await upload(visit, table('2018/2019', [20, 20]), 'ещё.csv')
  expect(await textOf(await visit.get(after))).toContain('Незнакомая таблица')
})

test('a year that a person said makes no recogniser', async () => {
  const visit = await app.as('metodist')
  const text = (mean: string) => `ОО;Участников;Средний балл\n${one};20;${mean}\n`
  const path = await upload(visit, text('51,2'), 'без года.csv')
  const mapping = `${path}/files/0/mapping`
  const fields = {
    ...fieldsIn(await textOf(await visit.get(mapping))),
    ...{ kind: 'regional', grade: '7', subject: 'MA', yearFrom: 'constant', year: '2019' },
  }
  expect((await visit.post(mapping, { ...fields, intent: 'apply' })).status).toBe(303)
  const next = await upload(visit, text('52,2'), 'следующая.csv')
  expect(await textOf(await visit.get(next))).toContain('Незнакомая таблица')
  // What was said is there; the year is to be looked at.
  expect(fieldsIn(await textOf(await visit.get(`${next}/files/0/mapping`)))).toMatchObject({
    kind: 'regional',
    subject: 'MA',
  })
})

test('only who keeps results maps them', async () => {
  const visit = await app.as('metodist')
  const path = await upload(visit, table('2016/2017', [20, 20]), 'чужим.csv')
  const head = await app.as('direktor-7')
  expect((await head.get(`${path}/files/0/mapping`)).status).toBe(403)
  expect((await head.get('/assessments/mappings')).status).toBe(403)
  const neighbour = await app.as('metodist-sosed')
  expect((await neighbour.get(`${path}/files/0/mapping`)).status).toBe(404)
})
