import { beforeAll, describe, expect, test } from 'vitest'
import { schoolOf } from '../../../tests/cast.ts'
import { testApp } from '../../../tests/kit/app.ts'

const server = await testApp({ demo: 'runs' })
const [adviser, neighbour, head, region] = await Promise.all(
  ['metodist', 'metodist-sosed', 'direktor-7', 'region'].map(server.as),
)
if (!adviser || !neighbour || !head || !region) throw new Error('nobody signs in')

const lists = '/identification/received'
const textOf = async (answer: Response) =>
  (await answer.text())
    .replaceAll('<!-- -->', '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2060', '')
    .replaceAll('\u00ad', '')

const about = {
  year: '2025',
  sender: 'region',
  senderName: 'Министерство образования',
  documentNumber: '47',
  documentOn: '2025-09-12',
}

function upload(name: string, content: string | Uint8Array<ArrayBuffer>, more = {}): FormData {
  const form = new FormData()
  for (const [field, value] of Object.entries({ ...about, text: '', ...more }))
    form.set(field, value)
  form.set('file', new File([content], name))
  return form
}

const ordinary = schoolOf('ordinary')
const lowTwice = schoolOf('lowTwice')
const csv = `№;Наименование ОО;Район
1;${ordinary.name};Заречный район
2;${lowTwice.name};Заречный район
3;СОШ № 1;Соседний район
4;Школа у озера;Заречный район
`

let list = ''
beforeAll(async () => {
  const run = await adviser.post('/identification', { year: '2025', stage: 'final' })
  expect(run.status).toBe(303)
  const sent = await adviser.post(lists, upload('список.csv', csv))
  expect(sent.status, await sent.clone().text()).toBe(303)
  list = sent.headers.get('location') ?? ''
})

describe('a received file', () => {
  test('is compared, and what it does not tell is asked', async () => {
    const page = await textOf(await adviser.get(list))
    expect(page).toContain('Министерство образования, № 47 от 12.09.2025')
    expect(page).toContain('Только в полученном списке: 1')
    expect(page).toContain('Совпало: 1')
    expect(page).toContain('Школа у озера')
    expect(page).toContain('1 строка о школах других муниципалитетов')
    expect(page).toContain('по нашим правилам и данным критерии не выполнены')
  })

  test('is kept as it came and given back', async () => {
    const file = await adviser.get(`${list}/file`)
    expect(await file.text()).toBe(csv)
    expect(file.headers.get('content-disposition')).toContain('attachment')
  })

  test('sent twice is stored once, and the second sender is told', async () => {
    const again = await adviser.post(lists, upload('копия.csv', csv))
    expect(again.status).toBe(422)
    expect(await textOf(again)).toContain('уже внесён 15.09.2025')
  })

  test.each([
    ['книга.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'Файл не прочитан'],
    ['бомба.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'Файл не прочитан'],
    ['скан.csv', new Uint8Array([0, 1, 2, 255, 254, 0]), 'Файл не прочитан'],
    ['не то.csv', 'Фамилия;Класс\nИванов;5\n', 'нет столбца'],
    ['пусто.csv', 'Школа\n', 'нет ни одной строки'],
  ])('%s is refused in words', async (name, content, words) => {
    const answer = await adviser.post(lists, upload(name, content))
    expect(answer.status).toBe(422)
    expect(await textOf(answer)).toContain(words)
  })

  test('and typed lines exclude each other; nothing is nothing', async () => {
    const both = await adviser.post(lists, upload('a.csv', csv, { text: 'СОШ № 7' }))
    expect(await textOf(both)).toContain('Дайте одно из двух')
    const none = await adviser.post(lists, { ...about, text: ' \n' })
    expect(await textOf(none)).toContain('хотя бы одну школу')
    const nameless = await adviser.post(lists, { ...about, senderName: ' ', text: 'СОШ № 7' })
    expect(nameless.status).toBe(422)
    expect(await textOf(nameless)).toContain('Назовите отправителя')
  })
})

describe('deciding', () => {
  test('asks for a school, a decision and a reason, and takes all three', async () => {
    const form = { intent: 'resolveTheirs', resolution: 'include', reason: 'Письмо № 47' }
    const none = await adviser.post(list, form)
    expect(none.status).toBe(422)
    expect(await textOf(none)).toContain('Отметьте хотя бы одну школу')
    const school = `${ordinary.id}.0`
    const silent = await adviser.post(list, { ...form, school, reason: ' ' })
    expect(await textOf(silent)).toContain('Напишите причину')
    const done = await adviser.post(list, { ...form, school })
    expect(done.status, await done.clone().text()).toBe(303)
    expect(await textOf(await adviser.get(list))).toContain('Письмо № 47')
    const late = await adviser.post(list, { ...form, school, reason: 'другое' })
    expect(await textOf(late)).toContain('только что записано другое решение')
  })

  test('a person names the school of a doubtful line', async () => {
    const page = await textOf(await adviser.get(list))
    const [, field = ''] = /name="(line\.\d+)"/.exec(page) ?? []
    const done = await adviser.post(list, { intent: 'answer', [field]: 'notOurs' })
    expect(done.status).toBe(303)
    expect(await textOf(await adviser.get(list))).toContain('Ваши ответы о школах')
  })

  test('lines of a letter are a list too, and may be withdrawn', async () => {
    const sent = await adviser.post(lists, { ...about, text: `1. ${lowTwice.name};` })
    const typed = sent.headers.get('location') ?? ''
    expect(await textOf(await adviser.get(typed))).toContain('строки из письма')
    const done = await adviser.post(typed, { intent: 'withdraw', reason: 'не тот год' })
    expect(done.status).toBe(303)
    expect(await textOf(await adviser.get(typed))).toContain('Список отозван')
  })
})

test('the neighbour, a school and the region see nothing of it', async () => {
  expect((await neighbour.get(list)).status).toBe(404)
  expect((await neighbour.get(`${list}/file`)).status).toBe(404)
  expect(await textOf(await neighbour.get(lists))).not.toContain('Министерство образования,')
  const form = { intent: 'withdraw', reason: 'чужой' }
  expect((await neighbour.post(list, form)).status).toBe(404)
  for (const visit of [head, region]) {
    expect((await visit.get(lists)).status).toBe(403)
    expect((await visit.get(list)).status).toBe(403)
    expect((await visit.post(list, form)).status).toBe(403)
  }
})
