import { z } from 'zod'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { SchoolId } from '../../kernel/ids.ts'
import { type SchoolYear, schoolYearStarting } from '../../kernel/school-year.ts'
import type { SchoolGrades } from './commands/record-grades.ts'
import { refusalTexts } from './messages-refusals.ts'
import { readGradeEntry, type TaughtGrade } from './rules-grade-entry.ts'

const CELL = /^grade\.([0-9a-f-]{36})\.(\d{1,2})$/u
const SEEN = /^seen\.([0-9a-f-]{36})$/u

interface GridInput {
  readonly schoolYear: SchoolYear
  readonly schools: readonly SchoolGrades[]
}

/** The grid as it is sent: one field a cell. */
export const gradesInput = ({ locale }: { readonly locale: Locale }) =>
  z.record(z.string(), z.unknown()).transform((fields, context): GridInput => {
    const taught = new Map<string, TaughtGrade[]>()
    for (const [name, sent] of Object.entries(fields)) {
      const cell = CELL.exec(name)
      if (cell === null || typeof sent !== 'string') continue
      const [, schoolId = '', grade = ''] = cell
      const entry = readGradeEntry(Number(grade), sent)
      if (entry.ok && entry.value !== null) {
        taught.set(schoolId, [...(taught.get(schoolId) ?? []), entry.value])
      } else if (!entry.ok) {
        const message = refusalTexts[locale].notPupilCount(entry.refusal.found.slice(0, 20), grade)
        context.addIssue({ code: 'custom', path: [name], message })
      }
    }
    const schools = Object.entries(fields).flatMap(([name, seen]): readonly SchoolGrades[] => {
      const schoolId = SEEN.exec(name)?.[1] as SchoolId | undefined
      if (schoolId === undefined || typeof seen !== 'string') return []
      const grades = [...(taught.get(schoolId) ?? [])].sort((a, b) => a.grade - b.grade)
      return [{ schoolId, grades, seen }]
    })
    return { schoolYear: schoolYearStarting(Number(fields.year)), schools }
  })
