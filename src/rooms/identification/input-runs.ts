import { z } from 'zod'

const FIRST = 1990
const LAST = 2100

export const computeInput = z.object({
  year: z.coerce.number<string>().int().min(FIRST).max(LAST),
  stage: z.enum(['vpr', 'final']),
})
