import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../kernel/ids.ts'
import {
  type Attendee,
  attendeeText,
  isSamePerson,
  type KnownPerson,
  othersPresent,
  readAttendee,
  readAttendees,
} from './attendees.ts'

const person = (id: string, name: string, post: string | null): KnownPerson => ({
  personId: id as PersonId,
  name,
  post,
})
const people = [
  person('1', 'Соколова Ирина Примеровна', 'методист ИМЦ, секретарь рабочей группы'),
  person('2', 'Зимин Павел Примерович', 'заместитель начальника'),
  person('3', 'Зимин Павел Примерович', 'учитель'),
  person('4', 'Климов Игорь Примерович', null),
]

describe('a person of a protocol', () => {
  test.each<[string, string, string, string | null]>([
    ['chosen, with a comma in the post', attendeeText(people[0]!), people[0]!.post!, '1'],
    ['chosen among namesakes by the post', attendeeText(people[2]!), 'учитель', '3'],
    [
      'known, with a post of that day',
      'Соколова Ирина Примеровна, и. о. начальника',
      'и. о. начальника',
      '1',
    ],
    [
      'known, the post left to the register',
      'Соколова\u00a0Ирина  Примеровна',
      people[0]!.post!,
      '1',
    ],
    ['a stranger', ' Летова Анна Примеровна ,  доцент ИРО ', 'доцент ИРО', null],
    ['a namesake is nobody in particular', 'Зимин Павел Примерович, гость', 'гость', null],
  ])('%s', (_, text, post, personId) => {
    const read = readAttendee(text, people)
    expect(read).toMatchObject({ ok: true, value: { post, personId } })
    expect(read.ok && read.value.name).not.toMatch(/,| {2}|^ | $/)
  })

  test.each(['Летова Анна Примеровна', 'Климов Игорь Примерович', ', доцент', ''])(
    '«%s» has no name or no post',
    (text) => {
      expect(readAttendee(text, people)).toMatchObject({
        ok: false,
        refusal: { kind: 'postMissing', found: text },
      })
    },
  )
})

test('a list is one a line, empty lines are nobody, every fault is told', () => {
  expect(readAttendees('\n А Б В, эксперт \r\n\n Г Д Е, тьютор\n', [])).toMatchObject({
    ok: true,
    value: [{ name: 'А Б В' }, { name: 'Г Д Е' }],
  })
  expect(readAttendees('А Б В\nГ Д Е, тьютор\nЖ З И', [])).toMatchObject({
    ok: false,
    refusal: [{ found: 'А Б В' }, { found: 'Ж З И' }],
  })
})

test('nobody is present twice, chair and secretary are named above', () => {
  const is = (name: string, personId: string | null = null): Attendee => ({
    name,
    post: 'эксперт',
    personId: personId as PersonId | null,
  })
  const chair = is('Громова Елена Примеровна', '1')
  const present = [
    is('А Б В'),
    is('а б в'),
    chair,
    is('Громова Елена Примеровна', '2'),
    is('Г Д Е'),
  ]
  expect(othersPresent(present, [chair]).map(({ name, personId }) => personId ?? name)).toEqual([
    'А Б В',
    '2',
    'Г Д Е',
  ])
  expect(isSamePerson(is('А Б В'), is('А Б В', '1'))).toBe(false)
})
