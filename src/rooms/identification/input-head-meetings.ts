import { z } from 'zod'
import type { Day, SchoolId } from '../../kernel/ids.ts'

const LONGEST = 4000

const line = z.string().transform((text) => text.trim().replace(/\s+/gu, ' '))
const words = z.string().transform((text) => text.trim())

export const headMeetingInput = z.object({
  schoolId: z.uuid().transform((text) => text as SchoolId),
  heldOn: z.iso.date().transform((text) => text as Day),
  head: line.pipe(z.string().min(1).max(300)),
  actingBasis: line.pipe(z.string().max(300)).transform((text) => (text === '' ? null : text)),
  presented: words.pipe(z.string().min(1).max(LONGEST)),
  answered: words.pipe(z.string().min(1).max(LONGEST)),
  agreed: words.pipe(z.string().max(LONGEST)),
})

export const strikeOutInput = z.object({ reason: line.pipe(z.string().min(1).max(1000)) })
