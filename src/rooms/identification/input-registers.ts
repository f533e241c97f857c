import { z } from 'zod'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { Day } from '../../kernel/ids.ts'
import type { AmendmentId } from './ids.ts'
import { stepMessages } from './messages-register-steps.ts'
import { LARGEST_SCAN_MB } from './register/scan.ts'

const LONGEST_REASON = 1000
const LONGEST_LINE = 300
const MOST_DOCUMENTS = 20

const line = z.string().transform((text) => text.trim().replace(/\s+/gu, ' '))
const reason = line.pipe(z.string().min(1).max(LONGEST_REASON))
const revision = z.coerce.number<string>().int().min(0)

/** «К утверждению» asks nothing. */
export const startRegisterInput = z.object({})

export const withdrawRegisterInput = z.object({ reason, revision })

/** The school comes as its identifier, or as its name where there is no script. */
export const amendInput = z.object({
  school: line.pipe(z.string().min(1).max(LONGEST_LINE)),
  change: z.enum(['include', 'exclude']),
  reason,
  revision,
})

export const withdrawAmendmentInput = z.object({
  amendmentId: z.uuid().transform((id) => id as AmendmentId),
  reason,
})

interface Asked {
  readonly locale: Locale
}

const requiredDay = (locale: Locale) =>
  z.iso.date(stepMessages[locale].refusals.dayNeeded).transform((day) => day as Day)

const optionalDay = (locale: Locale) =>
  z
    .string()
    .optional()
    .transform((sent = '', context): Day | null => {
      if (sent.trim() === '') return null
      if (z.iso.date().safeParse(sent.trim()).success) return sent.trim() as Day
      context.addIssue({ code: 'custom', message: stepMessages[locale].refusals.dayNeeded })
      return z.NEVER
    })

/** Проект приказа: a document a line. */
export const orderDraftInput = ({ locale }: Asked) =>
  z
    .object({
      inAccordanceWith: z.string().transform((text) =>
        text
          .split(/\r?\n/u)
          .map((each) => each.trim().replace(/\s+/gu, ' '))
          .filter((each) => each !== ''),
      ),
      sheetsDue: optionalDay(locale),
      planDue: optionalDay(locale),
      programmesDue: optionalDay(locale),
      controlOn: line.pipe(z.string().max(LONGEST_LINE)),
      revision,
    })
    .refine(({ inAccordanceWith }) => inAccordanceWith.length <= MOST_DOCUMENTS, {
      path: ['inAccordanceWith'],
    })
    .transform((sent) => ({
      inAccordanceWith: sent.inAccordanceWith,
      due: { sheets: sent.sheetsDue, plan: sent.planDue, programmes: sent.programmesDue },
      controlOn: sent.controlOn === '' ? null : sent.controlOn,
      revision: sent.revision,
    }))

/** Подписанный приказ, with its scan when there is one. */
export const signedOrderInput = ({ locale }: Asked) =>
  z.object({
    number: line.pipe(z.string().min(1).max(50)),
    on: requiredDay(locale),
    signatoryPost: line.pipe(z.string().min(1).max(LONGEST_LINE)),
    signatoryName: line.pipe(z.string().min(1).max(LONGEST_LINE)),
    scan: scanField(locale),
    everySchool: z
      .string()
      .optional()
      .transform((sent) => sent !== undefined),
    revision,
  })

const scanField = (locale: Locale) =>
  z
    .union([z.literal(''), z.instanceof(File)])
    .optional()
    .transform((sent) => (sent === undefined || sent === '' ? null : sent))
    .refine((sent) => sent === null || sent.size <= LARGEST_SCAN_MB * 1_048_576, {
      message: stepMessages[locale].refusals.scanTooLarge(LARGEST_SCAN_MB),
    })
