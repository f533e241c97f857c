import { expect, test } from 'vitest'
import type { Day, SchoolId } from '../../../kernel/ids.ts'
import { expertMinutes } from '../../documents/index.ts'
import type { Attendee } from './attendees.ts'
import type { QueuedSchool } from './expert-queue.ts'
import { type MeetingOfMinutes, type MinutesQuestion, minutesOf } from './minutes.ts'

const person = (name: string): Attendee => ({ name, post: 'эксперт', personId: null })
const small: QueuedSchool = {
  schoolId: 'a' as SchoolId,
  schoolName: 'СОШ № 10',
  group: 'smallGroups',
  criteria: [
    {
      id: 'c1',
      clause: 'п. 3.3, критерий 1',
      wording: 'Две процедуры',
      outcome: 'met',
      smallGroups: 'only',
      evidence: ['RU', 'MA', 'RU'].map((subject) => ({
        kind: 'vpr' as const,
        grade: 5,
        subject,
        level: null,
        year: 2025,
        participants: 8,
        low: 4,
        share: 0.5,
        interval: [0.215, 0.785] as const,
        smallGroup: true as const,
      })),
    },
  ],
  results: [],
  missing: [],
}
const gaps: QueuedSchool = {
  schoolId: 'b' as SchoolId,
  schoolName: 'СОШ № 2',
  group: 'gaps',
  criteria: [],
  results: [],
  missing: [
    { kind: 'oge', grade: 9, subject: 'MA', year: 2025, reason: 'missing', assumed: false },
  ],
}
const meeting: MeetingOfMinutes = {
  ordinal: 2,
  heldOn: '2025-09-12',
  chair: person('Громова Елена Примеровна'),
  secretary: person('Соколова Ирина Примеровна'),
  present: [person('Летова Анна Примеровна')],
  protocol: { number: '4', on: '2025-09-13' as Day },
  decisions: [
    { schoolId: small.schoolId, decision: 'include', reason: 'итоги устойчивы', by: null },
    { schoolId: gaps.schoolId, decision: 'doNotInclude', reason: 'файл запрошен', by: null },
  ],
}
const asked: MinutesQuestion = {
  authority: { name: 'Управление образования', place: null, advisoryService: null },
  rules: { title: 'Концепция', version: 1, source: 'Концепция', low: null, usesVpr: true },
  run: { year: 2025, computedOn: '2025-09-10' },
  meeting,
  before: [
    {
      ...meeting,
      ordinal: 1,
      protocol: { number: '3', on: '2025-09-11' as Day },
      decisions: [{ schoolId: small.schoolId, decision: 'riskZone', reason: 'мало', by: null }],
    },
  ],
  schools: [small, gaps],
  talks: [
    {
      schoolId: small.schoolId,
      heldOn: '2025-09-11',
      headName: 'А. Б.',
      headPost: 'директор',
      answered: 'учителя не было полгода',
    },
    {
      schoolId: small.schoolId,
      heldOn: '2025-09-20',
      headName: 'А. Б.',
      headPost: 'директор',
      answered: 'после заседания',
    },
  ],
  originOf: () => () => 'итоги-2025.csv, D12',
}

test('every decided school is a question with its counts, what the head said and what was decided before', () => {
  const { cases, clause, meeting: registered } = minutesOf(asked)
  expect(registered).toEqual({ number: '4', on: '2025-09-13' })
  expect(clause).toBe('Концепция, п. 3.2')
  expect(cases[0]).toMatchObject({
    school: 'СОШ № 10',
    decision: 'list',
    evidence: [
      { participants: 8, low: 4, interval: [0.215, 0.785], origin: 'итоги-2025.csv, D12' },
      { participants: 8, low: 4 },
    ],
  })
  expect(cases[0]?.question).toMatch(/только благодаря малым группам: п\. 3\.3, критерий 1/)
  expect(cases[0]?.question).toContain('учителя не было полгода.')
  expect(cases[0]?.question).not.toContain('после заседания')
  expect(cases[0]?.question).toContain('зона риска (протокол от 11.09.2025 № 3)')
  expect(cases[1]?.question).toMatch(/ОГЭ, 9\u00a0класс, математика, 2025 – результат не получен/)
})

test('who was not decided about is not in the protocol; the document fills', () => {
  const one = minutesOf({
    ...asked,
    meeting: { ...meeting, decisions: meeting.decisions.slice(1) },
  })
  expect(one.cases.map(({ school }) => school)).toEqual(['СОШ № 2'])
  const document = expertMinutes(minutesOf(asked))
  expect(document).toMatchObject({ ok: true, value: { isDraft: false } })
  expect(JSON.stringify(document).length).toBeGreaterThan(1500)
  const draft = expertMinutes(minutesOf({ ...asked, meeting: { ...meeting, protocol: null } }))
  expect(draft).toMatchObject({ ok: true, value: { isDraft: true } })
})
