import { dayFromText } from '../../plain-tables/cells.ts'
import { knownSubject, subjectWords } from '../../plain-tables/subjects.ts'
import { EXAM } from './words.ts'

/** Экзамен протокола: предмет, день, уровень математики. */
export interface Exam {
  readonly subject: string
  readonly heldOn: string
  readonly year: number
  /** As the title says it; undefined: it says none. */
  readonly level: 'base' | 'profile' | undefined
  /** ГВЭ: other tasks and another scale. */
  readonly isGve: boolean
}

const WHOLE = new RegExp(`^${EXAM}$`, 'iu')
const CODE = /^(\d{1,3}) ?[-–—]/u
const DAY = /(\d{4})\.(\d{2})\.(\d{2})|(\d{2})\.(\d{2})\.(\d{4})/u
const GVE_CODES = new Set([51, 52])

/** «12 - Обществознание 2026.07.03» or «Математика(2026.06.02)». */
export function examOf(text: string): Exam | undefined {
  const plain = text.replace(/\s+/gu, ' ').trim()
  return WHOLE.test(plain) ? examIn(plain) : undefined
}

export const isExam = (text: string): boolean => WHOLE.test(text.replace(/\s+/gu, ' ').trim())

/** The same of a text that says more: the name of a file or a sheet. */
export function examIn(text: string): Exam | undefined {
  const plain = text
    .normalize('NFC')
    .replace(/[\s_]+/gu, ' ')
    .toLowerCase()
  const [day, y, m, d, d2, m2, y2] = DAY.exec(plain) ?? []
  const heldOn = dayFromText(day === undefined ? '' : `${y ?? y2}-${m ?? m2}-${d ?? d2}`)
  const subject = subjectIn(plain.replace(day ?? '', ' '))
  if (heldOn === undefined || subject === undefined) return undefined
  return {
    subject,
    heldOn,
    year: Number(heldOn.slice(0, 4)),
    level: levelIn(plain),
    isGve: /гвэ/u.test(plain) || GVE_CODES.has(Number(CODE.exec(plain)?.[1] ?? 0)),
  }
}

export function levelIn(text: string): 'base' | 'profile' | undefined {
  if (/баз/iu.test(text)) return 'base'
  return /проф/iu.test(text) ? 'profile' : undefined
}

export function subjectIn(text: string): string | undefined {
  const plain = text.toLowerCase().replaceAll('ё', 'е')
  const word = subjectWords.find(([each]) => plain.includes(each))
  return word?.[1] ?? knownSubject(plain)
}
