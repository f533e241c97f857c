import { describe, expect, test } from 'vitest'
import { testApp, type Visit } from '../../../tests/kit/app.ts'

const server = await testApp()
const [adviser, head, teacher, neighbour] = await Promise.all(
  ['metodist', 'direktor-7', 'uchitel', 'metodist-sosed'].map(server.as),
)
if (!adviser || !head || !teacher || !neighbour) throw new Error('nobody signs in')
const rules = '/identification/rules'

const textOf = async (answer: Response) =>
  (await answer.text())
    .replaceAll('<!-- -->', '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2060', '')

/** A form as the page has it: every field with the value it came with. */
async function formOf(visit: Visit, path: string): Promise<Record<string, string>> {
  const html = await (await visit.get(path)).text()
  const form =
    /<form[^>]*method="post".*?<\/form>/s.exec(html.slice(html.indexOf('<main')))?.[0] ?? ''
  const fields: Record<string, string> = {}
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const type = attribute(tag, 'type')
    if ((type === 'checkbox' || type === 'radio') && !tag.includes(' checked')) continue
    const name = attribute(tag, 'name') ?? ''
    // Of several checked ones the last is enough here.
    fields[name] = attribute(tag, 'value') ?? ''
  }
  for (const [, name = '', text = ''] of form.matchAll(
    /<textarea[^>]* name="([^"]*)"[^>]*>([^<]*)</g,
  ))
    fields[name] = text.trim()
  return fields
}

describe('the rules of the demo district', () => {
  test('are approved and tell the basis of every threshold', async () => {
    const list = await textOf(await adviser.get(rules))
    expect(list).toContain('действует')
    const page = await textOf(
      await adviser.get(/\/identification\/rules\/[0-9a-f-]{36}/.exec(list)?.[0] ?? ''),
    )
    expect(page).toContain('Приказ управления образования Заречного района от 20.08.2025 № 97')
    expect(page).toContain('№ 02-86')
    expect(page).not.toContain('основания нет')
  })

  test('are read by a school and changed by the municipal team alone', async () => {
    expect((await head.get(rules)).status).toBe(200)
    expect((await head.post(rules, { from: 'preset:gia-only' })).status).toBe(403)
    expect((await teacher.get(rules)).status).toBe(403)
  })
})

describe('a new version', () => {
  let page = ''

  test('starts from a built-in set and lists what has no basis', async () => {
    const started = await adviser.post(rules, { from: 'preset:repeat-same-2025' })
    expect(started.status).toBe(303)
    page = (started.headers.get('location') ?? '').replace('/edit', '')
    expect(await textOf(await adviser.get(`${page}/edit`))).toMatch(/Без основания: \d+ порог/)
    const approval = await textOf(await adviser.get(`${page}/approve`))
    expect(approval).toContain('aria-disabled="true"')
    expect(approval).toContain('#field-threshold-0-document')
  })

  test('is not approved while a threshold lacks its basis, whatever is sent', async () => {
    const refused = await adviser.post(`${page}/approve`, { basis: 'Приказ № 1', revision: '1' })
    expect(refused.status).toBe(422)
    expect(await textOf(refused)).toContain('Без основания')
  })

  test('comes back filled when a value is no number, then is stored and approved', async () => {
    const fields = await formOf(adviser, `${page}/edit`)
    const wrong = await adviser.post(`${page}/edit`, { ...fields, 'threshold-0-value': 'треть' })
    expect(wrong.status).toBe(422)
    expect(await textOf(wrong)).toContain('value="треть"')
    const grounded = Object.fromEntries(
      Object.entries(fields).map(([name, value]) =>
        name.endsWith('-document') ? [name, 'Решение рабочей группы № 4'] : [name, value],
      ),
    )
    expect((await adviser.post(`${page}/edit`, grounded)).status).toBe(303)
    const approved = await adviser.post(`${page}/approve`, { basis: 'Приказ № 113', revision: '2' })
    expect(approved.status).toBe(303)
    expect(await textOf(await adviser.get(page))).toContain('Приказ № 113')
  })

  test('gains and loses criteria, procedures and exclusions in the form', async () => {
    const started = await adviser.post(rules, { from: 'preset:abinsk-2023' })
    const edit = started.headers.get('location') ?? ''
    const draft = edit.replace('/edit', '')
    const fields = await formOf(adviser, edit)
    const added = {
      ...fields,
      'criterion-0-remove': 'on',
      'new-criterion-kind': 'ofLast',
      'new-criterion-procedures': '1',
      'new-criterion-years': '2',
      'new-criterion-ofLast': '3',
      'new-criterion-wording': 'Низкие результаты в двух из трёх лет',
      'new-criterion-clauseOfWording': 'п. 4.1',
      'new-procedure-kind': 'municipal',
      'new-procedure-grade': '9',
      'new-procedure-subject': 'MA',
      'exclusion-0-types': 'evening',
    }
    const wrong = await adviser.post(edit, { ...added, 'new-criterion-years': 'два' })
    expect(wrong.status).toBe(422)
    expect(await textOf(wrong)).toContain('Низкие результаты в двух из трёх лет')
    expect((await adviser.post(edit, added)).status).toBe(303)
    const page = await textOf(await adviser.get(draft))
    expect(page).toContain('Низкие результаты в двух из трёх лет')
    expect(page).not.toContain('п. 3.3, критерий 1')
    expect(page).toContain('муниципальная работа, 9 класс, математика')
    expect(page).toContain('Вечерняя школа (основания нет)')
    const approval = await textOf(await adviser.get(`${draft}/approve`))
    expect(approval).toContain('#field-exclusion-0-document')
    expect(approval).toContain('№ 02-86')
    const refused = await adviser.post(`${draft}/approve`, { basis: 'Приказ № 5', revision: '2' })
    expect(refused.status).toBe(422)
  })

  test('is compared with the one before it', async () => {
    const compared = await textOf(await adviser.get(`${rules}/compare?before=1&after=2`))
    expect(compared).toContain('Решение рабочей группы № 4')
    expect((await adviser.get(`${rules}/compare?before=x&after=99`)).status).toBe(404)
  })

  test('is not found by another municipality', async () => {
    for (const path of ['', '/edit', '/approve'])
      expect((await neighbour.get(page + path)).status).toBe(404)
    expect((await neighbour.post(`${page}/approve`, { basis: 'x', revision: '2' })).status).toBe(
      404,
    )
    expect(await textOf(await neighbour.get(rules))).toContain('Правил ещё нет')
  })
})
