import { z } from 'zod'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { Day, SchoolId } from '../../kernel/ids.ts'
import { expertRefusals } from './messages-expert-refusals.ts'
import {
  type DecisionLine,
  type ExpertDecision,
  expertDecisions,
} from './register/expert-decisions.ts'
import { decisionField, LONGEST_DECISION_REASON, reasonField } from './register/field-names.ts'
import type { TypedMeeting } from './register/meeting-people.ts'

const LONGEST_NAME = 300
const LONGEST_LIST = 10_000

const line = z.string().transform((text) => text.trim().replace(/\s+/gu, ' '))
const revision = z.coerce.number<string>().int().min(1)
const day = z.iso.date().transform((text) => text as Day)

const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((sent = []) => (typeof sent === 'string' ? [sent] : sent))

const meeting = z.object({
  heldOn: day,
  chair: line.pipe(z.string().min(1).max(LONGEST_NAME)),
  secretary: line.pipe(z.string().min(1).max(LONGEST_NAME)),
  present: several,
  others: z.string().max(LONGEST_LIST).default(''),
})

export const openMeetingInput = meeting.transform((sent): TypedMeeting => sent)

export const correctMeetingInput = meeting
  .extend({ revision })
  .transform(({ revision: seen, ...typed }) => ({ revision: seen, typed: typed as TypedMeeting }))

export const cancelMeetingInput = z.object({
  revision,
  reason: line.pipe(z.string().min(1).max(LONGEST_DECISION_REASON)),
})

const DECISION = /^decision\.([0-9a-f-]{36})$/u

interface SentDecisions {
  readonly revision: number
  /** Typed already, not checked yet. */
  readonly protocol: { readonly number: string | null; readonly on: string | null }
  readonly lines: readonly DecisionLine[]
}

/** The table as a whole; a decision without a reason and a reason without a decision are told at their field. */
export const decisionsInput = ({ locale }: { readonly locale: Locale }) =>
  z.record(z.string(), z.unknown()).transform((fields, context): SentDecisions => {
    const t = expertRefusals[locale].faults
    const said = (name: string) => {
      const value = fields[name]
      return typeof value === 'string' ? value.trim().slice(0, LONGEST_DECISION_REASON) : ''
    }
    const fault = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message })
    const lines = Object.keys(fields).flatMap((name): readonly DecisionLine[] => {
      const schoolId = DECISION.exec(name)?.[1] as SchoolId | undefined
      if (schoolId === undefined) return []
      const decision = decisionOf(said(name))
      const reason = said(reasonField(schoolId))
      const school = said(`name.${schoolId}`)
      if (decision !== null && reason === '') fault(reasonField(schoolId), t.reasonNeeded(school))
      if (decision === null && reason !== '')
        fault(decisionField(schoolId), t.decisionNeeded(school))
      return [{ schoolId, decision, reason }]
    })
    const protocol = { number: said('protocolNumber') || null, on: said('protocolOn') || null }
    return { revision: Number(said('revision')) || 0, lines, protocol }
  })

const decisionOf = (sent: string): ExpertDecision | null =>
  expertDecisions.find((decision) => decision === sent) ?? null

/** The same table with the protocol that closes the meeting. */
export const closeInput = (context: { readonly locale: Locale }) =>
  z
    .looseObject({ protocolNumber: z.string(), protocolOn: z.string() })
    .transform((sent, issues) => {
      const t = expertRefusals[context.locale].faults
      const number = sent.protocolNumber.trim().replace(/\s+/gu, ' ')
      const on = day.safeParse(sent.protocolOn.trim())
      const fault = (field: string, message: string) =>
        issues.addIssue({ code: 'custom', path: [field], message })
      const table = decisionsInput(context).safeParse(sent)
      for (const { path, message } of table.error?.issues ?? []) fault(String(path[0]), message)
      if (number === '' || number.length > 50) fault('protocolNumber', t.numberNeeded)
      if (!on.success) fault('protocolOn', t.onNeeded)
      if (!table.success || !on.success) return z.NEVER
      return { ...table.data, number, on: on.data }
    })
