import { beforeAll, describe, expect, test } from 'vitest'
import { demoMunicipalityId, demoPersonId } from '../../../db/demo/ids.ts'
import { demoPerson } from '../../../db/demo/people.ts'
import { schoolOf } from '../../../tests/cast.ts'
import { testApp } from '../../../tests/kit/app.ts'
import type { Day } from '../../kernel/ids.ts'
import { computeRun } from './commands/compute-run.ts'
import { startRegister } from './commands/start-register.ts'

const server = await testApp({ demo: 'runs' })
const [adviser, chief, head, admin, neighbour] = await Promise.all(
  ['metodist', 'nachalnik', 'direktor-7', 'admin', 'metodist-sosed'].map(server.as),
)
if (!adviser || !chief || !head || !admin || !neighbour) throw new Error('nobody signs in')

const textOf = async (answer: Response) =>
  (await answer.text())
    .replaceAll('<!-- -->', '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2060', '')
    .replaceAll('\u00ad', '')

const small = schoolOf('smallLowTwice')
const yearly = schoolOf('smallLowEachYear')
let experts = ''
let meeting = ''

beforeAll(async () => {
  const scope = {
    tenant: demoMunicipalityId,
    actor: demoPersonId(demoPerson('metodist').place),
  }
  const working = { municipalityId: demoMunicipalityId, today: '2025-09-15' as Day }
  const run = await server.db.database.write(scope, (writer) =>
    computeRun(writer, working, { year: 2025, stage: 'final' }),
  )
  if (!run.ok) throw new Error(run.refusal.kind)
  const started = await server.db.database.write(scope, (writer) =>
    startRegister(writer, working, run.value),
  )
  if (!started.ok) throw new Error(JSON.stringify(started.refusal))
  experts = `/identification/registers/${started.value}/experts`
})

const people = {
  heldOn: '2025-09-15',
  chair: 'Громова Елена Примеровна',
  secretary: 'Соколова Ирина Примеровна, методист ИМЦ',
  others: 'Летова Анна Примеровна, доцент ИРО',
}

const revisionOf = async () =>
  /name="revision" value="(\d+)"/.exec(await textOf(await adviser.get(meeting)))?.[1] ?? ''

const table = (lines: Readonly<Record<string, readonly [string, string]>>) =>
  Object.fromEntries(
    Object.entries(lines).flatMap(([id, [decision, reason]]) => [
      [`decision.${id}`, decision],
      [`reason.${id}`, reason],
      [`name.${id}`, 'Школа'],
    ]),
  )

describe('the queue', () => {
  test('is one sheet: counts, intervals, small groups, no ranking', async () => {
    const page = await textOf(await chief.get(experts))
    expect(page).toContain(small.shortName.replaceAll('\u00a0', ' '))
    expect(page).toContain('только благодаря малым группам')
    expect(page).toMatch(/\d из \d · \d+ % \(\d+,\d–\d+,\d %\)/)
    expect(page).toContain('Порядок по результатам не предусмотрен')
    const names = [...page.matchAll(/<h3>[^<]*№ (\d+)/g)].map((found) => Number(found[1]))
    expect(names.length).toBeGreaterThan(2)
    const group = names.slice(
      0,
      names.findIndex((number, at) => number < (names[at - 1] ?? 0)),
    )
    expect(group).toEqual(group.toSorted((a, b) => a - b))
    expect(page).not.toMatch(/listedProbability/)
  })

  test('is the municipal team’s alone', async () => {
    expect((await head.get(experts)).status).toBe(403)
    expect((await admin.get(experts)).status).toBe(403)
    expect((await head.post(`${experts}/new`, people)).status).toBe(403)
    expect((await neighbour.get(experts)).status).toBe(404)
    expect((await neighbour.get(`${experts}/new`)).status).toBe(404)
    expect((await neighbour.post(`${experts}/new`, people)).status).toBe(404)
  })
})

describe('the meeting', () => {
  test('begins when every person has a post; everything typed comes back', async () => {
    const typed = { ...people, chair: 'Неизвестный Человек', others: 'Ещё Один\nДва, эксперт' }
    const refused = await adviser.post(`${experts}/new`, typed)
    expect(refused.status).toBe(422)
    const page = await textOf(refused)
    expect(page).toContain('«Неизвестный Человек»: после имени поставьте запятую')
    expect(page).toContain('«Ещё Один»: после имени поставьте запятую')
    expect(page).toContain('Два, эксперт')
    const nobody = await adviser.post(`${experts}/new`, { ...people, others: '' })
    expect(await textOf(nobody)).toContain('нужен хотя бы один присутствующий')
    const opened = await adviser.post(`${experts}/new`, people)
    expect(opened.status).toBe(303)
    meeting = opened.headers.get('location') ?? ''
    expect(await textOf(await chief.get(meeting))).toContain('Летова Анна Примеровна, доцент ИРО')
    const second = await chief.post(`${experts}/new`, people)
    expect(await textOf(second)).toContain('уже идёт')
  })

  test('a decision needs its reason; a reason its decision; nothing typed is lost', async () => {
    const revision = await revisionOf()
    const refused = await adviser.post(meeting, {
      intent: 'decide',
      revision,
      ...table({ [small.id]: ['include', ''], [yearly.id]: ['', 'набранный текст'] }),
    })
    expect(refused.status).toBe(422)
    const page = await textOf(refused)
    expect(page).toContain('напишите основание решения')
    expect(page).toContain('выберите решение или сотрите основание')
    expect(page).toContain('набранный текст')
    expect(page).toContain(`href="#field-reason.${small.id}"`)
  })

  test('two people at once: the second sees what the first decided', async () => {
    const revision = await revisionOf()
    const decide = (decision: string, reason: string) => ({
      intent: 'decide',
      revision,
      protocolNumber: '7',
      protocolOn: '',
      ...table({ [small.id]: [decision, reason] }),
    })
    const first = await adviser.post(meeting, decide('include', 'итоги ровные'))
    expect(first.headers.get('location')).toBe(`${meeting}?number=7`)
    const second = await chief.post(meeting, decide('riskZone', 'мало данных'))
    expect(second.status).toBe(422)
    const page = await textOf(second)
    expect(page).toContain('записал решения этого заседания раньше вас')
    expect(page).toContain('Сейчас записано: включить в перечень. итоги ровные')
    expect(page).toContain('мало данных')
    expect(await textOf(await adviser.get(`${experts}`))).toContain('Проект протокола')
  })

  test('a protocol closes it for ever, in words where it cannot', async () => {
    const revision = await revisionOf()
    const close = (number: string, on: string) => ({
      intent: 'close',
      revision,
      protocolNumber: number,
      protocolOn: on,
      ...table({ [small.id]: ['include', 'итоги ровные'], [yearly.id]: ['', ''] }),
    })
    const bare = await textOf(await adviser.post(meeting, close('', '')))
    expect(bare).toContain('Введите номер протокола')
    expect(bare).toContain('Введите дату протокола')
    expect(await textOf(await adviser.post(meeting, close('7', '2025-09-16')))).toContain(
      'ещё не наступила',
    )
    expect((await adviser.post(meeting, close('7', '2025-09-15'))).status).toBe(303)
    const page = await textOf(await chief.get(meeting))
    expect(page).toContain('протокол № 7 от 15.09.2025')
    expect(page).not.toContain('name="intent"')
    expect(await textOf(await adviser.post(meeting, close('8', '2025-09-15')))).toContain(
      'уже закрыто',
    )
  })

  test.each([
    ['pdf', 'application/pdf', '%PDF'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
  ])('its minutes come as %s, and who took them is journalled', async (format, type, begin) => {
    const answer = await chief.get(`${meeting}/minutes/${format}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(type)
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.subarray(0, begin.length).toString('latin1')).toBe(begin)
    const { rows } = await server.db.owner.query<{ details: unknown }>(
      `select details from journal where event = 'identification.expertMinutesDownloaded'
       order by id desc limit 1`,
    )
    expect(rows).toEqual([{ details: { format, isDraft: false } }])
    expect((await neighbour.get(`${meeting}/minutes/${format}`)).status).toBe(404)
    expect((await head.get(`${meeting}/minutes/${format}`)).status).toBe(403)
  })

  test('the next one decides anew; the older decision stays visible', async () => {
    const opened = await adviser.post(`${experts}/new`, people)
    meeting = opened.headers.get('location') ?? ''
    expect(await textOf(await adviser.get(meeting))).toContain(
      'включить в перечень, протокол № 7 от 15.09.2025',
    )
    const fields = {
      intent: 'close',
      revision: await revisionOf(),
      protocolNumber: '7',
      protocolOn: '2025-09-15',
      ...table({ [small.id]: ['riskZone', 'пришли новые сведения'] }),
    }
    expect(await textOf(await adviser.post(meeting, fields))).toContain('номером в этом году уже')
    const closed = await adviser.post(meeting, { ...fields, protocolNumber: '8' })
    expect(closed.status).toBe(303)
    const page = await textOf(await adviser.get(experts))
    expect(page).toContain('Решение: зона риска')
    expect(page).toContain('прежде, протокол № 7 от 15.09.2025')
  })

  test('one that did not take place says why', async () => {
    const opened = await adviser.post(`${experts}/new`, people)
    meeting = opened.headers.get('location') ?? ''
    const cancel = `${meeting}/cancel`
    expect((await adviser.post(cancel, { revision: '1', reason: '' })).status).toBe(422)
    expect((await adviser.post(cancel, { revision: '1', reason: 'нет кворума' })).status).toBe(303)
    const page = await textOf(await adviser.get(experts))
    expect(page).toContain('не состоялось')
    expect(page).toContain('нет кворума')
    expect((await neighbour.get(cancel)).status).toBe(404)
  })
})

describe('talks with heads', () => {
  const heads = () => experts.replace(/experts$/u, 'heads')

  test('begin with who heads the school today, and are read by the team alone', async () => {
    const acting = schoolOf('hardAndLow')
    const page = await textOf(await adviser.get(`${heads()}/new?school=${acting.id}`))
    expect(page).toContain('Рябинина Ольга Примеровна, и. о. директора СОШ № 17')
    expect(page).toContain('приказ управления образования от 29.08.2025 № 61-к')
    const talk = {
      schoolId: acting.id,
      heldOn: '2025-09-12',
      head: 'Рябинина Ольга Примеровна',
      actingBasis: '',
      presented: 'Результаты 2025 года',
      answered: 'Учитель математики принят 1 сентября',
      agreed: '',
    }
    const ahead = await adviser.post(`${heads()}/new?school=${acting.id}`, {
      ...talk,
      heldOn: '2025-09-16',
    })
    expect(await textOf(ahead)).toContain('Этот день ещё не наступил')
    const nobody = await adviser.post(`${heads()}/new?school=${acting.id}`, {
      ...talk,
      head: 'Кто-то',
    })
    expect(await textOf(nobody)).toContain('напишите должность')
    expect((await adviser.post(`${heads()}/new`, talk)).status).toBe(303)
    const said = 'Учитель математики принят 1 сентября'
    expect(await textOf(await chief.get(heads()))).toContain(said)
    const school = `/identification/schools/${acting.id}`
    expect(await textOf(await chief.get(school))).toContain(said)
    expect((await head.get(heads())).status).toBe(403)
    expect((await neighbour.get(heads())).status).toBe(404)
    expect((await neighbour.post(`${heads()}/new`, talk)).status).toBe(404)
    const card = await textOf(await head.get(`/schools/${acting.id}`))
    expect(card).not.toContain('Учитель математики')
  })

  test('a record made by mistake is struck out and stays', async () => {
    const link = /href="([^"]+strike-out)"/.exec(await (await adviser.get(heads())).text())?.[1]
    if (link === undefined) throw new Error('nothing to strike out')
    expect((await adviser.post(link, { reason: '' })).status).toBe(422)
    expect((await neighbour.post(link, { reason: 'чужое' })).status).toBe(404)
    expect((await adviser.post(link, { reason: 'не та школа' })).status).toBe(303)
    expect(await textOf(await adviser.get(heads()))).toContain('Вычеркнуто: не та школа')
    expect(await textOf(await adviser.post(link, { reason: 'ещё раз' }))).toContain(
      'уже вычеркнута',
    )
  })
})
