import { z } from 'zod'
import { procedureKinds, waves } from '../facts.ts'
import type { Condition, Quantity, RuleSet, SchoolCondition } from './rule-set.ts'
import { certainties } from './rule-set.ts'

const localText = z.union([
  z.string().min(1),
  z.strictObject({ ru: z.string().min(1), en: z.string().min(1) }),
])

const grounds = { certainty: z.enum(certainties), basis: z.string() }

/** A bare number, or a number with its basis and degree of certainty. */
const numberOf = (value: z.ZodNumber) => z.union([value, z.strictObject({ value, ...grounds })])

const threshold = numberOf(z.number()).meta({ id: 'Threshold' })
const share = numberOf(z.number().min(0).max(1)).meta({ id: 'Share' })
const count = numberOf(z.int().min(1)).meta({ id: 'Count' })
const zeroOrMore = numberOf(z.int().min(0)).meta({ id: 'ZeroOrMore' })

const word = z.union([z.string(), z.number()])
const words = z.union([
  z.array(word).min(1),
  z.strictObject({ values: z.array(word).min(1), ...grounds }),
])

const kind = z.enum(procedureKinds)
const grade = z.int().min(1).max(12)
const procedureChoice = z
  .strictObject({
    kind: kind.optional(),
    grade: grade.optional(),
    subject: z.string().min(1).optional(),
  })
  .meta({ id: 'ProcedureChoice' })

const of = procedureChoice.optional()
const quantity: z.ZodType<Quantity> = z
  .lazy(() =>
    z.union([
      z.strictObject({
        share: z.enum(['low', 'mark2', 'mark3', 'mark4', 'mark5', 'mark4or5']),
        of,
      }),
      z.strictObject({ mean: z.literal('mark'), of }),
      z.strictObject({ count: z.enum(['participants', 'low', 'enrolled']), of }),
      z.strictObject({
        changeOfShare: z.literal('low'),
        participantsAtLeast: count.optional(),
      }),
      z.strictObject({ fact: z.string().min(1) }),
      z.strictObject({ sum: z.array(weighted).min(1) }),
    ]),
  )
  .meta({ id: 'Quantity' })

const weighted = z
  .strictObject({ name: localText.optional(), value: quantity, weight: threshold })
  .meta({ id: 'Weighted' })

const group = z.union([
  z.enum(['municipality', 'region']),
  z.strictObject({ fact: z.string().min(1) }),
])
const from = z.enum(['lowest', 'highest'])

const test = z
  .strictObject({
    value: quantity,
    atLeast: threshold.optional(),
    above: threshold.optional(),
    atMost: threshold.optional(),
    below: threshold.optional(),
    oneOf: words.optional(),
    rank: z.strictObject({ from, upTo: count, within: group }).optional(),
    quantile: z.strictObject({ from, share, within: group }).optional(),
  })
  .refine((it) => Object.keys(it).length > 1, { params: { fault: 'noComparison' } })
  .meta({ id: 'Test', minProperties: 2 })

const condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(condition).min(1) }),
      z.strictObject({ any: z.array(condition).min(1) }),
      z.strictObject({ not: condition }),
      test,
    ]),
  )
  .meta({ id: 'Condition' })

const years = { inYears: count.optional(), ofLast: count.optional() }

const lowProcedures = z
  .strictObject({
    atLeast: count.optional(),
    exactly: zeroOrMore.optional(),
    ...years,
    same: z.boolean().optional(),
    meeting: condition.optional(),
    among: procedureChoice.optional(),
  })
  .refine((it) => (it.atLeast === undefined) !== (it.exactly === undefined), {
    params: { fault: 'atLeastOrExactly' },
  })
  .meta({ id: 'LowProcedures', oneOf: [{ required: ['atLeast'] }, { required: ['exactly'] }] })

const schoolCondition: z.ZodType<SchoolCondition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(schoolCondition).min(1) }),
      z.strictObject({ any: z.array(schoolCondition).min(1) }),
      z.strictObject({ not: schoolCondition }),
      z.strictObject({ lowProcedures }),
      z.strictObject({ school: z.strictObject({ meeting: condition, ...years }) }),
    ]),
  )
  .meta({ id: 'SchoolCondition' })

const criterion = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  wording: localText,
  clause: z.string().min(1),
  when: schoolCondition,
}

/** The rules file. What is left out takes the value that `contract.md` of the product names as default. */
export const ruleSetSchema = z
  .strictObject({
    $schema: z.string().optional(),
    key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    version: z.int().min(1),
    title: localText,
    source: localText,
    procedures: z
      .array(
        z.strictObject({
          kind,
          grades: z.array(grade).min(1),
          subjects: z.array(z.string().min(1)).min(1),
          dueAt: z.enum(['vpr', 'final']).optional(),
        }),
      )
      .default([]),
    low: condition.nullable().default(null),
    criteria: z.array(z.strictObject(criterion)).min(1),
    combine: z.enum(['any', 'all']).default('any'),
    riskZone: z.array(z.strictObject({ ...criterion, enabled: z.boolean() })).default([]),
    exclusions: z
      .array(
        z.strictObject({
          types: z.array(z.string().min(1)).min(1),
          fact: z.string().min(1).optional(),
          basis: z.string(),
        }),
      )
      .default([]),
    minParticipants: count.default(1),
    smallGroup: z
      .strictObject({
        below: count.default(10),
        handling: z.enum(['markForExpert', 'pool', 'undetermined']).default('markForExpert'),
      })
      .default({ below: 10, handling: 'markForExpert' }),
    mathLevels: z.enum(['combined', 'separate']).default('combined'),
    vprUse: z.enum(['criterion', 'riskZoneOnly', 'context']).default('criterion'),
    waves: z.array(z.enum(waves)).min(1).default(['main']),
    coverageBelow: share.default(0.7),
  })
  .meta({
    title: 'Opora rule set',
    description: 'Правила отнесения школ к перечню. Rules by which schools are listed for support.',
  })

/** What a person may write: defaults may be left out. */
export type RuleSetFile = z.input<typeof ruleSetSchema>

type Exact = z.output<typeof ruleSetSchema> extends RuleSet ? true : never
/** The schema and the types say the same; this line does not compile when they part. */
export const schemaSaysTheTypes: Exact = true
