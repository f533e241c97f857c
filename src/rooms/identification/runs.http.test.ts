import { beforeAll, describe, expect, test } from 'vitest'
import { schoolOf } from '../../../tests/cast.ts'
import { testApp } from '../../../tests/kit/app.ts'

const server = await testApp({ demo: 'runs' })
const [adviser, chief, ownHead, otherHead, teacher, neighbour] = await Promise.all(
  ['metodist', 'nachalnik', 'direktor-7', 'direktor-8', 'uchitel', 'metodist-sosed'].map(server.as),
)
if (!adviser || !chief || !ownHead || !otherHead || !teacher || !neighbour)
  throw new Error('nobody signs in')
const seven = schoolOf('lowTwiceAndBefore')
const own = `/identification/schools/${seven.id}`

const textOf = async (answer: Response) =>
  (await answer.text())
    .replaceAll('<!-- -->', '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2060', '')
    .replaceAll('\u00ad', '')

let run = ''
beforeAll(async () => {
  const computed = await adviser.post('/identification', { year: '2025', stage: 'final' })
  expect(computed.status).toBe(303)
  run = computed.headers.get('location') ?? ''
})

describe('the table of conclusions', () => {
  test('stands by name and concludes in words that come before an order', async () => {
    const page = await textOf(await chief.get(run))
    const numbers = [...page.matchAll(/МБОУ «СОШ № (\d+)»/g)].map((found) => Number(found[1]))
    const first = [...new Set(numbers)]
    expect(first).toEqual(first.toSorted((a, b) => a - b))
    expect(page).toContain('Порядок по результатам не предусмотрен')
    expect(page).toContain('соответствует критериям')
    expect(page).not.toContain('в перечне (приказ')
  })

  test('opens «почему» with counts, origin, nearest threshold and stability in words', async () => {
    const page = await textOf(await adviser.get(`${run}?open=${seven.id}`))
    expect(page).toContain('Критерий выполнен: п. 3.3, критерий 1')
    expect(page).toContain('7 из 23')
    expect(page).toMatch(/results-2025\.csv · [A-Z]+\d+/)
    expect(page).toContain('Ближайший порог: 1 обучающийся')
    expect(page).toMatch(/Устойчивость: вывод /)
    expect(page).not.toMatch(/Устойчивость[^<]*\d/)
  })

  test('filters without an order of its own, and nonsense is no error', async () => {
    const experts = await textOf(await adviser.get(`${run}?expert=on`))
    expect(experts).toContain(schoolOf('smallLowTwice').shortName.replaceAll('\u00a0', ' '))
    expect(experts).not.toContain('СОШ № 1»')
    expect((await adviser.get(`${run}?verdict=worst&open=x&expert=`)).status).toBe(200)
  })

  test('«что если» shows who leaves and stores nothing', async () => {
    const page = await textOf(await adviser.get(`${run}/what-if?t-0=60`))
    expect(page).toMatch(/войдут 0, выйдут [1-9]/)
    expect(await textOf(await adviser.get(`${run}/what-if?t-0=0`))).toMatch(
      /критериям соответствуют все школы|Вывод меняется/,
    )
    expect((await adviser.get(`${run}/what-if?t-0=треть`)).status).toBe(200)
    expect(await textOf(await adviser.get('/identification'))).not.toContain('3-й')
  })
})

describe('the three tracks (прил. 2 п. 17)', () => {
  test('tell who is in which and by which criterion', async () => {
    const page = await textOf(await chief.get(run))
    const tracks = page.slice(page.indexOf('id="tracks"'), page.indexOf('id="comparison"'))
    expect(tracks).toMatch(/1\. Адресная поддержка: [1-9]/)
    expect(tracks).toMatch(/2\. Зона риска снижения результатов: [1-9]/)
    expect(tracks).toMatch(/Не менее чем по двум оценочным процедурам[^<]*\(п\. 3\.3, критерий 1\)/)
    expect(tracks).toContain('ведётся в каждой школе')
    expect(tracks).toContain(`open=${seven.id}#row-${seven.id}`)
    const support = tracks.slice(0, tracks.indexOf('2. Зона риска'))
    expect(support).toContain(schoolOf('smallLowTwice').shortName.replaceAll('\u00a0', ' '))
    expect(support).toContain('уточняют эксперты (п. 3.2)')
  })

  test('are told of one school with its own criteria alone', async () => {
    const page = await textOf(await adviser.get(own))
    expect(page).toContain('1. Адресная поддержка')
    expect(page).toContain('п. 3.3, критерий 1')
    const calm = schoolOf('hardButGood').id
    const other = await textOf(await adviser.get(`/identification/schools/${calm}`))
    expect(other).toContain('3. Профилактика учебной неуспешности')
    expect(other).not.toContain('1. Адресная поддержка')
  })
})

describe('two runs side by side', () => {
  test('say who entered, who left and by what', async () => {
    const shown = await textOf(await adviser.get(run))
    const [other = '', lastYear = ''] = [...shown.matchAll(/href="([^"]*\/compare\/[^"]*)"/g)].map(
      ([, href = '']) => href,
    )
    const stages = await textOf(await adviser.get(other))
    expect(stages).toMatch(/Низкие результаты: ОГЭ, 9 класс/)
    const years = await textOf(await adviser.get(lastYear))
    expect(years).toContain('Больше не соответствуют')
    expect(years).toMatch(/Больше не выполнено: [^<]*критерий 2/)
    expect((await ownHead.get(other)).status).toBe(403)
    expect((await neighbour.get(other)).status).toBe(404)
  })
})

describe('a school', () => {
  test('is told by its sheet alone, and nothing of how firm the conclusion is', async () => {
    const page = await textOf(await ownHead.get(own))
    expect(page).toContain('Листа вам ещё не отправляли')
    expect(page).not.toMatch(/7 из 23|Ближайший порог|Устойчивость|listedProbability|learners/)
    expect(await textOf(await ownHead.get('/identification'))).toContain(own)
  })

  test('sees no other school and no table', async () => {
    expect((await otherHead.get(own)).status).toBe(404)
    expect((await ownHead.get(run)).status).toBe(403)
    expect((await ownHead.get(`${run}/what-if`)).status).toBe(403)
    expect((await ownHead.post('/identification', { year: '2025', stage: 'vpr' })).status).toBe(403)
    expect((await teacher.get(own)).status).toBe(403)
  })
})

test('another municipality finds nothing and is told what it needs first', async () => {
  for (const path of [run, `${run}?open=${seven.id}`, `${run}/what-if?t-0=60`, own]) {
    const answer = await neighbour.get(path)
    expect(path === own ? [200, 404] : [404]).toContain(answer.status)
    expect(await textOf(answer)).not.toContain('Тихая Долина')
  }
  const refused = await neighbour.post('/identification', { year: '2025', stage: 'vpr' })
  expect(refused.status).toBe(422)
  expect(await textOf(refused)).toContain('Нет утверждённых правил')
})
