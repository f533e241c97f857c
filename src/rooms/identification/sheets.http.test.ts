import { beforeAll, describe, expect, test } from 'vitest'
import { schoolOf } from '../../../tests/cast.ts'
import { testApp } from '../../../tests/kit/app.ts'
import { docxText, unzipped } from '../documents/drawn-text-kit.ts'

const server = await testApp({ demo: 'runs' })
const [adviser, chief, head, deputy, acting, otherHead, teacher, region, neighbour] =
  await Promise.all(
    [
      'metodist',
      'nachalnik',
      'direktor-7',
      'zavuch-7',
      'direktor-17',
      'direktor-8',
      'uchitel',
      'region',
      'metodist-sosed',
    ].map(server.as),
  )
if (!adviser || !chief || !head || !deputy || !acting || !otherHead) throw new Error('nobody')
if (!teacher || !region || !neighbour) throw new Error('nobody')

const [seven, seventeen] = [schoolOf('lowTwiceAndBefore'), schoolOf('hardAndLow')]

const textOf = async (answer: Response) =>
  (await answer.text())
    .replaceAll('<!-- -->', '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2060', '')
    .replaceAll('\u00ad', '')

let [run, sheet, actingSheet] = ['', '', '']
const ownPage = (school: { id: string }) => `/identification/schools/${school.id}`

beforeAll(async () => {
  const computed = await adviser.post('/identification', { year: '2025', stage: 'final' })
  run = (computed.headers.get('location') ?? '').split('/').at(-1) ?? ''
})

const send = (fields: Readonly<Record<string, string | undefined>>) =>
  adviser.post('/identification/sheets', {
    intent: 'send',
    runId: run,
    whom: 'chosen',
    answersDue: '2025-09-29',
    ...(fields as Record<string, string>),
  })

describe('before a sheet is sent', () => {
  test('the school is told that nothing has come, and is shown no run', async () => {
    const page = await textOf(await head.get(ownPage(seven)))
    expect(page).toContain('Листа вам ещё не отправляли')
    expect(page).not.toMatch(/7 из 23|соответствует критериям/)
  })

  test('the team looks at it first', async () => {
    const preview = `/identification/runs/${run}/sheets/${seven.id}`
    const page = await textOf(await adviser.get(preview))
    expect(page).toContain('Он ещё не отправлен')
    expect(page).toContain('7 из 23')
    expect(page).not.toMatch(/Ближайший порог|Устойчивость/)
    expect((await head.get(preview)).status).toBe(403)
    expect((await neighbour.get(preview)).status).toBe(404)
  })

  test.each([
    [{}, 'Отметьте в таблице хотя бы одну школу'],
    [{ school: seven.id, answersDue: '2025-09-14' }, 'Этот день прошёл'],
    [{ school: seven.id, answersDue: '29 сентября' }, 'Укажите день'],
    [{ school: '01990000-0000-7000-8000-00000000dead' }, 'в этом расчёте нет'],
  ])('%o is refused', async (fields, sentence) => {
    const answer = await send(fields)
    expect(answer.status).toBe(422)
    expect(await textOf(answer)).toContain(sentence)
  })
})

describe('a sheet that was sent', () => {
  beforeAll(async () => {
    expect((await send({ whom: 'all' })).status).toBe(303)
    sheet = (await head.get(ownPage(seven))).headers.get('location') ?? ''
    actingSheet = (await acting.get(ownPage(seventeen))).headers.get('location') ?? ''
    expect(sheet).toMatch(/^\/identification\/sheets\/[0-9a-f-]{36}$/)
  })

  test('shows the school its counts, the threshold, what is missing, and the municipality as a sum', async () => {
    const page = await textOf(await head.get(sheet))
    expect(page).toContain('7 из 23')
    expect(page).toContain('Порог низкого результата')
    expect(page).toContain('Чего не хватает')
    expect(page).toMatch(/% \(\d+ из \d+\), \d+ школ/)
    expect(page).toContain('не приводится')
    expect(page).toContain('ответ')
    expect(page).not.toMatch(/Ближайший порог|Устойчивость|Что если|listedProbability/)
    const numbers = [...page.matchAll(/СОШ № (\d+)/g)].map(([, number]) => number)
    expect(new Set(numbers)).toEqual(new Set(['7']))
    expect(page).not.toContain('/assessments/imports/')
  })

  test('is there for nobody else', async () => {
    expect((await otherHead.get(sheet)).status).toBe(404)
    expect((await otherHead.get(`${sheet}/file/pdf`)).status).toBe(404)
    expect((await otherHead.post(sheet, { intent: 'acknowledge' })).status).toBe(404)
    expect((await teacher.get(sheet)).status).toBe(403)
    expect((await region.get(sheet)).status).toBe(403)
    expect((await head.get('/identification/sheets')).status).toBe(403)
    for (const path of [sheet, `${sheet}/file/docx`, `/identification/sheets?run=${run}`])
      expect((await neighbour.get(path)).status).toBe(404)
    expect(await textOf(await neighbour.get('/identification/sheets'))).not.toContain('СОШ')
    expect((await neighbour.post(sheet, { intent: 'decide' })).status).toBe(422)
  })

  test('comes down as PDF and DOCX, and the journal says who took it', async () => {
    const pdf = await deputy.get(`${sheet}/file/pdf`)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1')).toMatch(/^%PDF/)
    const docx = Buffer.from(await (await adviser.get(`${sheet}/file/docx`)).arrayBuffer())
    expect(unzipped(docx, 'word/document.xml')).toContain('w:document')
    const text = docxText(docx).replaceAll('\u00a0', ' ')
    expect(text).toContain('АНАЛИТИЧЕСКИЙ ЛИСТ')
    expect(text).toContain('до 29.09.2025 включительно')
    expect(text).toContain('письмо Рособрнадзора от 18.04.2025 № 02-86')
    expect((await head.get(`${sheet}/file/odt`)).status).toBe(404)
    const { rows } = await server.db.owner.query(
      `select details ->> 'format' as format from journal
       where event = 'identification.sheetDownloaded' order by id`,
    )
    expect(rows).toEqual([{ format: 'pdf' }, { format: 'docx' }])
  })

  test('is a duty of the head with its term, until it is acknowledged, once', async () => {
    const desk = await textOf(await head.get('/'))
    expect(desk).toContain('Ознакомьтесь с аналитическим листом')
    expect(desk).toContain('29.09.2025')
    expect((await head.post(sheet, { intent: 'acknowledge' })).status).toBe(303)
    const again = await head.post(sheet, { intent: 'acknowledge' })
    expect(again.status).toBe(422)
    expect(await textOf(again)).toContain('Ваше ознакомление уже записано')
    const page = await textOf(await adviser.get(sheet))
    expect(page).toContain('Мельников Андрей Примерович, директор СОШ № 7, 15.09.2025')
    for (const reader of [head, deputy])
      expect(await textOf(await reader.get('/'))).not.toContain('Ознакомьтесь')
  })

  test('is acknowledged by an acting head as acting', async () => {
    expect((await acting.post(actingSheet, { intent: 'acknowledge' })).status).toBe(303)
    expect(await textOf(await chief.get(actingSheet))).toContain(
      'и. о. директора СОШ № 17 (приказ управления образования от 29.08.2025 № 61-к)',
    )
  })
})

describe('the answer of the school', () => {
  test('comes with a file that its school and the team can take', async () => {
    const form = new FormData()
    form.set('intent', 'answer')
    form.set('kind', 'objection')
    form.set('text', 'Двое участников были переведены.\nПриказы приложены.')
    form.set('file', new File([Buffer.from('%PDF-1.7 scan')], 'Приказы.pdf'))
    expect((await deputy.post(sheet, form)).status).toBe(303)
    const page = await textOf(await chief.get(sheet))
    expect(page).toContain('Двое участников были переведены.')
    expect(page).toContain('Тихонова Мария Примеровна, заместитель директора СОШ № 7')
    const file = /\/identification\/sheets\/[^"]+\/answers\/[^"]+\/file/.exec(page)?.[0] ?? ''
    const taken = await chief.get(file)
    expect(await taken.text()).toBe('%PDF-1.7 scan')
    expect(taken.headers.get('content-disposition')).toMatch(/^attachment/)
    expect((await head.get(file)).status).toBe(200)
    expect((await otherHead.get(file)).status).toBe(404)
    expect((await neighbour.get(file)).status).toBe(404)
  })

  test.each([
    [{ text: '  ' }, 'Напишите, что вы хотите сказать'],
    [{ text: 'а'.repeat(4001) }, 'до 4 000 знаков'],
    [{ kind: 'objection', text: 'Ещё раз.' }, 'Возражение на этот лист уже есть'],
  ])('is refused in words: %#', async (fields, sentence) => {
    const answer = await head.post(sheet, { intent: 'answer', kind: 'comment', ...fields })
    expect(answer.status).toBe(422)
    expect(await textOf(answer)).toContain(sentence)
  })

  test('a program is not taken as a file', async () => {
    const form = new FormData()
    for (const [name, value] of Object.entries({
      intent: 'answer',
      kind: 'comment',
      text: 'Файл.',
    }))
      form.set(name, value)
    form.set('file', new File(['MZ'], 'приказ.exe'))
    const answer = await head.post(sheet, form)
    expect(answer.status).toBe(422)
    expect(await textOf(answer)).toContain('Такой файл не принимается')
  })

  test('waits on the desk of the team and is decided once, with a reason that the school sees', async () => {
    const desk = await textOf(await adviser.get('/'))
    expect(desk).toContain('Возражение школы ждёт решения')
    const page = await (await chief.get(sheet)).text()
    const responseId = /name="responseId" value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? ''
    const decide = (fields: object) =>
      chief.post(sheet, { intent: 'decide', responseId, outcome: 'accepted', ...fields })
    expect(await textOf(await decide({ reason: ' ' }))).toContain('Напишите основание')
    expect((await head.post(sheet, { intent: 'decide', responseId })).status).toBe(403)
    expect((await decide({ reason: 'Приказы о переводе есть.' })).status).toBe(303)
    expect(await textOf(await decide({ reason: 'Нет.' }))).toContain('Это возражение уже решили')
    const seen = await textOf(await head.get(sheet))
    expect(seen).toContain('Возражение принято')
    expect(seen).toContain('Приказы о переводе есть.')
    expect(seen).toContain('Само решение вывода не меняет')
    expect(seen).not.toContain('Внести поправку в перечень')
    expect(await textOf(await adviser.get('/'))).not.toContain('ждёт решения')
    expect(await textOf(await chief.get(sheet))).toContain('Внести поправку в перечень')
  })
})

describe('a later run', () => {
  test('leaves the sheet as it was; a new sheet says so on the old one', async () => {
    const before = await textOf(await head.get(sheet))
    const computed = await adviser.post('/identification', { year: '2025', stage: 'final' })
    const older = run
    run = (computed.headers.get('location') ?? '').split('/').at(-1) ?? ''
    expect(before).toContain('Вывод')
    const list = await textOf(await adviser.get(`/identification/sheets?run=${older}`))
    expect(list).toContain('После этого расчёта сделан новый')
    expect((await send({ school: seven.id })).status).toBe(303)
    const old = await textOf(await head.get(sheet))
    expect(old).toContain('Этот лист заменён новым от 15.09.2025')
    expect(old).toContain('На этот лист уже не отвечают')
    expect((await head.get(ownPage(seven))).headers.get('location')).not.toBe(sheet)
  })
})

test('the usual term is kept and offered', async () => {
  const path = '/identification/sheets'
  const wrong = await adviser.post(path, { intent: 'term', answerDays: '0' })
  expect(wrong.status).toBe(422)
  expect(await textOf(wrong)).toContain('целое число от 1 до 60')
  expect((await adviser.post(path, { intent: 'term', answerDays: '5' })).status).toBe(303)
  expect(await textOf(await adviser.get(path))).toContain('value="2025-09-22"')
})
