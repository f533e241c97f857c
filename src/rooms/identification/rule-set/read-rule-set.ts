import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { faultsOf, type RuleSetFault } from './fault.ts'
import { meaningFaults } from './meaning.ts'
import type { RuleSet } from './rule-set.ts'
import { ruleSetSchema } from './schema.ts'

/** Checks a rules file and fills in what may be left out; on refusal every fault at once. */
export function readRuleSet(text: string): Result<RuleSet, readonly RuleSetFault[]> {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    return refuse([
      { path: '', ru: `Файл не читается как JSON: ${why}.`, en: `The file is not JSON: ${why}.` },
    ])
  }
  return checkRuleSet(json)
}

export function checkRuleSet(json: unknown): Result<RuleSet, readonly RuleSetFault[]> {
  const parsed = ruleSetSchema.safeParse(json, { reportInput: true })
  if (!parsed.success) return refuse(faultsOf(parsed.error.issues))
  const { $schema, ...ruleSet } = parsed.data
  const faults = meaningFaults(ruleSet)
  return faults.length > 0 ? refuse(faults) : ok(ruleSet)
}
