import { z } from 'zod'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { scaleMessages } from './messages-scales.ts'
import { procedureKinds, subjectOf } from './plain-tables/words.ts'
import { type BandField, readBands } from './scales/rules-bands.ts'

interface Asked {
  readonly locale: Locale
}

const MOST_SCORE = 1000

const words = (longest: number) =>
  z
    .string()
    .transform((text) => text.trim().replace(/\s+/gu, ' '))
    .pipe(z.string().max(longest))
const year = z.coerce.number<string>().int().min(1990).max(2100)
const source = words(500).pipe(z.string().min(1))
const authority = z.enum(['federal', 'region', 'municipal'])
const certainty = z.enum(['document', 'publication', 'unconfirmed'])
const orNull = (text: string): string | null => (text === '' ? null : text)

/** A procedure as an address names it. */
export const procedureInput = z.object({
  kind: z.enum(procedureKinds),
  grade: z.coerce.number<string>().int().min(1).max(12),
  subject: words(60).pipe(z.string().min(1)).transform(subjectOf),
  level: words(40).optional().default(''),
})

export const scaleKeyInput = procedureInput.extend({ year })

const score = ({ locale }: Asked) =>
  z
    .string()
    .optional()
    .default('')
    .transform((sent, context): number | null => {
      const text = sent.trim()
      if (text === '') return null
      const value = /^\d{1,4}$/.test(text) ? Number(text) : -1
      if (value >= 0 && value <= MOST_SCORE) return value
      context.addIssue({ code: 'custom', message: scaleMessages[locale].refusals.whole })
      return z.NEVER
    })

const bandFields: readonly BandField[] = [
  ...(['maxFor2', 'minFor3', 'maxFor3', 'minFor4', 'maxFor4', 'minFor5', 'maxScore'] as const),
]

/** Шкала из формы: every gap and overlap is said at its field. */
export const scaleInput = (asked: Asked) =>
  scaleKeyInput
    .extend({
      ...(Object.fromEntries(bandFields.map((field) => [field, score(asked)])) as Record<
        BandField,
        ReturnType<typeof score>
      >),
      conditions: words(1000).optional().default('').transform(orNull),
      source,
      authority,
      certainty,
      seen: z.coerce.number<string>().int().min(0),
    })
    .transform((sent, context) => {
      const { maxFor2, minFor3, maxFor3, minFor4, maxFor4, minFor5, maxScore, ...rest } = sent
      const typed = { maxFor2, minFor3, maxFor3, minFor4, maxFor4, minFor5, maxScore }
      const bands = readBands(typed)
      if (bands.ok) return { ...rest, bands: bands.value }
      for (const { field, kind, number } of bands.refusal) {
        const text = scaleMessages[asked.locale].faults[kind]
        const message = typeof text === 'string' ? text : text(number)
        context.addIssue({ code: 'custom', path: [field], message })
      }
      return z.NEVER
    })

export const withdrawScaleInput = scaleKeyInput.extend({
  reason: source,
  seen: z.coerce.number<string>().int().min(1),
})

/** Places in the list of built-in scales. */
export const takeScalesInput = ({ locale }: Asked) =>
  z.object({
    year,
    scales: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .default([])
      .transform((sent) => (Array.isArray(sent) ? sent : [sent]))
      .pipe(z.array(z.string().max(200)).min(1, scaleMessages[locale].refusals.chooseSome)),
  })

export const scaleTableInput = ({ locale }: Asked) =>
  z.object({
    year,
    kind: z.enum(procedureKinds),
    source,
    authority,
    certainty,
    file: z.unknown().transform((sent, context): File => {
      if (sent instanceof File && sent.size > 0) return sent
      context.addIssue({ code: 'custom', message: scaleMessages[locale].refusals.fileNeeded })
      return z.NEVER
    }),
  })
