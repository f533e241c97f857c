import type { Writer } from '../../src/kernel/database/handles.ts'
import type { Day } from '../../src/kernel/ids.ts'
import {
  acknowledgeSheet,
  answerSheet,
  decideObjection,
  sendSheets,
} from '../../src/rooms/identification/index.ts'
import type { Act, Doing } from './acts.ts'
import { demoResponseId, demoRunId, demoSchoolId, demoSheetId } from './ids.ts'
import type { DemoPerson } from './people.ts'
import { demoSchools } from './schools.ts'

/** Аналитические листы: sent after the order, read, answered; one objection decided, one waits. */
export const sheetActs: readonly Act[] = [
  { on: '2025-09-08', by: 'metodist', act: sent },
  { on: '2025-09-09', by: 'direktor-7', act: read(7) },
  {
    on: '2025-09-10',
    by: 'direktor-7',
    act: answers(7, 1, {
      kind: 'objection',
      text:
        'В 5 классе ВПР по математике писали двое детей, зачисленных за неделю до работы. ' +
        'Просим не учитывать их результаты.',
    }),
  },
  { on: '2025-09-10', by: 'direktor-17', act: read(17) },
  {
    on: '2025-09-11',
    by: 'zavuch-7',
    act: answers(7, 2, {
      kind: 'comment',
      text: 'С 1 сентября математику в 6 классе ведёт новый учитель, просим закрепить наставника.',
    }),
  },
  { on: '2025-09-12', by: 'zamestitel', act: declined },
  {
    on: '2025-09-12',
    by: 'direktor-17',
    act: answers(17, 3, {
      kind: 'objection',
      text:
        'По ОГЭ математике в таблице 11 участников, по протоколам школы – 12: один экзамен ' +
        'сдан в резервный день. Просим проверить.',
    }),
  },
]

function sent(writer: Writer, doing: Doing) {
  const numbers = new Map(demoSchools.map(({ number }) => [demoSchoolId(number), number]))
  return sendSheets(
    writer,
    doing,
    {
      runId: demoRunId(3),
      whom: 'listed',
      chosen: [],
      answersDue: '2025-09-22' as Day,
      sender: signed(doing.person),
    },
    (schoolId) => demoSheetId(numbers.get(schoolId) ?? 0),
  )
}

function read(school: number): Act['act'] {
  return (writer, doing) =>
    acknowledgeSheet(writer, doing, {
      sheetId: demoSheetId(school),
      signer: signed(doing.person),
    })
}

interface Said {
  readonly kind: 'comment' | 'objection'
  readonly text: string
}

function answers(school: number, place: number, said: Said): Act['act'] {
  return (writer, doing) =>
    answerSheet(
      writer,
      doing,
      { ...said, sheetId: demoSheetId(school), file: null, signer: signed(doing.person) },
      demoResponseId(place),
    )
}

/** Whoever acts for the head of the authority while she is away. */
function declined(writer: Writer, doing: Doing) {
  return decideObjection(writer, doing, {
    sheetId: demoSheetId(7),
    responseId: demoResponseId(1),
    outcome: 'declined',
    reason:
      'Оба обучающихся зачислены приказом школы до дня работы и входят в число участников; ' +
      'без них доля осталась бы выше порога.',
    decider: signed(doing.person),
  })
}

const signed = ({ name, post, grants }: DemoPerson) => ({
  name,
  post,
  actingBasis: grants.find(({ role }) => role === 'schoolHead')?.acting?.basis ?? null,
})
