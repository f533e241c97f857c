import { ok, type Result, refuse } from '../../kernel/result.ts'

/** Код школы: логин ФИС ОКО, код ОО в РИС ГИА, ИНН. Источник: Концепция, прил. 1 п. 3. */
export const codeKinds = ['fisOko', 'ris', 'inn'] as const

export type CodeKind = (typeof codeKinds)[number]

/** A code as it is stored: `value` is shown, `identity` is what two writings of one code have in common. */
export interface ReadCode {
  readonly kind: CodeKind
  readonly value: string
  readonly identity: string
}

export type CodeFault =
  | { readonly kind: 'notFisOkoLogin'; readonly found: string }
  | { readonly kind: 'notRisCode'; readonly found: string }
  | { readonly kind: 'innLength'; readonly found: string }
  | { readonly kind: 'innOfPerson'; readonly found: string }
  | { readonly kind: 'innCheckDigit'; readonly found: string }

/** A code with the days it is valid on; null on either side is «не ограничено». */
export interface ValidCode extends ReadCode {
  readonly validFrom: string | null
  readonly validTo: string | null
}

export function readCode(kind: CodeKind, text: string): Result<ReadCode, CodeFault> {
  switch (kind) {
    case 'fisOko':
      return readFisOkoLogin(text)
    case 'ris':
      return readRisCode(text)
    case 'inn':
      return readInn(text)
  }
}

/** Логин ФИС ОКО. The prefix changed from `sch` to `edu` and the digits stayed: the digits are the school. */
function readFisOkoLogin(text: string): Result<ReadCode, CodeFault> {
  const found = /^(sch|edu)(\d{6,8})$/u.exec(compact(text).toLowerCase())
  if (found === null) return refuse({ kind: 'notFisOkoLogin', found: text })
  return ok({ kind: 'fisOko', value: found[0], identity: found[2] ?? '' })
}

/** Код ОО в РИС ГИА. A table makes a number of it: «101.0», and «0101» loses its zero. */
function readRisCode(text: string): Result<ReadCode, CodeFault> {
  const digits = withoutFraction(compact(text))
  if (!/^\d{1,12}$/u.test(digits) || /^0+$/u.test(digits)) {
    return refuse({ kind: 'notRisCode', found: text })
  }
  return ok({ kind: 'ris', value: digits, identity: digits.replace(/^0+/u, '') })
}

const INN_LENGTH = 10
const INN_OF_PERSON_LENGTH = 12

/** ИНН организации, ten digits with a check digit. Regions 01–09 lose the leading zero in a table. */
function readInn(text: string): Result<ReadCode, CodeFault> {
  const digits = withoutFraction(compact(text))
  const isShort = /^\d{9}$/u.test(digits)
  const inn = isShort ? `0${digits}` : digits
  if (/^\d+$/u.test(inn) && inn.length === INN_OF_PERSON_LENGTH) {
    return refuse({ kind: 'innOfPerson', found: text })
  }
  if (!/^\d+$/u.test(inn) || inn.length !== INN_LENGTH) {
    return refuse({ kind: 'innLength', found: text })
  }
  if (!hasInnCheckDigit(inn)) return refuse({ kind: 'innCheckDigit', found: text })
  return ok({ kind: 'inn', value: inn, identity: inn })
}

const INN_WEIGHTS = [2, 4, 10, 3, 5, 9, 4, 6, 8]

function hasInnCheckDigit(inn: string): boolean {
  const sum = INN_WEIGHTS.reduce((total, weight, at) => total + weight * Number(inn[at]), 0)
  return (sum % 11) % 10 === Number(inn[INN_LENGTH - 1])
}

const compact = (text: string): string => text.replace(/\s+/gu, '')

const withoutFraction = (text: string): string => text.replace(/[.,]0+$/u, '')

export const isValidOn = (code: Pick<ValidCode, 'validFrom' | 'validTo'>, day: string): boolean =>
  (code.validFrom === null || code.validFrom <= day) &&
  (code.validTo === null || day <= code.validTo)

/** Both have at least one day in common. */
export const periodsOverlap = (
  a: Pick<ValidCode, 'validFrom' | 'validTo'>,
  b: Pick<ValidCode, 'validFrom' | 'validTo'>,
): boolean =>
  (a.validFrom === null || b.validTo === null || a.validFrom <= b.validTo) &&
  (b.validFrom === null || a.validTo === null || b.validFrom <= a.validTo)
