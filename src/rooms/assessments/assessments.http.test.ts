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

/** As people see it: no-break spaces and the marks between texts are only setting. */
const textOf = async (answer: Response) =>
  (await answer.text()).replaceAll('\u00a0', ' ').replaceAll('<!-- -->', '')

const HEAD = 'school,year,kind,grade,subject,participants,low'
const one = schoolOf('ordinary').name

async function upload(visit: Visit, lines: string, name = 'итоги.csv'): Promise<Response> {
  const fields = new FormData()
  fields.set('files', new File([`${HEAD}\n${lines}\n`], name))
  return visit.post('/assessments/imports', fields)
}

const pathOf = (answer: Response) =>
  new URL(answer.headers.get('location') ?? '', 'http://x').pathname

const fingerprintIn = (html: string) => /name="fingerprint" value="([^"]+)"/.exec(html)?.[1] ?? ''

async function storedPage(visit: Visit, path: string): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const html = await (await visit.get(path)).text()
    if (html.includes('Записано: новых строк')) return html
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('not stored')
}

test('an adviser loads, confirms in a job, loads the same again and undoes', async () => {
  const visit = await app.as('metodist')
  const uploaded = await upload(visit, `${one},2020,oge,9,MA,80,5`)
  expect(uploaded.status).toBe(303)
  const path = pathOf(uploaded)
  const preview = await (await visit.get(path)).text()
  expect(preview).toContain('Записать 1\u00a0строку')
  const confirmed = { intent: 'confirm', fingerprint: fingerprintIn(preview) }
  expect((await visit.post(path, confirmed)).status).toBe(303)
  await storedPage(visit, path)
  expect((await visit.post(path, confirmed)).status).toBe(422)

  const again = pathOf(await upload(visit, `${one},2020,oge,9,MA,80,5`))
  expect(await (await visit.get(again)).text()).toContain('Второй раз ничего')
  const [newest] = (await textOf(await visit.get('/assessments/imports'))).split('</tr>').slice(1)
  expect(newest).toContain('Изменений не нашлось')
  expect(newest).not.toContain('Ждёт подтверждения')

  expect((await visit.post(path, { intent: 'undo', reason: '' })).status).toBe(422)
  expect((await visit.post(path, { intent: 'undo', reason: 'не тот файл' })).status).toBe(303)
  expect(await (await visit.get(path)).text()).toContain('не тот файл')
})

test('the source file comes down as it was', async () => {
  const visit = await app.as('metodist')
  const path = pathOf(await upload(visit, `${one},2021,oge,9,MA,80,5`))
  const file = await visit.get(`${path}/files/0`)
  expect(await file.text()).toBe(`${HEAD}\n${one},2021,oge,9,MA,80,5\n`)
  expect((await visit.get(`${path}/files/7`)).status).toBe(404)
})

test('a job that gave up is said so, and the load may be confirmed anew', async () => {
  const visit = await app.as('metodist')
  const path = pathOf(await upload(visit, `${one},2019,oge,9,MA,80,5`))
  const fingerprint = fingerprintIn(await (await visit.get(path)).text())
  const importId = path.split('/').at(-1)
  await app.db.owner.query(
    `with run as (insert into job_runs (municipality_id, id, task, payload, state)
       select municipality_id, gen_random_uuid(), 'assessments.importResults', '{}', 'failed'
       from assessment_imports where id = $1 returning id)
     update assessment_imports set run_id = run.id from run where assessment_imports.id = $1`,
    [importId],
  )
  expect(await textOf(await visit.get(path))).toContain('Проверьте и подтвердите ещё раз')
  expect((await visit.post(path, { intent: 'confirm', fingerprint })).status).toBe(303)
  await storedPage(visit, path)
})

test('facts about schools are shown before they are stored', async () => {
  const visit = await app.as('metodist')
  const fields = new FormData()
  const rows = `school,year,context_index\n${one},2019,41\n${one},2019,42\nНикакая школа,2019,5\n`
  fields.set('files', new File([rows], 'сведения.csv'))
  const path = pathOf(await visit.post('/assessments/imports', fields))
  const preview = await textOf(await visit.get(path))
  expect(preview).toContain('Простая таблица сведений о школах')
  expect(preview).toContain('Сведения о школе, 2019')
  expect(preview).toContain('Такой школы в реестре нет')
  expect(preview).toContain('такая уже есть: сведения.csv, строка 2')
  const fingerprint = fingerprintIn(preview)
  expect((await visit.post(path, { intent: 'confirm', fingerprint })).status).toBe(303)
  await storedPage(visit, path)
})

test('a table of another municipality and a table of something else say so', async () => {
  const visit = await app.as('metodist')
  const fields = new FormData()
  const rows = `municipality,${HEAD}\nНагорный округ,СОШ № 3,2021,oge,9,MA,80,5\n`
  fields.set('files', new File([rows], 'чужая.csv'))
  const path = pathOf(await visit.post('/assessments/imports', fields))
  const preview = await (await visit.get(path)).text()
  expect(preview).toContain('Это таблица другого муниципалитета: Нагорный округ')
  expect(preview).not.toContain('name="fingerprint"')

  const other = new FormData()
  other.set('files', new File(['имя,телефон\nа,б\n'], 'список.csv'))
  const refused = await visit.post('/assessments/imports', other)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('список.csv')
})

test('another municipality finds nothing of it', async () => {
  const visit = await app.as('metodist')
  const path = pathOf(await upload(visit, `${one},2021,oge,9,RU,80,5`))
  const neighbour = await app.as('metodist-sosed')
  const calendar = await (await visit.get('/assessments/calendar?year=2025')).text()
  const procedure = /\/assessments\/calendar\/[0-9a-f-]{36}/.exec(calendar)?.[0] ?? ''
  expect(procedure).not.toBe('')
  const school = `/assessments/schools/${schoolOf('ordinary').id}`
  for (const address of [path, `${path}/files/0`, procedure, school]) {
    expect((await visit.get(address)).status, address).toBe(200)
    expect((await neighbour.get(address)).status, address).toBe(404)
  }
  for (const fields of [
    { intent: 'confirm', fingerprint: 'x' },
    { intent: 'discard' },
    { intent: 'answer' },
    { intent: 'undo', reason: 'чужое' },
  ]) {
    expect((await neighbour.post(path, fields)).status, fields.intent).toBe(404)
  }
  expect(await (await neighbour.get('/assessments/imports')).text()).not.toContain('results-2025')
  const theirs = await textOf(await neighbour.get('/assessments/calendar?year=2025'))
  expect(theirs).toContain('Календаря на этот год ещё нет')
})

test('a head reads the own school with the cell of each figure, and no other', async () => {
  const visit = await app.as('direktor-7')
  const own = await visit.get(`/assessments/schools/${schoolOf('lowTwiceAndBefore').id}?year=2025`)
  expect(own.status).toBe(200)
  const html = await textOf(own)
  expect(html).toContain('results-2025.csv')
  expect(html).toMatch(/Ячейка: <\/span><span>J\d+/)
  expect((await visit.get(`/assessments/schools/${schoolOf('ordinary').id}`)).status).toBe(404)
  expect((await visit.get('/assessments/calendar')).status).toBe(403)
  expect((await visit.get('/assessments/imports')).status).toBe(403)
})

test('what is moved or not held needs its basis; the form comes back filled', async () => {
  const visit = await app.as('specialist')
  const procedure = {
    ...{ year: '2026', kind: 'regional', grade: '8', subject: 'MA', level: '' },
    ...{ heldFrom: '', heldTo: '', resultsExpectedOn: '', resultsReceivedOn: '' },
  }
  const answer = await visit.post('/assessments/calendar/new', {
    ...procedure,
    state: 'notHeld',
    basis: '',
  })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Назовите основание')
  const added = { ...procedure, state: 'planned', basis: '' }
  expect((await visit.post('/assessments/calendar/new', added)).status).toBe(303)
  expect((await visit.post('/assessments/calendar/new', added)).status).toBe(422)
})

test('last year’s calendar is taken over once', async () => {
  const visit = await app.as('metodist')
  const fill = { year: '2026', from: 'lastYear' }
  expect((await visit.post('/assessments/calendar', fill)).status).toBe(303)
  expect((await visit.post('/assessments/calendar', fill)).status).toBe(422)
})
