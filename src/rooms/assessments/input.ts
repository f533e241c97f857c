import { z } from 'zod'
import { isByproduct } from '../../kernel/archive/names.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { Day, SchoolId } from '../../kernel/ids.ts'
import { messages } from './messages.ts'
import { importMessages } from './messages-import.ts'
import { dayFromText } from './plain-tables/cells.ts'
import { procedureKinds, subjectOf } from './plain-tables/words.ts'
import type { SchoolChoice } from './rules-import-place.ts'

export const LARGEST_FILE_MB = 32
const MOST_FILES = 500

const filesIn = (sent: unknown): readonly File[] =>
  (Array.isArray(sent) ? sent : [sent]).filter((each) => each instanceof File)

/** The first step: files, a folder of them, archives. */
export const uploadInput = ({ locale }: { readonly locale: Locale }) => {
  const text = importMessages[locale].refusals
  return z
    .object({ files: z.unknown().optional(), folder: z.unknown().optional() })
    .transform(({ files: chosen, folder }, context): { readonly files: readonly File[] } => {
      const files = [...filesIn(chosen), ...filesIn(folder)].filter(
        ({ name }) => !isByproduct(name),
      )
      const say = (message: string) => {
        context.addIssue({ code: 'custom', path: ['files'], message })
        return z.NEVER
      }
      if (files.length === 0) return say(text.fileNeeded)
      if (files.length > MOST_FILES) return say(text.tooManyFiles(MOST_FILES))
      const large = files.find((file) => file.size > LARGEST_FILE_MB * 1_048_576)
      return large === undefined ? { files } : say(text.fileTooLarge(large.name, LARGEST_FILE_MB))
    })
}

const ANSWER = 'school.'
const FILE = 'file.'

export const answerField = (spelling: string): string => `${ANSWER}${spelling}`
export const fileField = (procedure: string): string => `${FILE}${procedure}`

/** Answers to «какая это школа?» and «какому файлу верить?»: fields named by the spelling, by the procedure of a year. */
export const answersInput = z.record(z.string(), z.unknown()).transform((fields) => {
  const answers = new Map<string, SchoolChoice | ''>()
  const files = new Map<string, number | ''>()
  for (const [name, sent] of Object.entries(fields)) {
    if (typeof sent !== 'string') continue
    if (name.startsWith(ANSWER)) answers.set(name.slice(ANSWER.length), sent)
    else if (name.startsWith(FILE) && /^\d{0,4}$/u.test(sent)) {
      files.set(name.slice(FILE.length), sent === '' ? '' : Number(sent))
    }
  }
  return { answers, files }
})

export const confirmInput = z.object({ fingerprint: z.string().max(100) })

const basisText = z
  .string()
  .transform((text) => text.trim().replace(/\s+/gu, ' '))
  .pipe(z.string().max(500))

export const undoInput = z.object({ reason: basisText.pipe(z.string().min(1)) })

/** A day as a date field sends it, or typed «20.04.2025»; empty is unknown. */
const optionalDay = (locale: Locale) =>
  z
    .string()
    .optional()
    .transform((sent = '', context): Day | null => {
      if (sent.trim() === '') return null
      const day = dayFromText(sent.trim())
      if (day !== undefined) return day as Day
      context.addIssue({ code: 'custom', message: messages[locale].refusals.dayExpected })
      return z.NEVER
    })

const planFields = (locale: Locale) => ({
  heldFrom: optionalDay(locale),
  heldTo: optionalDay(locale),
  resultsExpectedOn: optionalDay(locale),
  resultsReceivedOn: optionalDay(locale),
  state: z.enum(['planned', 'held', 'moved', 'notHeld']),
  basis: basisText.transform((text) => (text === '' ? null : text)),
})

interface Plan {
  readonly state: 'planned' | 'held' | 'moved' | 'notHeld'
  readonly basis: string | null
  readonly heldFrom: Day | null
  readonly heldTo: Day | null
}

/** Moved and not held rest on a document; a period has one order. */
function checkPlan(plan: Plan, context: z.RefinementCtx, locale: Locale): void {
  const { refusals } = messages[locale]
  if ((plan.state === 'moved' || plan.state === 'notHeld') && plan.basis === null) {
    context.addIssue({ code: 'custom', path: ['basis'], message: refusals.basisNeeded })
  }
  if (plan.heldFrom !== null && plan.heldTo !== null && plan.heldTo < plan.heldFrom) {
    context.addIssue({ code: 'custom', path: ['heldTo'], message: refusals.endsBeforeBegins })
  }
}

/** One day is a period too. */
const wholePeriod = <P extends Plan>(plan: P): P => ({
  ...plan,
  heldTo: plan.heldTo ?? plan.heldFrom,
})

export const correctInput = ({ locale }: { readonly locale: Locale }) =>
  z
    .object({ revision: z.coerce.number<string>().int(), ...planFields(locale) })
    .superRefine((plan, context) => checkPlan(plan, context, locale))
    .transform(wholePeriod)

const year = z.coerce.number<string>().int().min(1990).max(2100)

export const addInput = ({ locale }: { readonly locale: Locale }) =>
  z
    .object({
      year,
      kind: z.enum(procedureKinds),
      grade: z.coerce.number<string>().int().min(1).max(12),
      subject: basisText.pipe(z.string().min(1).max(60)).transform(subjectOf),
      level: basisText.pipe(z.string().max(40)),
      ...planFields(locale),
    })
    .superRefine((plan, context) => checkPlan(plan, context, locale))
    .transform(wholePeriod)

export const fillInput = z.object({ year, from: z.enum(['lastYear', 'results']) })

export const schoolStateInput = z.object({
  schoolId: z.uuid().transform((id) => id as SchoolId),
  isHeld: z.enum(['yes', 'no']).transform((word) => word === 'yes'),
  basis: basisText.pipe(z.string().min(1)),
})
