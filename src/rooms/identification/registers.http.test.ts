import { beforeAll, describe, expect, test } from 'vitest'
import { schoolOf } from '../../../tests/cast.ts'
import { testApp } from '../../../tests/kit/app.ts'

const server = await testApp({ demo: 'runs' })
const [adviser, chief, ownHead, teacher, neighbour] = await Promise.all(
  ['metodist', 'nachalnik', 'direktor-7', 'uchitel', 'metodist-sosed'].map(server.as),
)
if (!adviser || !chief || !ownHead || !teacher || !neighbour) throw new Error('nobody signs in')

const textOf = async (answer: Response) =>
  (await answer.text())
    .replaceAll('<!-- -->', '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2060', '')
    .replaceAll('\u00ad', '')
const plainName = (name: string) => name.replaceAll('\u00a0', ' ')

let run = ''
let preliminary = ''
let preliminaryPage = ''
let register = ''
beforeAll(async () => {
  const compute = async (stage: string) =>
    (await adviser.post('/identification', { year: '2025', stage })).headers.get('location') ?? ''
  preliminary = await compute('vpr')
  preliminaryPage = await textOf(await adviser.get(preliminary))
  run = await compute('final')
  const started = await adviser.post(run, {})
  expect(started.status).toBe(303)
  register = started.headers.get('location') ?? ''
})

const revisionIn = (page: string): string => /name="revision" value="(\d+)"/.exec(page)?.[1] ?? ''

describe('from a run to a list', () => {
  test('a preliminary run and a second list of the year are refused in words', async () => {
    expect(preliminaryPage).toContain('Нужен итоговый расчёт.')
    const early = await adviser.post(preliminary, {})
    expect(early.status).toBe(422)
    expect(await textOf(early)).toContain('Расчёт предварительный, приказ по нему составить нельзя')
    const again = await chief.post(run, {})
    expect(again.status).toBe(422)
    expect(await textOf(again)).toContain('Перечень по результатам 2025 года уже готовится')
  })

  test('the page says who, why and what blocks, and nobody is «в перечне» yet', async () => {
    const page = await textOf(await chief.get(register))
    expect(page).toContain(plainName(schoolOf('lowTwiceAndBefore').shortName))
    expect(page).toContain('Критерии выполнены: п. 3.3, критерий 1')
    expect(page).toMatch(/Не решено по малым группам: \d+ школ/)
    expect(page).toContain('Перечень ещё не согласован с региональным центром.')
    expect(page).toContain('В перечне школы будут после приказа')
    expect(page).not.toMatch(/в перечне \(приказ/)
    expect(await textOf(await adviser.get('/identification/registers'))).toContain('готовится')
    expect(await textOf(await adviser.get(run))).toContain('К перечню')
  })
})

describe('an amendment', () => {
  test('needs a school and a reason; sent well it is told with its author', async () => {
    const form = `${register}/amendments/new`
    const revision = revisionIn(await textOf(await adviser.get(form)))
    const bare = await adviser.post(form, { school: '', change: 'include', reason: '', revision })
    expect(bare.status).toBe(422)
    const strange = { school: 'СОШ на Луне', change: 'include', reason: 'причина', revision }
    const refused = await adviser.post(form, strange)
    expect(refused.status).toBe(422)
    expect(await textOf(refused)).toContain('Выберите школу из реестра.')
    const amendment = {
      school: schoolOf('ordinary').shortName,
      change: 'include',
      reason: 'решение совета',
      revision,
    }
    expect((await adviser.post(form, amendment)).status).toBe(303)
    const page = await textOf(await adviser.get(register))
    expect(page).toContain('Поправка: включить. решение совета')
    expect(page).toContain('Соколова')
    const stale = await adviser.post(form, {
      ...amendment,
      school: schoolOf('hardButGood').shortName,
    })
    expect(stale.status).toBe(422)
    expect(await textOf(stale)).toContain('перечень изменил кто-то другой')
  })
})

describe('the order', () => {
  test('is previewed in the words of its file, and given out as DOCX and PDF', async () => {
    const page = await textOf(await chief.get(`${register}/order`))
    expect(page).toContain('Об утверждении перечня общеобразовательных организаций')
    expect(page).toContain('не является оценкой работы образовательной организации')
    expect(page).toContain('Внести приказ пока нельзя')
    const docx = await adviser.get(`${register}/order/file?format=docx`)
    expect(docx.headers.get('content-type')).toContain('wordprocessingml')
    const pdf = await adviser.get(`${register}/order/file?format=pdf`)
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  test('with documents and terms is kept; a wrong day is told at its field', async () => {
    const draft = {
      intent: 'draft',
      inAccordanceWith: 'приказом министерства от 01.08.2025 № 5\nконцепцией, п. 3.3',
      sheetsDue: '2025-09-20',
      planDue: '',
      programmesDue: '',
      controlOn: '',
      revision: '0',
    }
    const wrong = await adviser.post(`${register}/order`, { ...draft, planDue: 'завтра' })
    expect(wrong.status).toBe(422)
    expect(await textOf(wrong)).toContain('Укажите дату.')
    expect((await adviser.post(`${register}/order`, draft)).status).toBe(303)
    const page = await textOf(await adviser.get(`${register}/order`))
    expect(page).toContain('В соответствии с приказом министерства от 01.08.2025 № 5, концепцией')
    expect(page).toContain('до 20.09.2025')
    const second = await adviser.post(`${register}/order`, { ...draft, controlOn: 'Зимина П. П.' })
    expect(second.status).toBe(422)
    expect(await textOf(second)).toContain('проект приказа изменил кто-то другой')
  })

  test('is not entered while something is missing, nor with a scan that is none', async () => {
    const signed = {
      intent: 'sign',
      number: '412',
      on: '2025-09-15',
      signatoryPost: 'начальник',
      signatoryName: 'Громова Елена Примеровна',
      revision: revisionIn(await textOf(await adviser.get(register))),
    }
    const refused = await adviser.post(`${register}/order`, signed)
    expect(refused.status).toBe(422)
    expect(await textOf(refused)).toContain('Приказ внести пока нельзя. Не решено по малым группам')
    const body = new FormData()
    for (const [name, value] of Object.entries(signed)) body.append(name, value)
    body.append('scan', new File(['<script>alert(1)</script>'], 'приказ.pdf'))
    const scanned = await adviser.post(`${register}/order`, body)
    expect(scanned.status).toBe(422)
    expect(await textOf(scanned)).toContain('Скан должен быть в PDF, JPG или PNG')
    expect((await adviser.get(`${register}/order/scan`)).status).toBe(404)
  })
})

test('nobody but the municipal team comes here, and the neighbour finds nothing', async () => {
  const pages = ['', '/order', '/amendments/new', '/order/file', '/order/scan']
  for (const page of pages) {
    expect((await neighbour.get(register + page)).status).toBe(404)
    for (const other of [ownHead, teacher])
      expect((await other.get(register + page)).status).toBe(403)
  }
  expect((await ownHead.get('/identification/registers')).status).toBe(403)
  expect(await textOf(await neighbour.get('/identification/registers'))).toContain(
    'Перечней ещё нет',
  )
  const theirs = await neighbour.post(register, {
    intent: 'withdraw',
    reason: 'чужой',
    revision: '1',
  })
  expect(theirs.status).toBe(404)
})

test('a list is withdrawn with a reason', async () => {
  const revision = revisionIn(await textOf(await adviser.get(register)))
  const bare = await adviser.post(register, { intent: 'withdraw', reason: '', revision })
  expect(bare.status).toBe(422)
  const withdrawn = { intent: 'withdraw', reason: 'ошибка в данных', revision }
  expect((await adviser.post(register, withdrawn)).status).toBe(303)
  const page = await textOf(await adviser.get(register))
  expect(page).toContain('отозван')
  expect(page).toContain('ошибка в данных')
  expect(await textOf(await adviser.get(run))).toContain('К утверждению')
})
