import { beforeAll, describe, expect, test } from 'vitest'
import { type Door, doorsOf } from '../scripts/access/routes.ts'
import { cast, schoolOf } from './cast.ts'
import { testApp, type Visit } from './kit/app.ts'
import { fillMunicipality, typed } from './kit/filled-municipality.ts'
import { formsOf, type PageForm } from './kit/page-forms.ts'
import { changedTables, rowDigests } from './kit/row-digests.ts'
import {
  addressesOf,
  parameterValues,
  type Seen,
  secretsOf,
  seenBy,
} from './kit/seen-municipality.ts'
import { plain, spokenIn } from './kit/spoken.ts'

const app = await testApp({ demo: 'runs' })
const ours = cast.municipality.id
const doors = doorsOf(app.build).filter(({ path }) => !path.endsWith('*'))
const reading = doors.filter(({ method }) => method === 'GET')
const writing = doors.filter(({ method }) => method === 'POST')

const secrets = { ids: new Set<string>(), names: [typed] }
let values: ReadonlyMap<string, readonly string[]> = new Map()
let seen: readonly Seen[] = []
let forms: readonly PageForm[] = []
let neighbour: Visit
let untouched: Readonly<Record<string, string>> = {}

beforeAll(async () => {
  const people = await fillMunicipality(app)
  values = await parameterValues(app.db.owner, ours)
  const { ids, names } = await secretsOf(app.db.owner, ours)
  secrets.ids = ids
  // Its name stands in the program's own examples of a name.
  const example = plain(schoolOf('lowTwiceAndBefore').shortName)
  secrets.names.push(...names.filter((name) => name !== example))
  const addresses = reading.flatMap((door) => addressesOf(door, values))
  seen = await seenBy(people, addresses)
  forms = seen.flatMap(({ path, html }) => formsOf(html, path, typed))
  neighbour = await app.as('metodist-sosed')
  untouched = await rowDigests(app.db.owner, ours)
}, 120_000)

const identifier = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu

/** What of ours the words speak of; what somebody sent themselves is not told to them. */
const ourThingsIn = (words: string, sent = ''): readonly string[] =>
  [
    ...new Set((words.match(identifier) ?? []).filter((id) => secrets.ids.has(id))),
    ...secrets.names.filter((name) => words.includes(name)),
  ].filter((thing) => !sent.includes(thing))

/** The route of an address: the one with the fewest parameters, as the server chooses. */
function doorOf(path: string, among: readonly Door[]): Door | undefined {
  const [plainPath = ''] = path.split('?')
  return among
    .filter((door) => new RegExp(`^${door.path.replace(/:\w+/g, '[^/]+')}$`).test(plainPath))
    .toSorted((a, b) => a.path.split(':').length - b.path.split(':').length)[0]
}

const isAbout = (path: string) => (path.split('?')[0]?.match(identifier) ?? []).length > 0

test('the eye of these tests sees what our own people are shown', () => {
  const found = new Set(seen.flatMap(({ html }) => ourThingsIn(plain(html))))
  for (const school of ['ordinary', 'merged', 'smallest'] as const)
    expect(found).toContain(plain(schoolOf(school).shortName))
  for (const name of [typed, 'Соколова Ирина Примеровна']) expect(found).toContain(name)
  expect([...found].filter((thing) => secrets.ids.has(thing)).length).toBeGreaterThan(50)
})

describe('another municipality’s methodist is told nothing', () => {
  test.each(reading.map(({ path }) => path))('GET %s', async (route) => {
    const shown = seen.filter(({ path }) => doorOf(path, reading)?.path === route)
    expect(shown, 'none of our people is shown anything here').not.toEqual([])
    for (const path of new Set(shown.map((one) => one.path))) {
      const answer = await neighbour.get(path)
      if (isAbout(path)) expect([403, 404], path).toContain(answer.status)
      expect(ourThingsIn(await spokenIn(answer), path), path).toEqual([])
    }
  })
})

/** Fields of forms that no page of the filled municipality shows at this moment. */
const given: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/assessments/imports/:importId/files/:position/mapping apply': { headerRow: '0' },
  '/assessments/imports/:importId/files/:position/mapping draft': { headerRow: '0' },
  '/assessments/scales/edit withdraw': {
    year: '2025',
    kind: 'vpr',
    grade: '5',
    subject: 'MA',
    level: '',
    reason: 'чужое',
  },
  '/identification/received/:listId answer': { 'line.0': 'notOurs' },
  '/identification/registers/:registerId/agreement letter': {
    outcome: 'agreed',
    respondent: 'Центр',
    number: '1',
    on: cast.today,
  },
  '/identification/registers/:registerId/agreement send': { note: 'чужое' },
  '/identification/registers/:registerId/order sign': {
    number: '1',
    on: cast.today,
    signatoryPost: 'начальник',
    signatoryName: 'Чужой Начальник',
  },
  '/identification/rules': { from: 'last' },
  '/identification/sheets/:sheetId acknowledge': {},
  '/schools/:schoolId/close': { closedOn: '2025-08-31', basis: 'чужое' },
  '/schools/:schoolId/merge': { closedOn: '2025-08-31', basis: 'чужое' },
  '/schools/imports/:importId answer': { 'row.2': 'new' },
  '/schools/imports/:importId undo': {},
}

/** Doors before anybody has signed in, and the way out. */
const ofNobody = ['/set-up', '/sign-in', '/sign-out', '/language']

const wordsOf = (fields: FormData): string =>
  [...fields]
    .flatMap(([name, value]) => [name, typeof value === 'string' ? value : value.name])
    .map(plain)
    .join(' ')

const nameOf = (path: string, intent: string | null) =>
  intent === null ? path : `${path} ${intent}`

const writes = writing.filter(({ path }) => !ofNobody.includes(path))

/** Where every school has the same form. */
const ENOUGH = 3

async function sendingsOf(door: Door): Promise<readonly PageForm[]> {
  const name = nameOf(door.path, door.intent)
  const shown = forms.filter(
    ({ path, fields }) =>
      doorOf(path, writing)?.path === door.path && (fields.get('intent') ?? null) === door.intent,
  )
  if (shown.length > 0)
    return [...new Map(shown.map((form) => [form.path, form])).values()].slice(0, ENOUGH)
  const typedFields = given[name]
  if (typedFields === undefined)
    throw new Error(`${name}: no page shows it and no fields are given`)
  const { rows } = await app.db.owner.query<{ revision: string }>(
    'select max(revision)::text as revision from support_registers where municipality_id = $1',
    [ours],
  )
  return addressesOf(door, values).map((path) => {
    const fields = new FormData()
    if (door.intent !== null) fields.set('intent', door.intent)
    fields.set('revision', rows[0]?.revision ?? '1')
    for (const [field, value] of Object.entries(typedFields)) fields.set(field, value)
    return { path, fields }
  })
}

describe('another municipality’s methodist changes nothing', () => {
  test.each(writes.map((door) => [nameOf(door.path, door.intent), door] as const))(
    'POST %s',
    async (_, door) => {
      for (const { path, fields } of await sendingsOf(door)) {
        const answer = await neighbour.post(path, fields)
        const sent = `${path} ${wordsOf(fields)}`
        if (isAbout(path)) expect([403, 404, 422], path).toContain(answer.status)
        expect(answer.status, path).toBeLessThan(500)
        expect(ourThingsIn(await spokenIn(answer), sent), path).toEqual([])
      }
      expect(changedTables(untouched, await rowDigests(app.db.owner, ours))).toEqual([])
    },
  )
})
