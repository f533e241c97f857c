import pg from 'pg'

const BIGINT = 20
const DATE = 1082
const TIMESTAMPTZ = 1184

/**
 * How values of PostgreSQL become values of JavaScript, for our own pools only (the driver's global table stays as it is).
 * The driver's own choices lose a day (`date` as local midnight) or a type (`bigint` as a string). `numeric` stays a string.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (format !== 'binary') {
      if (oid === BIGINT) return parseInteger
      if (oid === DATE) return parseDay
      if (oid === TIMESTAMPTZ) return parseInstant
    }
    return pg.types.getTypeParser(oid, format)
  },
}

function parseInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value))
    throw new RangeError(`bigint ${text} is not exact in JavaScript`)
  return value
}

/** A calendar day stays the `yyyy-mm-dd` it is. */
const parseDay = (text: string): string => text

/** An instant is ISO 8601 in UTC: the same text that `json` functions and forms carry. */
const parseInstant = (text: string): string =>
  text.endsWith('infinity') ? text : new Date(text).toISOString()
