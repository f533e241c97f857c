import { beforeAll, describe, expect, test } from 'vitest'
import { schoolOf } from '../../../tests/cast.ts'
import { testApp } from '../../../tests/kit/app.ts'

const server = await testApp({ demo: 'runs' })
const [adviser, neighbour, head, region, centre] = await Promise.all(
  ['metodist', 'metodist-sosed', 'direktor-7', 'region', 'coko'].map(server.as),
)
if (!adviser || !neighbour || !head || !region || !centre) throw new Error('nobody signs in')

const textOf = async (answer: Response) =>
  (await answer.text())
    .replaceAll('<!-- -->', '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2060', '')
    .replaceAll('\u00ad', '')

const revisionOf = async (path: string) =>
  /name="revision" value="(\d+)"/.exec(await textOf(await adviser.get(path)))?.[1] ?? ''

let register = ''
let agreement = ''
beforeAll(async () => {
  const run = await adviser.post('/identification', { year: '2025', stage: 'final' })
  const started = await adviser.post(run.headers.get('location') ?? '', { intent: 'start' })
  expect(started.status, await started.clone().text()).toBe(303)
  register = started.headers.get('location') ?? ''
  agreement = `${register}/agreement`
})

test('a list about which something is open is not sent', async () => {
  expect(await textOf(await adviser.get(agreement))).toContain('Согласовывать пока рано')
  const { rows } = await server.db.owner.query<{ revision: number }>(
    'select revision from support_registers where id = $1',
    [register.split('/').at(-1)],
  )
  const revision = String(rows[0]?.revision)
  const sent = await adviser.post(agreement, { intent: 'send', revision, note: '' })
  expect(sent.status).toBe(422)
  expect(await textOf(sent)).toContain('Не решено по малым группам')
})

describe('once everything is decided', () => {
  beforeAll(async () => {
    const meetings = `${register}/experts/new`
    const opened = await adviser.post(meetings, {
      heldOn: '2025-09-15',
      chair: 'Громова Елена Примеровна',
      secretary: 'Соколова Ирина Примеровна, методист ИМЦ',
      others: 'Летова Анна Примеровна, доцент ИРО',
    })
    expect(opened.status, await opened.clone().text()).toBe(303)
    const meeting = opened.headers.get('location') ?? ''
    const page = await textOf(await adviser.get(meeting))
    const fields = new Set([...page.matchAll(/name="decision\.([0-9a-f-]+)"/g)].map(([, id]) => id))
    const decided = [...fields].flatMap((id) => [
      [`decision.${id}`, 'include'],
      [`reason.${id}`, 'итоги прошлых лет ровные'],
      [`name.${id}`, 'Школа'],
    ])
    const closed = await adviser.post(meeting, {
      intent: 'close',
      revision: await revisionOf(meeting),
      protocolNumber: '4',
      protocolOn: '2025-09-15',
      ...Object.fromEntries(decided),
    })
    expect(closed.status, await closed.clone().text()).toBe(303)
  })

  test('the region sees what was sent and answers with remarks, then agrees', async () => {
    expect(await textOf(await region.get('/identification/agreements'))).toContain(
      'Перечней ещё не присылали',
    )
    const form = { intent: 'send', revision: await revisionOf(agreement), note: 'Первый перечень' }
    expect((await adviser.post(agreement, form)).status).toBe(303)
    const lists = await textOf(await region.get('/identification/agreements'))
    const [, sent = ''] = /href="(\/identification\/agreements\/[0-9a-f-]+)"/.exec(lists) ?? []
    const page = await textOf(await centre.get(sent))
    expect(page).toContain(schoolOf('lowTwice').shortName.replaceAll('\u00a0', ' '))
    expect(page).toContain('Критерии выполнены')
    expect(page).toContain('Первый перечень')
    expect(page).not.toMatch(/устойчив|Ближайший порог|\d+ из \d+ участник/)

    expect(await textOf(await centre.get('/'))).toContain('Ответьте на перечень: Заречный район')
    const silent = await centre.post(sent, { outcome: 'remarks', remarks: '' })
    expect(silent.status).toBe(422)
    expect(await textOf(silent)).toContain('Напишите, в чём замечания')
    const remarks = { outcome: 'remarks', remarks: 'Уточните школу № 9' }
    expect((await centre.post(sent, remarks)).status).toBe(303)
    expect((await region.post(sent, { outcome: 'agreed', remarks: '' })).status).toBe(422)

    const answered = await textOf(await adviser.get(agreement))
    expect(answered).toContain('Уточните школу № 9')
    expect(answered).toContain('Фомина Галина Примеровна, специалист центра оценки качества')
    expect(answered).toContain('перечень снова в работе')

    const again = { intent: 'send', revision: await revisionOf(agreement), note: 'Уточнили' }
    expect((await adviser.post(agreement, again)).status).toBe(303)
    const anew = await textOf(await region.get('/identification/agreements'))
    const [next = ''] = [...anew.matchAll(/href="(\/identification\/agreements\/[0-9a-f-]+)"/g)]
      .map(([, href]) => href)
      .filter((href) => href !== sent)
    expect((await region.post(next, { outcome: 'agreed', remarks: '' })).status).toBe(303)
    expect(await textOf(await adviser.get(agreement))).toContain('Перечень согласован.')
  })

  test('nobody but the region answers, and nobody but the municipality sends', async () => {
    const lists = await textOf(await region.get('/identification/agreements'))
    const [, sent = ''] = /href="(\/identification\/agreements\/[0-9a-f-]+)"/.exec(lists) ?? []
    for (const visit of [adviser, neighbour, head]) {
      expect((await visit.get('/identification/agreements')).status).toBe(403)
      expect((await visit.get(sent)).status).toBe(403)
      expect((await visit.post(sent, { outcome: 'agreed', remarks: '' })).status).toBe(403)
    }
    for (const visit of [region, centre, head]) {
      expect((await visit.get(agreement)).status).toBe(403)
      expect((await visit.get(register)).status).toBe(403)
    }
    expect((await neighbour.get(agreement)).status).toBe(404)
    const form = { intent: 'send', revision: '1', note: '' }
    expect((await neighbour.post(agreement, form)).status).toBe(404)
  })
})

describe('an earlier order', () => {
  const page = '/identification/registers/earlier'
  const order = {
    year: '2019',
    number: '412',
    on: '2019-08-28',
    signatoryPost: 'начальник управления',
    signatoryName: 'Громова Е. П.',
    [`track.${schoolOf('recovered').id}`]: 'support',
    [`reason.${schoolOf('recovered').id}`]: 'приложение 1, строка 3',
  }

  test('is entered with its schools and their grounds', async () => {
    expect(await textOf(await adviser.get(page))).toContain('Школы перечня')
    const empty = await adviser.post(page, { ...order, number: '', on: '' })
    expect(empty.status).toBe(422)
    expect(await textOf(empty)).toContain('Укажите дату приказа')
    const done = await adviser.post(page, order)
    expect(done.status, await done.clone().text()).toBe(303)
    const shown = await textOf(await adviser.get(done.headers.get('location') ?? ''))
    expect(shown).toContain('приложение 1, строка 3')
    expect(shown).toContain('412')
    const again = await adviser.post(page, { ...order, number: '413' })
    expect(again.status).toBe(422)
    expect(await textOf(again)).toContain('уже утверждён приказом № 412')
  })

  test('is nobody else’s business', async () => {
    for (const visit of [head, region]) {
      expect((await visit.get(page)).status).toBe(403)
      expect((await visit.post(page, order)).status).toBe(403)
    }
    const stranger = await neighbour.post(page, order)
    expect(stranger.status).toBe(422)
  })
})
