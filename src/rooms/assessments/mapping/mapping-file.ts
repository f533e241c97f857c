import { z } from 'zod'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { procedureKinds, waves } from '../plain-tables/words.ts'
import { meanings, type TableMapping } from './mapping.ts'

const constants = {
  year: z.number().int().min(1990).max(2100).optional(),
  kind: z.enum(procedureKinds).optional(),
  grade: z.number().int().min(1).max(12).optional(),
  subject: z.string().trim().min(1).max(60).optional(),
  level: z.string().trim().max(40).optional(),
}

const column = z.strictObject({
  heading: z.string().max(1000),
  nth: z.number().int().min(0).max(2000),
  means: z.enum(meanings),
  name: z.string().trim().max(200).optional(),
  unit: z.enum(['count', 'percent']).optional(),
  of: z.strictObject(constants).optional(),
})

/** Nothing else may stand in a file of a mapping: a field misspelt would silently be without effect. */
export const mappingSchema: z.ZodType<TableMapping> = z.strictObject({
  format: z.literal('opora-mapping'),
  formatVersion: z.literal(1),
  name: z.string().trim().min(1).max(200),
  sheet: z.string().max(100).nullable(),
  headerDepth: z.number().int().min(1).max(6),
  columns: z.array(column).max(2000),
  yearFrom: z.enum(['column', 'constant', 'text']),
  constants: z.strictObject({ ...constants, wave: z.enum(waves).optional() }),
  decimal: z.enum(['either', 'comma', 'point']),
  noData: z.array(z.string().trim().max(60)).max(50),
  scale: z
    .strictObject({ from: z.number(), to: z.number() })
    .refine(({ from, to }) => from < to)
    .nullable(),
})

/** Where a file of a mapping is wrong: «columns.3.means». */
export interface MappingFileFault {
  readonly kind: 'notJson' | 'notMapping'
  readonly places: readonly string[]
}

const MOST_PLACES = 10

/** A mapping from a file: every fault is named, nothing is guessed. */
export function readMappingFile(text: string): Result<TableMapping, MappingFileFault> {
  let given: unknown
  try {
    given = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return refuse({ kind: 'notJson', places: [] })
  }
  const read = mappingSchema.safeParse(given)
  if (read.success) return ok(read.data)
  const places = read.error.issues
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, key].join('.'))
        : [issue.path.join('.') || '.'],
    )
    .slice(0, MOST_PLACES)
  return refuse({ kind: 'notMapping', places: [...new Set(places)] })
}

export const mappingFile = (mapping: TableMapping): string =>
  `${JSON.stringify(mapping, null, 2)}\n`
