import { z } from 'zod'
import { ruleSetSchema } from './schema.ts'

/** The text of `rules.schema.json`; a test holds the file equal. */
export const ruleSetJsonSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(ruleSetSchema, { io: 'input' }), null, 2)}\n`
