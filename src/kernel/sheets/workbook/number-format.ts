const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

export const isBuiltInDate = (id: number): boolean =>
  BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last)

/** «ДД.ММ.ГГГГ» is stored as `dd.mm.yyyy`: what stands in quotes, brackets or after a backslash is no sign of a date. */
export function isDateFormat(code: string): boolean {
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return true
  const signs = code
    .replace(/\[[^\]]*\]/g, '')
    .replace(/"[^"]*"/g, '')
    .replace(/[\\*_]./g, '')
  if (/^general$/i.test(signs.trim())) return false
  return /[yd]|mmm|(?:^|[^a-z])(?:h{1,2}|s{1,2})(?:[^a-z]|$)|am\/pm|a\/p/i.test(signs)
}

const DAY_MS = 86_400_000
const BEFORE_1900 = Date.UTC(1899, 11, 31)
const AT_1904 = Date.UTC(1904, 0, 1)
/** 29.02.1900 did not exist; for the sake of an older program's files Excel counts it. */
const NO_SUCH_DAY = 60
const LAST_SERIAL = 2_958_465

/** The day of a serial number; undefined when no calendar of a spreadsheet has it. */
export function daySerial(serial: number, is1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < LAST_SERIAL + 1)) return undefined
  if (!is1904 && Math.floor(serial) === NO_SUCH_DAY) return '1900-02-28'
  const days = is1904 || serial < NO_SUCH_DAY ? serial : serial - 1
  const at = (is1904 ? AT_1904 : BEFORE_1900) + Math.round(days * DAY_MS)
  return new Date(at).toISOString().slice(0, 10)
}
