import { z } from 'zod'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { Day, SchoolId } from '../../kernel/ids.ts'
import { sheetTeamMessages } from './messages-sheets-team.ts'
import { answerFiles, LARGEST_ANSWER_FILE_MB } from './sheets/answer-files.ts'

const LONGEST_ANSWER = 4000
const LONGEST_REASON = 2000
const MOST_DAYS = 60

interface Asked {
  readonly locale: Locale
  readonly today: Day
}

/** Which schools get the sheet and until when they answer. */
export const sendInput = ({ locale, today }: Asked) => {
  const t = sheetTeamMessages[locale].refusals
  return z.object({
    runId: z.uuid(),
    whom: z.enum(['all', 'listed', 'chosen']),
    school: z
      .union([z.uuid(), z.array(z.uuid())])
      .optional()
      .transform(
        (sent) => (sent === undefined ? [] : [sent].flat()) as unknown as readonly SchoolId[],
      ),
    answersDue: z.iso
      .date(t.dueNeeded)
      .refine((day) => day < nextYear(today), t.dueNeeded)
      .transform((day) => day as Day),
  })
}

const nextYear = (today: Day): string => `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`

export const termInput = ({ locale }: Asked) => {
  const { fault } = sheetTeamMessages[locale].term
  return z.object({
    answerDays: z
      .string(fault)
      .trim()
      .regex(/^\d{1,2}$/u, fault)
      .transform(Number)
      .refine((days) => days >= 1 && days <= MOST_DAYS, fault),
  })
}

/** What a school says, with a file when it has one. */
export const answerInput = ({ locale }: Asked) => {
  const t = sheetTeamMessages[locale].refusals
  return z.object({
    kind: z.enum(['comment', 'objection']),
    text: z.string().trim().min(1, t.textNeeded).max(LONGEST_ANSWER, t.textLong),
    file: z
      .union([z.literal(''), z.instanceof(File)])
      .optional()
      .transform((sent) => (sent instanceof File ? sent : null))
      .refine(
        (file) => file === null || file.size <= LARGEST_ANSWER_FILE_MB * 1_048_576,
        t.fileLarge(LARGEST_ANSWER_FILE_MB),
      )
      .refine((file) => file === null || isTaken(file.name), t.fileKind),
  })
}

const isTaken = (name: string): boolean =>
  answerFiles.some((kind) => name.toLowerCase().endsWith(`.${kind}`))

export const decideInput = ({ locale }: Asked) => {
  const t = sheetTeamMessages[locale].refusals
  return z.object({
    responseId: z.uuid(),
    outcome: z.enum(['accepted', 'declined']),
    reason: z.string().trim().min(1, t.reasonNeeded).max(LONGEST_REASON, t.reasonLong),
  })
}
