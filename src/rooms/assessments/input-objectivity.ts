import { z } from 'zod'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { objectivityMessages } from './messages-objectivity.ts'

const MOST_LETTERS = 4000

export const explanationInput = ({ locale }: { readonly locale: Locale }) =>
  z.object({
    year: z.coerce.number<string>().int().min(1990).max(2100),
    text: z
      .string()
      .transform((text) => text.trim())
      .pipe(z.string().min(1, objectivityMessages[locale].refusals.textNeeded).max(MOST_LETTERS)),
  })
