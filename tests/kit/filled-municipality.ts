import { cast, schoolOf } from '../cast.ts'
import type { TestApp, Visit } from './app.ts'
import { formsOf } from './page-forms.ts'

/** Stands in everything that is typed here, so that nobody else's text can be taken for it. */
export const typed = 'Слова заречных людей'

const pdf = () => new File(['%PDF-1.4\n%%EOF\n'], 'скан.pdf')

type Given = Readonly<Record<string, string | File>>

/** Sends a form of a page as a person does: what stands in it, what is typed, and what is given here. */
async function send(visit: Visit, at: string, intent: string | null, given: Given = {}) {
  const page = await visit.get(at)
  const forms = formsOf(await page.text(), at, typed)
  const form = forms.find(
    ({ path, fields }) => path === at && (fields.get('intent') ?? null) === intent,
  )
  if (form === undefined) throw new Error(`no form ${intent} at ${at}: ${page.status}`)
  for (const [name, value] of Object.entries(given)) form.fields.set(name, value)
  const answer = await visit.post(form.path, form.fields)
  if (answer.status !== 303) throw new Error(`${at} ${intent}: ${await answer.text()}`)
  return answer.headers.get('location') ?? ''
}

/** Something of every kind in the demo municipality, done by its people; then these people. */
export async function fillMunicipality(app: TestApp): Promise<readonly Visit[]> {
  const logins = ['metodist', 'direktor-7', 'region'] as const
  const [adviser, head, region] = await Promise.all(logins.map(app.as))
  if (!adviser || !head || !region) throw new Error('nobody signs in')
  await loadTables(adviser)
  await send(adviser, '/identification/registers/earlier', null, {
    year: '2022',
    on: '2022-09-12',
    [`track.${schoolOf('recovered').id}`]: 'support',
    scan: pdf(),
  })
  const run = await send(adviser, '/identification', null, { year: '2025', stage: 'final' })
  await send(adviser, '/identification/rules', null)
  const register = await send(adviser, run, null)
  await heldMeetings(adviser, register)
  await send(adviser, `${register}/amendments/new`, null, {
    school: schoolOf('hardButGood').id,
    change: 'include',
  })
  const list = await send(adviser, '/identification/received', null, {
    file: new File([`Школа\n${schoolOf('ordinary').name}\n`], 'список.csv'),
    text: '',
  })
  await send(adviser, list, 'resolveTheirs')
  await send(adviser, list, 'resolveOurs')
  await send(adviser, `${register}/agreement`, 'send')
  await send(adviser, `${register}/agreement`, 'letter', { outcome: 'remarks', scan: pdf() })
  await send(adviser, `${register}/agreement`, 'send')
  await send(adviser, `${register}/experts/new`, null, people)
  await sheets(adviser, head, run)
  return [adviser, head, region]
}

async function loadTables(adviser: Visit): Promise<void> {
  const results = [
    'school,year,kind,grade,subject,participants,low',
    `${schoolOf('ordinary').name},2016,oge,9,MA,20,4`,
    'Школа у реки,2016,oge,9,MA,20,4',
  ]
  const files = new File([results.join('\n')], 'итоги.csv')
  await send(adviser, '/assessments/imports', null, { files })
  await send(adviser, '/assessments/mappings', 'take', {
    file: new File([JSON.stringify(mapping)], 'сопоставление.json'),
  })
  const schools = new File(['Школа;Код ОО;Вид;Классы\nООШ № 90;990;ООШ;1-9\n'], 'реестр.csv')
  await send(adviser, '/schools/imports', null, { file: schools })
}

const mapping = {
  format: 'opora-mapping',
  formatVersion: 1,
  name: typed,
  sheet: null,
  headerDepth: 1,
  columns: [
    { heading: 'ОО', nth: 0, means: 'school' },
    { heading: 'Писали', nth: 0, means: 'participants' },
    { heading: 'Ниже порога', nth: 0, means: 'low' },
  ],
  yearFrom: 'constant',
  constants: { year: 2025, kind: 'regional', grade: 8, subject: 'MA' },
  decimal: 'either',
  noData: ['-'],
  scale: null,
}

const people = {
  chair: `${typed}, доцент`,
  secretary: 'Соколова Ирина Примеровна',
  others: `${typed} Младшая, эксперт`,
  heldOn: cast.today,
}

async function heldMeetings(adviser: Visit, register: string): Promise<void> {
  const meeting = await send(adviser, `${register}/experts/new`, null, people)
  await send(adviser, meeting, 'close', { protocolNumber: '4', protocolOn: cast.today })
  await send(adviser, `${register}/heads/new?school=${schoolOf('hardAndLow').id}`, null)
}

async function sheets(adviser: Visit, head: Visit, run: string): Promise<void> {
  const runId = run.split('/').at(-1) ?? ''
  await send(adviser, `/identification/sheets?run=${runId}`, 'send', {
    whom: 'listed',
    answersDue: '2025-09-29',
  })
  const own = await head.get(`/identification/schools/${schoolOf('lowTwiceAndBefore').id}`)
  const sheet = own.headers.get('location') ?? ''
  await send(head, sheet, 'answer', { kind: 'objection', file: pdf() })
}
