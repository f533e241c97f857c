import { z } from 'zod'

const FIRST = 1990
const LAST = 2100

/** От какого дня считается месяц на вывод. */
export const termInput = z.object({
  countsFrom: z.enum(['receipt', 'end']),
  basis: z
    .string()
    .transform((text) => text.trim().replace(/\s+/gu, ' '))
    .pipe(z.string().min(1).max(500)),
  seen: z.coerce.number<string>().int().min(0),
})

export const computeInput = z.object({
  year: z.coerce.number<string>().int().min(FIRST).max(LAST),
  stage: z.enum(['vpr', 'final']),
})
