import { orRefuse } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import { newId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { RuleVersionId } from '../ids.ts'
import { findPreset } from '../presets/presets.ts'
import { getRuleVersion, listRuleVersions } from '../queries-rules.ts'
import { type RulesRefusal, rulesRefusalByConstraint } from '../refusals-rules.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import { type Acting, municipalityOf, type Working } from './tenant.ts'

/** A built-in rule set, or the version that the new one continues. */
export type RulesOrigin = { readonly preset: string } | { readonly versionId: RuleVersionId }

/** Начать новую редакцию правил. One draft at a time, so that two do not part unseen. */
export async function startRules(
  writer: Writer,
  actor: Working,
  origin: RulesOrigin,
  id: RuleVersionId = newId<RuleVersionId>(),
): Promise<Result<RuleVersionId, RulesRefusal>> {
  const municipalityId = municipalityOf(actor)
  const [latest] = await listRuleVersions(writer, actor)
  if (latest && latest.approval === null)
    return refuse({ kind: 'draftExists', version: latest.version })
  const from = await originOf(writer, actor, origin)
  if (from === null) return refuse({ kind: 'presetUnknown' })
  const version = (latest?.version ?? 0) + 1
  const content: RuleSet = { ...from.ruleSet, version }
  const stored = await orRefuse(rulesRefusalByConstraint, () =>
    writer
      .insertInto('ruleVersions')
      .values({
        municipalityId,
        id,
        version,
        preset: from.preset,
        fromVersionId: from.versionId,
        startedOn: actor.today,
        title: typeof content.title === 'string' ? content.title : content.title.ru,
        content: JSON.stringify(content),
      })
      .execute(),
  )
  if (!stored.ok) return stored
  await record(writer, {
    event: 'identification.rulesStarted',
    object: { kind: 'rules', id },
    details: { version, preset: from.preset },
  })
  return ok(id)
}

async function originOf(writer: Writer, actor: Acting, origin: RulesOrigin) {
  if ('preset' in origin) {
    const ruleSet = findPreset(origin.preset)
    return ruleSet === undefined ? null : { ruleSet, preset: ruleSet.key, versionId: null }
  }
  const { ruleSet, preset, id } = await getRuleVersion(writer, actor, origin.versionId)
  return { ruleSet, preset, versionId: id }
}
