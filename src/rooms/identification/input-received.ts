import { z } from 'zod'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { Day, SchoolId } from '../../kernel/ids.ts'
import type { LineAnswer } from './commands/answer-received-list.ts'
import { receivedRefusals } from './messages-received-refusals.ts'
import { LINE } from './register/field-names.ts'
import { senders } from './register/member-facts.ts'

const LONGEST_TEXT = 100_000
const LONGEST_REASON = 1000

const line = (most: number) =>
  z
    .string()
    .transform((text) => text.trim().replace(/\s+/gu, ' '))
    .pipe(z.string().max(most))

const orNull = (most: number) => line(most).transform((text) => (text === '' ? null : text))

const said = (most: number, message: string) =>
  line(most).refine((text) => text !== '', { error: message })

/** A day as a date field sends it, or typed «12.09.2025»; empty is unknown. */
const optionalDay = (locale: Locale) =>
  line(10).transform((text, context): Day | null => {
    const day = text.replace(/^(\d{2})\.(\d{2})\.(\d{4})$/u, '$3-$2-$1')
    if (day === '') return null
    if (z.iso.date().safeParse(day).success) return day as Day
    context.addIssue({ code: 'custom', message: receivedRefusals[locale].dayExpected })
    return z.NEVER
  })

export const enterListInput = ({ locale }: { readonly locale: Locale }) =>
  z.object({
    year: z.coerce.number<string>().int().min(1990).max(2100),
    sender: z.enum(senders),
    senderName: said(200, receivedRefusals[locale].senderNameNeeded),
    documentNumber: orNull(60),
    documentOn: optionalDay(locale),
    file: z
      .unknown()
      .optional()
      .transform((sent): File | null => (sent instanceof File ? sent : null)),
    text: z.string().max(LONGEST_TEXT).default(''),
  })

/** Answers to «какая это школа?»: fields named by the place in the list. */
export const answerLinesInput = z
  .record(z.string(), z.unknown())
  .transform((fields): ReadonlyMap<number, LineAnswer> => {
    const answers = new Map<number, LineAnswer>()
    for (const [name, sent] of Object.entries(fields)) {
      if (!name.startsWith(LINE) || typeof sent !== 'string') continue
      answers.set(Number(name.slice(LINE.length)), answerOf(sent))
    }
    return answers
  })

function answerOf(sent: string): LineAnswer {
  if (sent === 'notOurs') return sent
  return z.uuid().safeParse(sent).success ? (sent as SchoolId) : null
}

/** Schools that were marked, each with the number of decisions that the page showed. */
export const resolveInput = ({ locale }: { readonly locale: Locale }) =>
  z.object({
    school: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .transform((sent) =>
        [sent ?? []].flat().flatMap((value) => {
          const [schoolId = '', seen = ''] = value.split('.')
          const isSchool = z.uuid().safeParse(schoolId).success && /^\d{1,6}$/u.test(seen)
          return isSchool ? [{ schoolId: schoolId as SchoolId, seen: Number(seen) }] : []
        }),
      ),
    resolution: z.enum(['include', 'leaveOut'], {
      error: receivedRefusals[locale].resolutionNeeded,
    }),
    reason: said(LONGEST_REASON, receivedRefusals[locale].reasonNeeded),
  })

export const withdrawListInput = ({ locale }: { readonly locale: Locale }) =>
  z.object({ reason: said(LONGEST_REASON, receivedRefusals[locale].reasonNeeded) })
