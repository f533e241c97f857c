import { beforeEach, expect, test } from 'vitest'
import { schoolOf } from '../../../tests/cast.ts'
import { testApp } from '../../../tests/kit/app.ts'
import { badFiles, oddFiles } from '../../../tests/kit/bad-files.ts'

const app = await testApp()
const visit = await app.as('metodist')
const school = schoolOf('ordinary').name

const textOf = async (answer: Response) =>
  (await answer.text()).replaceAll('\u00a0', ' ').replaceAll('<!-- -->', '')

async function upload(files: readonly { fileName: string; bytes: Buffer }[]): Promise<Response> {
  const fields = new FormData()
  for (const { fileName, bytes } of files) {
    fields.append('files', new File([new Uint8Array(bytes)], fileName))
  }
  // What a browser sends for a folder that nobody chose.
  fields.append('folder', new File([], ''))
  return visit.post('/assessments/imports', fields)
}

const COUNTED = `select (select count(*) from assessment_results)::int as results,
  (select count(*) from assessment_imports)::int as imports,
  (select count(*) from assessment_import_files)::int as files`

const stored = async () => (await app.db.owner.query(COUNTED)).rows[0]

let before: unknown
beforeEach(async () => {
  before = await stored()
})

test.each(badFiles)('$fileName alone is refused in words, and nothing is stored', async (bad) => {
  const answer = await upload([bad])
  expect(answer.status).toBe(422)
  const page = await textOf(answer)
  expect(page).toMatch(bad.said)
  expect(page).toContain(bad.fileName)
  expect(await stored()).toEqual(before)
})

test('beside a good file the bad ones are left out by name, and the good one goes on', async () => {
  const good = Buffer.from(
    `school,year,kind,grade,subject,participants,low\n${school},2018,oge,9,MA,80,5\n`,
  )
  const answer = await upload([
    ...badFiles.slice(0, 5),
    { fileName: 'итоги.csv', bytes: good },
    ...badFiles.slice(5),
  ])
  expect(answer.status).toBe(303)
  const { pathname } = new URL(answer.headers.get('location') ?? '', 'http://x')
  const page = await textOf(await visit.get(pathname))
  const { rows } = await app.db.owner.query(
    'select left_out::text as told from assessment_imports order by number desc limit 1',
  )
  const told = String(rows[0]?.told).replaceAll('\u00a0', ' ')
  for (const { fileName } of badFiles.slice(0, 12)) expect(told).toContain(fileName)
  for (const { said } of badFiles.slice(0, 11)) expect(told).toMatch(said)
  expect(page).toContain('не тот лист.xlsx')
  expect(page).toContain('Записать 1 строку')
  expect(await stored()).toMatchObject({ results: (before as { results: number }).results })
})

test.each(oddFiles([[school, '2017', 'oge', '9', 'MA', '80', '5']]))(
  '$fileName is read as what it is',
  async (odd) => {
    const answer = await upload([odd])
    expect(answer.status).toBe(303)
    const { pathname } = new URL(answer.headers.get('location') ?? '', 'http://x')
    expect(await textOf(await visit.get(pathname))).toContain('Записать 1 строку')
  },
)
