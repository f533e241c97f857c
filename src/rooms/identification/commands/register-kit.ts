import type { Reader, Writer } from '../../../kernel/database/handles.ts'
import type { Result } from '../../../kernel/result.ts'
import type { RegisterId } from '../ids.ts'
import { getExpertMeeting } from '../queries-expert-meetings.ts'
import { registerState } from '../queries-register-state.ts'
import { getRegister } from '../queries-registers.ts'
import { closeExpertMeeting } from './close-expert-meeting.ts'
import { openExpertMeeting } from './open-expert-meeting.ts'
import { recordAgreementLetter } from './record-agreement-letter.ts'
import type { Working } from './tenant.ts'

interface Hands {
  readonly working: Working
  readonly read: <T>(work: (reader: Reader) => Promise<T>) => Promise<T>
  readonly done: <T, R>(work: (writer: Writer) => Promise<Result<T, R>>) => Promise<T>
}

/** For tests: what stands between a list and its order, done as people do it. */
export function readyForOrder({ working, read, done }: Hands) {
  const on = working.today
  const stateOf = (id: RegisterId) =>
    read(async (reader) => {
      const register = await getRegister(reader, working, id)
      return { register, ...(await registerState(reader, working, register)) }
    })

  /** Every school of the queue is included in one meeting with one protocol. */
  const decideQueue = async (registerId: RegisterId, number: string) => {
    const [chair, secretary, third] = ['Громова Е. П.', 'Летова А. П.', 'Юрьев К. П.'].map(expert)
    if (!chair || !secretary || !third) throw new Error('nobody meets')
    const fields = { heldOn: on, chair, secretary, present: [third] }
    const meetingId = await done((writer) => openExpertMeeting(writer, working, registerId, fields))
    const at = { registerId, meetingId }
    const { revision } = await read((reader) => getExpertMeeting(reader, working, at))
    const lines = (await stateOf(registerId)).considered
      .filter(({ open }) => open.includes('experts'))
      .map(({ schoolId }) => ({ schoolId, decision: 'include' as const, reason: 'малые группы' }))
    await done((writer) =>
      closeExpertMeeting(writer, working, { ...at, revision }, { number, on, lines }),
    )
  }

  const agree = async (registerId: RegisterId, number: string) => {
    const { revision } = (await stateOf(registerId)).register
    const answer = { outcome: 'agreed', remarks: null, respondent: 'ЦОКО', scan: null } as const
    const letter = { ...answer, number, on, enteredByName: 'Соколова И. П.' }
    await done((writer) =>
      recordAgreementLetter(writer, working, { ...letter, registerId, revision }),
    )
  }

  return { decideQueue, agree }
}

const expert = (name: string) => ({ name, post: 'эксперт', personId: null })
