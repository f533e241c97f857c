import { z } from 'zod'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { Day, SchoolId } from '../../kernel/ids.ts'
import type { EarlierSchool } from './commands/enter-earlier-order.ts'
import { earlierMessages } from './messages-earlier.ts'
import { reasonField, TRACK } from './register/field-names.ts'

const LONGEST_REASON = 500

const line = z.string().transform((text) => text.trim().replace(/\s+/gu, ' '))

/** Приказ и его школы: two fields a school, named by it. */
export const earlierOrderInput = ({ locale }: { readonly locale: Locale }) => {
  const t = earlierMessages[locale].refusals
  const said = (most: number) =>
    line.refine((text) => text !== '', { error: t.needed }).pipe(z.string().max(most))
  return z
    .looseObject({
      year: line
        .refine((text) => /^\d{4}$/u.test(text), { error: t.yearNeeded })
        .transform(Number)
        .pipe(z.number().min(1990).max(2100)),
      number: said(50),
      on: line
        .transform((text) => text.replace(/^(\d{2})\.(\d{2})\.(\d{4})$/u, '$3-$2-$1'))
        .refine((text) => z.iso.date().safeParse(text).success, { error: t.dayNeeded })
        .transform((text) => text as Day),
      signatoryPost: said(300),
      signatoryName: said(300),
      scan: z
        .unknown()
        .optional()
        .transform((sent): File | null => (sent instanceof File ? sent : null)),
    })
    .transform(({ year, number, on, signatoryPost, signatoryName, scan, ...fields }) => ({
      year,
      scan,
      order: { number, on, signatoryPost, signatoryName },
      schools: schoolsIn(fields),
    }))
}

function schoolsIn(fields: Readonly<Record<string, unknown>>): readonly EarlierSchool[] {
  return Object.entries(fields).flatMap(([name, track]): EarlierSchool[] => {
    if (!name.startsWith(TRACK) || (track !== 'support' && track !== 'riskZone')) return []
    const schoolId = name.slice(TRACK.length)
    if (!z.uuid().safeParse(schoolId).success) return []
    const reason = line.safeParse(fields[reasonField(schoolId)])
    const told = reason.success ? reason.data.slice(0, LONGEST_REASON) : ''
    return [{ schoolId: schoolId as SchoolId, track, reason: told }]
  })
}
