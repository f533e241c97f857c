import { z } from 'zod'
import type { RuleVersionId } from './ids.ts'
import { type RulesEdit, thresholdField } from './rule-version/edit.ts'

const line = z.string().transform((text) => text.trim().replace(/\s+/gu, ' '))
const sentence = line.pipe(z.string().min(1).max(500))
const revision = z.coerce.number<string>().int().min(1)

/** «Начать»: `preset:abinsk-2023` or `version:<id>`. */
export const startInput = z.object({
  from: z.string().transform((text, context) => {
    const [kind, value = ''] = text.split(':')
    if (kind === 'preset') return { preset: value }
    if (kind === 'version' && z.uuid().safeParse(value).success)
      return { versionId: value as RuleVersionId }
    context.addIssue({ code: 'custom' })
    return z.NEVER
  }),
})

export const approveInput = z.object({ basis: sentence, revision })

const fields = z.looseObject({
  revision,
  title: line.pipe(z.string().min(1).max(300)),
  combine: z.enum(['any', 'all']),
  smallGroupHandling: z.enum(['markForExpert', 'pool', 'undetermined']),
  mathLevels: z.enum(['combined', 'separate']),
  vprUse: z.enum(['criterion', 'riskZoneOnly', 'context']),
  procedures: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((sent = []) => (typeof sent === 'string' ? [sent] : sent)),
})

const MOST = 200

/** The whole form; thresholds and criteria are counted by their names. */
export const rulesInput = fields.transform((sent): RulesEdit & { readonly revision: number } => {
  const text = (name: string) => {
    const value = sent[name]
    return typeof value === 'string' ? value.trim().replace(/\s+/gu, ' ').slice(0, 1000) : ''
  }
  const numbered = (has: (index: number) => string) => {
    const all = Array.from({ length: MOST }, (_, index) => index)
    return all.slice(0, all.filter((index) => typeof sent[has(index)] === 'string').length)
  }
  const many = (name: string) =>
    [sent[name] ?? []]
      .flat()
      .flatMap((value) => (typeof value === 'string' && value ? [value] : []))
  const ground = (name: string) => ({
    document: text(`${name}-document`),
    clause: text(`${name}-clause`),
  })
  const criterion = (kind: string, index: number) => ({
    wording: text(`${kind}-${index}-wording`),
    clause: text(`${kind}-${index}-clause`),
    same: sent[`${kind}-${index}-same`] !== undefined,
    enabled: sent[`${kind}-${index}-enabled`] !== undefined,
    remove: sent[`${kind}-${index}-remove`] !== undefined,
  })
  const { title, combine, smallGroupHandling, mathLevels, vprUse, procedures } = sent
  return {
    revision: sent.revision,
    title,
    combine,
    smallGroupHandling,
    mathLevels,
    vprUse,
    procedures,
    newProcedure: {
      kind: text('new-procedure-kind'),
      grade: text('new-procedure-grade'),
      subject: text('new-procedure-subject'),
    },
    newCriterion: {
      kind: text('new-criterion-kind'),
      wording: text('new-criterion-wording'),
      clauseOfWording: text('new-criterion-clauseOfWording'),
      procedures: text('new-criterion-procedures'),
      years: text('new-criterion-years'),
      ofLast: text('new-criterion-ofLast'),
      ...ground('new-criterion'),
    },
    exclusions: numbered((index) => `exclusion-${index}-document`).map((index) => ({
      types: many(`exclusion-${index}-types`),
      ...ground(`exclusion-${index}`),
    })),
    thresholds: numbered((index) => thresholdField(index, 'value')).map((index) => ({
      value: text(thresholdField(index, 'value')),
      document: text(thresholdField(index, 'document')),
      clause: text(thresholdField(index, 'clause')),
    })),
    criteria: numbered((index) => `criterion-${index}-clause`).map((index) =>
      criterion('criterion', index),
    ),
    riskZone: numbered((index) => `riskZone-${index}-clause`).map((index) =>
      criterion('riskZone', index),
    ),
  }
})
