import { expect, test } from 'vitest'
import { demoMunicipalityId } from '../../../db/demo/ids.ts'
import { schoolOf } from '../../../tests/cast.ts'
import { testApp } from '../../../tests/kit/app.ts'

const app = await testApp()
const own = schoolOf('lowTwiceAndBefore')
const other = schoolOf('ordinary')
const pageOf = (school: { id: string }) => `/assessments/objectivity/${school.id}?year=2025`

const textOf = async (answer: Response) =>
  (await answer.text())
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2060', '')
    .replaceAll('<!-- -->', '')

/** A distribution beside a stored result, as the layouts of ВПР leave it. */
async function addScores(schoolId: string, scores: Readonly<Record<string, number>>) {
  const { rowCount } = await app.db.owner.query(
    `update assessment_results set details = $3
     where municipality_id = $1 and school_id = $2 and year = 2025 and kind = 'vpr' and grade = 5
       and subject = 'MA' and superseding_import_id is null`,
    [demoMunicipalityId, schoolId, { scores }],
  )
  expect(rowCount).toBe(1)
}

test('the list of Rosobrnadzor stands by school name; without distributions nothing is computed', async () => {
  const page = await textOf(
    await (await app.as('metodist')).get('/assessments/objectivity?year=2025'),
  )
  expect(page).toContain('маркеры не посчитаны')
  expect(page).toMatch(/\d маркер/)
  const names = [...page.matchAll(/objectivity\/[0-9a-f-]{36}\?year=2025">([^<]+)</g)].map(
    ([, name]) => name ?? '',
  )
  expect(names.length).toBeGreaterThan(10)
  expect(names).toEqual(names.toSorted(new Intl.Collator('ru-RU', { numeric: true }).compare))
})

test('a possible marker is said with its sample; the school sees its own, without the sums of others', async () => {
  await addScores(other.id, { 5: 20, 8: 20 })
  await addScores(own.id, { 18: 10, 19: 12 })
  const adviser = await app.as('metodist')
  const team = await textOf(await adviser.get('/assessments/objectivity?year=2025'))
  expect(team).toContain('Это не регион')
  expect(team).toContain('2 школы муниципалитета')
  expect(team).toContain('M1: средний балл выше, чем у всех, ВПР, 5 кл., математика')
  expect(await textOf(await adviser.get(pageOf(own)))).toContain('верхняя по выборке')
  const head = await textOf(await (await app.as('direktor-7')).get(pageOf(own)))
  expect(head).toContain('возможный маркер, требует дополнительного анализа')
  expect(head).not.toContain('верхняя по выборке')
})

test('the school explains once; the team sees it; nobody else may', async () => {
  const head = await app.as('direktor-7')
  const said = { year: '2025', text: 'Работы проверяла комиссия из двух школ.' }
  expect((await head.post(pageOf(own), { ...said, text: ' ' })).status).toBe(422)
  expect((await head.post(pageOf(own), said)).status).toBe(303)
  const again = await head.post(pageOf(own), said)
  expect(again.status).toBe(422)
  expect(await textOf(again)).toContain('Такое пояснение уже записано')
  const adviser = await app.as('metodist')
  expect(await textOf(await adviser.get(pageOf(own)))).toContain(said.text)
  expect(await textOf(await adviser.get('/assessments/objectivity?year=2025'))).toContain(
    'дано 15.09.2025',
  )
  const { rows } = await app.db.owner.query(
    `select school_id from journal where event = 'assessments.markerExplained'`,
  )
  expect(rows).toEqual([{ school_id: own.id }])
})

test.each([
  ['direktor-8', 404, 404, 403],
  ['uchitel', 403, 403, 403],
  ['metodist-sosed', 404, 404, 200],
  ['nablyudatel', 200, 403, 200],
  ['metodist', 200, 303, 200],
] as const)(
  '%s: page of a school %d, explaining %d, all schools %d',
  async (login, reading, writing, all) => {
    const visit = await app.as(login)
    expect((await visit.get(pageOf(own))).status).toBe(reading)
    const said = { year: '2025', text: `Пояснение ${login}` }
    expect((await visit.post(pageOf(own), said)).status).toBe(writing)
    expect((await visit.get('/assessments/objectivity')).status).toBe(all)
  },
)
