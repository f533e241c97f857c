import { readFile } from 'node:fs/promises'
import type { Writer } from '../../src/kernel/database/handles.ts'
import { type FileStore, sha256Of } from '../../src/kernel/files/file-store.ts'
import type { Day } from '../../src/kernel/ids.ts'
import {
  amendRegister,
  arrivedLines,
  changeOrderDraft,
  closeExpertMeeting,
  enterEarlierOrder,
  enterOrder,
  enterReceivedList,
  getRegister,
  openExpertMeeting,
  recordAgreementLetter,
  recordHeadMeeting,
  resolveDifferences,
  sendForAgreement,
  startRegister,
} from '../../src/rooms/identification/index.ts'
import { type Act, type Doing, personText } from './acts.ts'
import {
  demoExpertMeetingId,
  demoHeadMeetingId,
  demoReceivedListId,
  demoRegisterId,
  demoRunId,
  demoSchoolId,
} from './ids.ts'
import { demoPerson } from './people.ts'
import { rulesOrder } from './seed-rules.ts'
import {
  type EarlierList,
  earlierLists,
  expertDecisions,
  headTalks,
  regionsResolutions,
  reserved,
} from './story-list.ts'

const registerId = demoRegisterId(2025)
const signatoryPost = 'Начальник управления образования'
const signatoryName = 'Е. П. Громова'

/** Перечень Заречного района на 2025/26 учебный год: from the orders of the years before to the order in force. */
export const listActs = (files: FileStore): readonly Act[] => [
  ...earlierLists.map((list) => entered(list)),
  { on: '2025-08-25', by: 'metodist', act: begun },
  { on: '2025-08-27', by: 'metodist', act: met },
  { on: '2025-08-27', by: 'metodist', act: amended },
  ...headTalks.map((_, index) => talked(index)),
  {
    on: '2025-08-28',
    by: 'metodist',
    act: (writer, doing) => received(writer, doing, files),
  },
  ...regionsResolutions.map(
    (decided): Act => ({
      on: '2025-08-28',
      by: 'metodist',
      act: (writer, doing) =>
        resolveDifferences(writer, doing, {
          listId: demoReceivedListId,
          schools: [{ schoolId: demoSchoolId(decided.school), seen: 0 }],
          resolution: decided.resolution,
          reason: decided.reason,
        }),
    }),
  ),
  { on: '2025-08-29', by: 'metodist', act: sentToAgree },
  { on: '2025-09-02', by: 'metodist', act: agreed },
  { on: '2025-09-03', by: 'specialist', act: drafted },
  { on: '2025-09-04', by: 'specialist', act: signed },
]

const entered = ({ year, number, on, schools }: EarlierList): Act => ({
  on: '2025-08-21',
  by: 'metodist',
  act: (writer, doing) =>
    enterEarlierOrder(
      writer,
      doing,
      {
        year,
        order: { number, on: on as Day, signatoryPost, signatoryName, scan: null },
        schools: schools.map(({ number: school, track, reason }) => ({
          schoolId: demoSchoolId(school),
          track,
          reason,
        })),
      },
      demoRegisterId(year),
    ),
})

const begun = (writer: Writer, doing: Doing) =>
  startRegister(writer, doing, demoRunId(3), registerId)

async function met(writer: Writer, doing: Doing) {
  const attendee = (login: string) => {
    const person = demoPerson(login)
    return { name: person.name, post: person.post, personId: null }
  }
  const opened = await openExpertMeeting(
    writer,
    doing,
    registerId,
    {
      heldOn: doing.today,
      chair: attendee('nachalnik'),
      secretary: attendee('metodist'),
      present: ['specialist', 'rmo-matematika', 'nablyudatel'].map(attendee),
    },
    demoExpertMeetingId,
  )
  if (!opened.ok) return opened
  const at = { registerId, meetingId: opened.value, revision: 1 }
  return closeExpertMeeting(writer, doing, at, {
    number: '2',
    on: doing.today,
    lines: expertDecisions.map(({ school, decision, reason }) => ({
      schoolId: demoSchoolId(school),
      decision,
      reason,
    })),
  })
}

const amended = async (writer: Writer, doing: Doing) =>
  amendRegister(writer, doing, registerId, {
    schoolId: demoSchoolId(reserved.school),
    change: 'include',
    reason: reserved.reason,
    revision: await revisionOf(writer, doing),
  })

function talked(index: number): Act {
  const { on, by, school, head, actingBasis, ...said } = headTalks[index] ?? headTalks[0]
  const person = demoPerson(head)
  return {
    on,
    by,
    act: (writer, doing) =>
      recordHeadMeeting(
        writer,
        doing,
        registerId,
        {
          schoolId: demoSchoolId(school),
          heldOn: doing.today,
          head: { name: person.name, post: person.post, actingBasis, personId: null },
          ...said,
        },
        demoHeadMeetingId(index + 1),
      ),
  }
}

/** A table as a file, the way the ministry sends it. */
async function received(writer: Writer, doing: Doing, files: FileStore) {
  const fileName = 'list-region-2025.csv'
  const bytes = await readFile(new URL(fileName, import.meta.url))
  const arrived = await arrivedLines(new File([bytes], fileName), '')
  if (!arrived.ok) return arrived
  await files.put(bytes)
  const list = {
    year: 2025,
    sender: 'region',
    senderName: 'Министерство образования Примерной области',
    documentNumber: '12-05/611',
    documentOn: '2025-08-26' as Day,
    source: arrived.value.source,
    sha256: sha256Of(bytes),
    lines: arrived.value.lines,
  } as const
  return enterReceivedList(writer, doing, list, demoReceivedListId)
}

const sentToAgree = async (writer: Writer, doing: Doing) =>
  sendForAgreement(writer, doing, {
    registerId,
    revision: await revisionOf(writer, doing),
    note: 'Перечень уточнён с экспертами и сверен со списком министерства.',
    sentByName: personText(doing.person),
  })

const agreed = async (writer: Writer, doing: Doing) =>
  recordAgreementLetter(writer, doing, {
    registerId,
    revision: await revisionOf(writer, doing),
    enteredByName: personText(doing.person),
    outcome: 'agreed',
    remarks: null,
    respondent: 'Центр оценки качества образования Примерной области',
    number: '01-15/204',
    on: '2025-09-01' as Day,
    scan: null,
  })

const drafted = (writer: Writer, doing: Doing) =>
  changeOrderDraft(writer, doing, registerId, {
    revision: 0,
    inAccordanceWith: [
      rulesOrder.instrumental,
      'письмом министерства образования Примерной области от 26.08.2025 №\u00a012-05/611',
    ],
    due: {
      sheets: '2025-09-22' as Day,
      plan: '2025-10-01' as Day,
      programmes: '2025-10-15' as Day,
    },
    controlOn: null,
  })

const signed = async (writer: Writer, doing: Doing) =>
  enterOrder(writer, doing, registerId, {
    revision: await revisionOf(writer, doing),
    isEverySchoolMeant: false,
    number: '104',
    on: doing.today,
    signatoryPost,
    signatoryName,
    scan: null,
  })

const revisionOf = async (writer: Writer, doing: Doing): Promise<number> =>
  (await getRegister(writer, doing, registerId)).revision
