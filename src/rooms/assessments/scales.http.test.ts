import { expect, test } from 'vitest'
import { testApp, type Visit } from '../../../tests/kit/app.ts'

const app = await testApp()

const textOf = async (answer: Response) =>
  (await answer.text())
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2060', '')
    .replaceAll('<!-- -->', '')

const scale = {
  ...{ intent: 'set', seen: '0', year: '2024', kind: 'vpr', grade: '6', subject: 'Математика' },
  ...{ level: '', maxFor2: '26', minFor3: '27', maxFor3: '35', minFor4: '36', maxFor4: '40' },
  ...{ minFor5: '41', maxScore: '50', conditions: '', source: 'Описание КИМ 2024' },
  ...{ authority: 'federal', certainty: 'document' },
}
const edit = '/assessments/scales/edit'

test('a scale with an overlap comes back with its sentence at the field', async () => {
  const visit = await app.as('metodist')
  const answer = await visit.post(edit, { ...scale, minFor4: '35' })
  expect(answer.status).toBe(422)
  const html = await textOf(answer)
  expect(html).toContain('Полосы накладываются: здесь должно стоять 36')
  expect(html).toContain('value="Описание КИМ 2024"')
})

test('a scale is entered, shown with its source, changed once and taken back', async () => {
  const visit = await app.as('metodist')
  expect((await visit.post(edit, scale)).status).toBe(303)
  const page = await textOf(await visit.get('/assessments/scales?year=2024'))
  expect(page).toContain('27–35')
  expect(page).toContain('Описание КИМ 2024')
  expect((await visit.post(edit, { ...scale, source: 'Со старой страницы' })).status).toBe(422)
  const key = 'year=2024&kind=vpr&grade=6&subject=MA&level='
  expect(await textOf(await visit.get(`${edit}?${key}`))).toContain('name="seen" value="1"')
  const withdrawn = { ...scale, intent: 'withdraw', seen: '1', reason: '' }
  expect((await visit.post(edit, withdrawn)).status).toBe(422)
  expect((await visit.post(edit, { ...withdrawn, reason: 'Не тот год' })).status).toBe(303)
  expect(await textOf(await visit.get('/assessments/scales?year=2024'))).not.toContain('27–35')
})

async function load(visit: Visit, lines: string) {
  const head = 'subject,grade,max_for_2,min_for_3,max_for_3,min_for_4,max_for_4,min_for_5,max_score'
  const fields = new FormData()
  const said = {
    intent: 'table',
    year: '2022',
    kind: 'vpr',
    source: 'Таблица',
    authority: 'region',
  }
  for (const [name, value] of Object.entries({ ...said, certainty: 'document' })) {
    fields.set(name, value)
  }
  fields.set('file', new File([`${head}\n${lines}\n`], 'шкалы.csv'))
  return visit.post('/assessments/scales', fields)
}

test('a table of scales is stored whole, or refused at its cell', async () => {
  const visit = await app.as('specialist')
  const wrong = await load(visit, 'MA,5,26,27,35,35,40,41,50\nRU,5,6,7,10,11,14,15,20')
  expect(wrong.status).toBe(422)
  expect(await textOf(wrong)).toMatch(/шкалы\.csv, F2/)
  expect((await load(visit, 'MA,5,6,7,10,11,14,15,20')).status).toBe(303)
  expect(await textOf(await visit.get('/assessments/scales?year=2022'))).toContain('15–20')
})

test('what the program offers is in force only once somebody took it', async () => {
  const visit = await app.as('metodist')
  const before = await textOf(await visit.get('/assessments/scales?year=2026'))
  expect(before).toContain('На этот год шкал нет')
  expect(before).toContain('по публикации, документ не приложен')
  const none = await visit.post('/assessments/scales', { intent: 'take', year: '2026' })
  expect(none.status).toBe(422)
  expect(await textOf(none)).toContain('Отметьте хотя бы одну шкалу')
  const take = { intent: 'take', year: '2026', scales: '2026 oge 9 MA ' }
  expect((await visit.post('/assessments/scales', take)).status).toBe(303)
  const after = await textOf(await visit.get('/assessments/scales?year=2026'))
  expect(after).not.toContain('На этот год шкал нет')
  expect(after).toContain('за геометрию')
})

test.each([
  ['nachalnik', 200, 403],
  ['nablyudatel', 200, 403],
  ['direktor-7', 403, 403],
  ['uchitel', 403, 403],
])('%s: scales %d, storing one %d', async (login, reading, writing) => {
  const visit = await app.as(login)
  expect((await visit.get('/assessments/scales')).status).toBe(reading)
  expect((await visit.get(edit)).status).toBe(writing)
  expect((await visit.post(edit, scale)).status).toBe(writing)
})
