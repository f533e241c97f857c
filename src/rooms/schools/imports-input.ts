import { z } from 'zod'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { Day } from '../../kernel/ids.ts'
import { type SchoolYear, schoolYearStarting } from '../../kernel/school-year.ts'
import { formMessages } from './messages-forms.ts'
import { importRefusals } from './messages-import-refusals.ts'
import { LARGEST_FILE } from './read-sheet.ts'
import type { RowChoice } from './rules-import.ts'
import { readDay } from './rules-import-cells.ts'
import { NO_ANSWER } from './rules-import-row.ts'

/** The first step: a file, the day its facts hold from, the year its grades are of. */
export const uploadInput = ({ locale }: { readonly locale: Locale }) =>
  z.object({
    file: z
      .instanceof(File, { error: importRefusals[locale].fileNeeded })
      .refine(
        (file) => file.size <= LARGEST_FILE,
        importRefusals[locale].fileTooLarge(LARGEST_FILE / 1024 / 1024),
      ),
    validFrom: z.string().transform((text, context): Day => {
      const day = readDay(text.trim())
      if (day !== undefined) return day as Day
      context.addIssue({ code: 'custom', message: formMessages[locale].forms.dayNeeded })
      return z.NEVER
    }),
    schoolYear: z.coerce
      .number<string>()
      .int()
      .min(2000)
      .max(2100)
      .transform((year): SchoolYear => schoolYearStarting(year)),
  })

const ROW = /^row\.(\d{1,5})$/u

/** Answers to «какая это школа?», one field a row. */
export const answersInput = z
  .record(z.string(), z.unknown())
  .transform((fields): ReadonlyMap<number, RowChoice | ''> => {
    const answers = new Map<number, RowChoice | ''>()
    for (const [name, sent] of Object.entries(fields)) {
      const row = ROW.exec(name)?.[1]
      if (row !== undefined && typeof sent === 'string') {
        answers.set(Number(row), sent === NO_ANSWER ? '' : sent)
      }
    }
    return answers
  })

export const confirmInput = z.object({ fingerprint: z.string().max(100) })

export const undoInput = z.object({})
