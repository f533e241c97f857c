import { z } from 'zod'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { Day } from '../../kernel/ids.ts'
import { agreementMessages } from './messages-agreement.ts'

const LONGEST_TEXT = 2000

const line = (most: number) =>
  z
    .string()
    .transform((text) => text.trim().replace(/\s+/gu, ' '))
    .pipe(z.string().max(most))

const said = (most: number, message: string) =>
  line(most).refine((text) => text !== '', { error: message })

const orNull = (most: number) =>
  line(most)
    .optional()
    .transform((text) => (text === undefined || text === '' ? null : text))

const revision = z.coerce.number<string>().int()

export const sendInput = z.object({ revision, note: orNull(LONGEST_TEXT) })

const answerFields = (locale: Locale) => ({
  outcome: z.enum(['agreed', 'remarks'], {
    error: agreementMessages[locale].refusals.outcomeNeeded,
  }),
  remarks: orNull(LONGEST_TEXT),
})

/** Remarks are words. */
function checkRemarks(
  { outcome, remarks }: { readonly outcome: string; readonly remarks: string | null },
  context: z.RefinementCtx,
  locale: Locale,
): void {
  if (outcome !== 'remarks' || remarks !== null) return
  const message = agreementMessages[locale].refusals.remarksNeeded
  context.addIssue({ code: 'custom', path: ['remarks'], message })
}

export const answerInput = ({ locale }: { readonly locale: Locale }) =>
  z
    .object(answerFields(locale))
    .superRefine((answer, context) => checkRemarks(answer, context, locale))

/** A day as a date field sends it, or typed «12.09.2025». */
const day = (message: string) =>
  line(10)
    .transform((text) => text.replace(/^(\d{2})\.(\d{2})\.(\d{4})$/u, '$3-$2-$1'))
    .refine((text) => z.iso.date().safeParse(text).success, { error: message })
    .transform((text) => text as Day)

export const letterInput = ({ locale }: { readonly locale: Locale }) => {
  const { refusals } = agreementMessages[locale]
  return z
    .object({
      revision,
      ...answerFields(locale),
      respondent: said(200, refusals.respondentNeeded),
      number: said(60, refusals.numberNeeded),
      on: day(refusals.dayNeeded),
      scan: z
        .unknown()
        .optional()
        .transform((sent): File | null => (sent instanceof File ? sent : null)),
    })
    .superRefine((letter, context) => checkRemarks(letter, context, locale))
}
