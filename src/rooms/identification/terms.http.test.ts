import { describe, expect, test } from 'vitest'
import { schoolOf } from '../../../tests/cast.ts'
import { testApp } from '../../../tests/kit/app.ts'

const server = await testApp()
const [adviser, head, neighbour] = await Promise.all(
  ['metodist', 'direktor-7', 'metodist-sosed'].map(server.as),
)
if (!adviser || !head || !neighbour) throw new Error('nobody signs in')
const terms = '/identification/terms'

const textOf = async (answer: Response) =>
  (await answer.text())
    .replaceAll('<!-- -->', '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2060', '')

describe('terms of the year (прил. 2 п. 1)', () => {
  test('show both days of every procedure and what is late', async () => {
    const page = await textOf(await adviser.get(terms))
    expect(page).toContain('Месяц от получения (считается)')
    // ВПР: received on 20 June, concluded on 12 September.
    expect(page).toMatch(/20\.07\.2025/)
    expect(page).toContain('вывод сделан 21.08.2025, после срока 20.07.2025')
    expect(page).toContain('результаты ожидались до 03.03.2025')
    expect(page).toContain('не проводилась')
  })

  test('stand in short on the first page and on the page of a run', async () => {
    const home = await textOf(await adviser.get('/identification'))
    expect(home).toContain('Опаздывает: 1 процедура')
    expect(home).toContain('Рассмотрены все школы реестра')
    const run = /\/identification\/runs\/[0-9a-f-]{36}/.exec(home)?.[0] ?? ''
    // A filter does not hide who was not considered.
    const filtered = await textOf(await adviser.get(`${run}?verdict=listed`))
    expect(filtered).toContain('Опаздывает: 1 процедура')
    expect(filtered).toContain('Рассмотрены все школы реестра')
  })

  test('of a year without calendar and runs say so', async () => {
    const page = await textOf(await adviser.get(`${terms}?year=2026`))
    expect(page).toContain('В календаре 2026 года процедур нет')
    expect(page).toContain('не рассмотрена ни одна школа')
    expect((await adviser.get(`${terms}?year=вчера`)).status).toBe(200)
  })
})

describe('the setting', () => {
  const order = 'Приказ от 15.09.2025 № 115'

  test('counts the month from the end of the procedure, with its basis', async () => {
    const bare = await adviser.post(terms, { countsFrom: 'end', basis: ' ', seen: '0' })
    expect(bare.status).toBe(422)
    const set = await adviser.post(terms, { countsFrom: 'end', basis: order, seen: '0' })
    expect(set.status).toBe(303)
    const page = await textOf(await adviser.get(terms))
    expect(page).toContain('Месяц от окончания (считается)')
    expect(page).toContain(order)
    const calendar = await textOf(await adviser.get('/assessments/calendar?year=2025'))
    expect(calendar).toContain('Опаздывает: срок 13.03.2025')
  })

  test('is not overwritten by somebody who saw an earlier one', async () => {
    const late = await adviser.post(terms, { countsFrom: 'receipt', basis: 'x', seen: '0' })
    expect(late.status).toBe(422)
    expect(await textOf(late)).toContain('срок изменил кто-то ещё')
  })

  test('belongs to the municipal team of its municipality', async () => {
    expect((await head.get(terms)).status).toBe(403)
    const fields = { countsFrom: 'receipt', basis: 'x', seen: '1' }
    expect((await head.post(terms, fields)).status).toBe(403)
    const elsewhere = await textOf(await neighbour.get(terms))
    expect(elsewhere).not.toContain(order)
    expect(elsewhere).not.toContain(schoolOf('lowTwice').shortName)
  })
})
