import { expect, test } from 'vitest'
import { demoMunicipalityId } from '../../../db/demo/ids.ts'
import { schoolOf } from '../../../tests/cast.ts'
import { testApp } from '../../../tests/kit/app.ts'

const app = await testApp()
const own = schoolOf('lowTwiceAndBefore')
const page = `/assessments/schools/${own.id}/procedure?kind=vpr&grade=5&subject=MA&level=&year=2025`

const textOf = async (answer: Response) =>
  (await answer.text())
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2060', '')
    .replaceAll('<!-- -->', '')

/** 22 participants: 7 low by the file, 6 by the scale. */
const scores = { 3: 4, 6: 2, 7: 10, 12: 4, 18: 2 }
const details = {
  scores,
  journal: { marks: [1, 12, 7, 2], missing: 0 },
  againstJournal: { lower: 9, same: 11, higher: 2 },
}

test('marks, interval and municipality of each year; without scores it says so', async () => {
  const html = await textOf(await (await app.as('direktor-7')).get(page))
  expect(html).toContain('ВПР, 5 кл., математика')
  expect(html).toContain('31,8')
  expect(html).toMatch(/\(\d+ школ/)
  expect(html).toContain('Баллов этого года нет')
})

test('scores make a histogram with its table, and the scale shows where the file differs', async () => {
  await app.db.owner.query(
    `update assessment_results set details = $3
     where municipality_id = $1 and school_id = $2 and year = 2025 and kind = 'vpr' and grade = 5
       and subject = 'MA' and superseding_import_id is null`,
    [demoMunicipalityId, own.id, details],
  )
  const adviser = await app.as('metodist')
  const scale = {
    ...{
      intent: 'set',
      seen: '0',
      year: '2025',
      kind: 'vpr',
      grade: '5',
      subject: 'MA',
      level: '',
    },
    ...{ maxFor2: '6', minFor3: '7', maxFor3: '10', minFor4: '11', maxFor4: '14', minFor5: '15' },
    ...{ maxScore: '20', conditions: '', source: 'Описание работы' },
    ...{ authority: 'federal', certainty: 'document' },
  }
  expect((await adviser.post('/assessments/scales/edit', scale)).status).toBe(303)
  const html = await textOf(await adviser.get(page))
  expect(html).toContain('7: 10')
  expect(html).toContain('Границы отметок: Описание работы')
  expect(html).toContain('Отметки файла не совпадают с пересчитанными по шкале')
  expect(html).toContain('Понизили: 9; Подтвердили: 11; Повысили: 2')
})

test('tables come down without formulas, in the order of names', async () => {
  await app.db.owner.query(`update schools set short_name = '=1+1' where id = $1`, [own.id])
  const adviser = await app.as('metodist')
  const one = await adviser.get(`/assessments/schools/${own.id}/export/csv`)
  expect(one.headers.get('content-disposition')).toContain('.csv')
  const csv = await one.text()
  expect(csv).toContain(`'=1+1;2025;"ВПР, 5\u00a0кл., математика";;22;7;"31,8";`)
  expect(csv).not.toMatch(/^=/m)
  expect(csv).toContain('3: 4; 6: 2; 7: 10; 12: 4; 18: 2')
  const xlsx = await adviser.get('/assessments/export/xlsx?year=2025')
  expect(
    Buffer.from(await xlsx.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  expect((await adviser.get('/assessments/export/pdf')).status).toBe(404)
})

test.each([
  ['direktor-8', 404, 404, 403],
  ['metodist-sosed', 404, 404, 200],
  ['uchitel', 403, 403, 403],
  ['direktor-7', 200, 200, 403],
  ['nablyudatel', 200, 200, 200],
] as const)('%s: page %d, own table %d, table of all %d', async (login, read, file, all) => {
  const visit = await app.as(login)
  expect((await visit.get(page)).status).toBe(read)
  expect((await visit.get(`/assessments/schools/${own.id}/export/csv`)).status).toBe(file)
  const everybody = await visit.get('/assessments/export/csv?year=2025')
  expect(everybody.status).toBe(all)
  if (login === 'metodist-sosed') expect(await everybody.text()).not.toContain('математика')
})

test('a procedure that nobody named is not found', async () => {
  const visit = await app.as('metodist')
  expect((await visit.get(`/assessments/schools/${own.id}/procedure`)).status).toBe(404)
})
