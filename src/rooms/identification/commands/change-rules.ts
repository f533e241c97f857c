import type { Writer } from '../../../kernel/database/handles.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { RuleVersionId } from '../ids.ts'
import { getRuleVersion } from '../queries-rules.ts'
import type { RulesRefusal } from '../refusals-rules.ts'
import { checkRuleSet } from '../rule-set/read-rule-set.ts'
import { ruleChanges } from '../rule-version/compare.ts'
import { editedRules, type RulesEdit } from '../rule-version/edit.ts'
import { lockDraft } from './lock-draft.ts'
import { type Acting, municipalityOf } from './tenant.ts'

/** Правка черновика правил: the form as a whole. */
export async function changeRules(
  writer: Writer,
  actor: Acting,
  versionId: RuleVersionId,
  edit: RulesEdit & { readonly revision: number },
): Promise<Result<RuleVersionId, RulesRefusal>> {
  const draft = await lockDraft(writer, actor, versionId)
  if (!draft.ok) return draft
  const before = await getRuleVersion(writer, actor, versionId)
  if (before.revision !== edit.revision) return refuse({ kind: 'changedMeanwhile' })
  const edited = editedRules(before.ruleSet, edit)
  if (!edited.ok) return refuse({ kind: 'faultsInFields', faults: edited.refusal })
  // What a form cannot say wrongly field by field may still be no rules as a whole.
  const checked = checkRuleSet(JSON.parse(JSON.stringify(edited.value)))
  if (!checked.ok) return refuse({ kind: 'notRules', faults: checked.refusal })
  await writer
    .updateTable('ruleVersions')
    .set((eb) => ({
      title: edit.title,
      content: JSON.stringify(checked.value),
      revision: eb('revision', '+', 1),
    }))
    .where('municipalityId', '=', municipalityOf(actor))
    .where('id', '=', versionId)
    .execute()
  await record(writer, {
    event: 'identification.rulesChanged',
    object: { kind: 'rules', id: versionId },
    details: {
      version: before.version,
      changes: ruleChanges(before.ruleSet, checked.value).length,
    },
  })
  return ok(versionId)
}
