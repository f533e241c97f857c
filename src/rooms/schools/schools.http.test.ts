import { describe, expect, test } from 'vitest'
import { schoolOf } from '../../../tests/cast.ts'
import { type Fields, testApp } from '../../../tests/kit/app.ts'

const server = await testApp()
const [adviser, ownHead, otherHead, teacher, neighbour] = await Promise.all(
  ['metodist', 'direktor-7', 'direktor-8', 'uchitel', 'metodist-sosed'].map(server.as),
)
if (!adviser || !ownHead || !otherHead || !teacher || !neighbour) throw new Error('nobody signs in')
const seven = schoolOf('lowTwiceAndBefore')
const card = `/schools/${seven.id}`

/** As people see it: no-break spaces and word joiners are only setting. */
const textOf = async (answer: Response) =>
  (await answer.text()).replaceAll('\u00a0', ' ').replaceAll('\u2060', '')

describe('the register', () => {
  test('stands in natural order, open schools only', async () => {
    const page = await textOf(await adviser.get('/schools'))
    const numbers = [...page.matchAll(/«СОШ № (\d+)»[^<]*<\/a>/g)].map((found) => Number(found[1]))
    expect(numbers.length).toBeGreaterThan(10)
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
  })

  test.each([
    ['a number', 'q=7', 'Тихая Долина'],
    ['another setting of the name', 'q=сош №7', 'Тихая Долина'],
    ['«е» for «ё»', 'q=Березовка', 'Берёзовка'],
    ['another case', 'q=тихой долине', 'Тихая Долина'],
    ['a misprint', 'q=Берзовка', 'Берёзовка'],
    ['a closed school', 'state=closed', 'закрыта'],
  ])('finds by %s', async (_how, query, found) => {
    expect(await textOf(await adviser.get(`/schools?${encodeURI(query)}`))).toContain(found)
  })

  test('nonsense in the address is no error', async () => {
    const answer = await adviser.get("/schools?q=%25'%22%5C&kind=x&setting=y&state=z&page=-1")
    expect(answer.status).toBe(200)
  })

  test('comes down as a file; codes only for those who exchange files', async () => {
    const forAdviser = await textOf(await adviser.get('/schools/export/csv'))
    expect(forAdviser).toContain('Логин ФИС ОКО')
    const answer = await teacher.get('/schools/export/csv')
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    expect(await textOf(answer)).not.toMatch(/Логин ФИС ОКО|edu\d{6}/)
    expect((await adviser.get('/schools/export/exe')).status).toBe(404)
  })
})

describe('the card', () => {
  test('is whole for the school itself and without codes for others', async () => {
    expect(await textOf(await ownHead.get(card))).toMatch(/edu\d{6}/)
    const forTeacher = await teacher.get(`/schools/${schoolOf('hardButGood').id}`)
    expect(forTeacher.status).toBe(200)
    expect(await textOf(forTeacher)).not.toMatch(/(?:edu|sch)\d{6}/)
    expect(await textOf(await otherHead.get(card))).not.toMatch(/(?:edu|sch)\d{6}/)
  })

  test('says by which right it is seen', async () => {
    expect(await textOf(await adviser.get(card))).toContain('Вы ведёте реестр: методист')
    expect(await textOf(await ownHead.get(card))).toContain('Это ваша школа')
  })
})

describe('another municipality', () => {
  const files = ['', '/edit', '/close', '/merge', '/reopen']
  test.each(files)('finds nothing at the card%s', async (path) => {
    expect((await neighbour.get(card + path)).status).toBe(404)
  })

  test('cannot write and does not see it in its list', async () => {
    const closing = { closedOn: '2025-08-31', basis: 'Приказ' }
    expect((await neighbour.post(`${card}/close`, closing)).status).toBe(404)
    expect((await neighbour.post(`${card}/reopen`, { basis: 'Приказ' })).status).toBe(404)
    const cell = `grade.${seven.id}.1`
    const grades = { year: '2025', [cell]: '5', [`seen.${seven.id}`]: '' }
    expect((await neighbour.post('/schools/grades', grades)).status).toBe(404)
    expect(await textOf(await neighbour.get('/schools?state=all'))).not.toContain('Тихая Долина')
  })
})

describe('writing', () => {
  const paths = [
    '/schools/new',
    `${card}/edit`,
    `${card}/close`,
    '/schools/grades',
    '/schools/imports',
  ]
  test.each(paths)('%s is closed to those who do not keep the register', async (path) => {
    for (const visit of [ownHead, teacher]) expect((await visit.get(path)).status).toBe(403)
    const sent = await server.visitor().get(path)
    expect(sent.headers.get('location')).toContain('/sign-in')
  })

  test('a form comes back filled, with every fault at its field', async () => {
    const answer = await adviser.post('/schools/new', {
      fullName: '',
      shortName: 'СОШ № 99',
      fisOko: 'логин',
      ris: '10а',
      inn: '7707083894',
      settlementPopulation: 'много',
    })
    expect(answer.status).toBe(422)
    const page = await textOf(answer)
    for (const field of ['fullName', 'fisOko', 'ris', 'inn', 'settlementPopulation']) {
      expect(page).toContain(`id="field-${field}-fault"`)
    }
    expect(page).toContain('value="СОШ № 99"')
    expect(page).toContain('Контрольная цифра ИНН')
  })

  test('a code of another school is refused with its name', async () => {
    const first = { fullName: 'Первая новая', shortName: 'Первая новая', ris: '88001' }
    const added = await adviser.post('/schools/new', first)
    expect(added.status).toBe(303)
    const twin = { fullName: 'Вторая новая', shortName: 'Вторая новая', ris: '088001.0' }
    const answer = await adviser.post('/schools/new', twin)
    expect(answer.status).toBe(422)
    expect(await textOf(answer)).toContain('принадлежит школе Первая новая')
  })

  test('closing asks first and then does it', async () => {
    const named = { fullName: 'Закрываемая', shortName: 'Закрываемая' }
    const path = (await adviser.post('/schools/new', named)).headers.get('location') ?? ''
    const faults = await textOf(await adviser.get(`${path}/close?closedOn=&basis=`))
    expect(faults).toContain('Назовите документ')
    const query = `closedOn=2025-08-31&basis=${encodeURIComponent('Приказ № 1')}`
    expect(await textOf(await adviser.get(`${path}/close?${query}`))).toContain(
      'Закрыть Закрываемая',
    )
    const closing = { closedOn: '2025-08-31', basis: 'Приказ № 1' }
    expect((await adviser.post(`${path}/close`, closing)).status).toBe(303)
    expect(await textOf(await adviser.get(path))).toContain('Приказ № 1')
  })

  test('a wrong cell of the grid comes back with its fault, nothing is stored', async () => {
    const cell = `grade.${seven.id}.1`
    const answer = await adviser.post('/schools/grades', {
      year: '2026',
      [cell]: 'двадцать',
      [`seen.${seven.id}`]: '',
    })
    expect(answer.status).toBe(422)
    expect(await textOf(answer)).toContain('«двадцать»: введите число')
  })
})

describe('a table', () => {
  const send = (name: string, content: string): Fields => {
    const form = new FormData()
    form.set('file', new File([content], name))
    form.set('validFrom', '2025-09-15')
    form.set('schoolYear', '2025')
    return form
  }

  test('is checked, shown with cell addresses and confirmed by its fingerprint', async () => {
    const content = `Школа;Код ОО;Классы;Телефон\n${seven.name};;1-9;1\nООШ № 77;нет;1-9;2\nНОШ № 78;;1-4;3\n`
    const sent = await adviser.post('/schools/imports', send('таблица.csv', content))
    expect(sent.status).toBe(303)
    const path = sent.headers.get('location') ?? ''
    const page = await textOf(await adviser.get(path))
    expect(page).toMatch(/B3/)
    expect(page).toContain('Ожидался код ОО')
    expect(page).toContain('Телефон')
    const stale = await adviser.post(path, { intent: 'confirm', fingerprint: 'x' })
    expect(stale.status).toBe(422)
    const fingerprint = /name="fingerprint" value="([^"]+)"/.exec(page)?.[1] ?? ''
    expect((await adviser.post(path, { intent: 'confirm', fingerprint })).status).toBe(303)
    expect(await textOf(await adviser.get(path))).toContain('Можно уйти со страницы')
    expect((await neighbour.get(path)).status).toBe(404)
    expect((await neighbour.get(`${path}/file`)).status).toBe(404)
  })

  test('in which nothing is new waits for nobody', async () => {
    const content = `Школа;Код ОО\n${seven.name};\n`
    const sent = await adviser.post('/schools/imports', send('та-же.csv', content))
    expect(sent.status).toBe(303)
    const list = await textOf(await adviser.get('/schools/imports'))
    const [row] = list.split('</tr>').filter((line) => line.includes('та-же.csv'))
    expect(row).toContain('Изменений не нашлось')
  })

  test('that is none is refused in words', async () => {
    const answer = await adviser.post('/schools/imports', send('x.csv', 'Вид;Классы\nСОШ;1\n'))
    expect(answer.status).toBe(422)
    expect(await textOf(answer)).toContain('Нет столбца, по которому узнать школу')
  })
})
