import { orRefuse } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { RuleVersionId } from '../ids.ts'
import { getRuleVersion } from '../queries-rules.ts'
import { type RulesRefusal, rulesRefusalByConstraint } from '../refusals-rules.ts'
import { thresholdsWithoutBasis } from '../rule-set/basis.ts'
import { lockDraft } from './lock-draft.ts'
import { municipalityOf, type Working } from './tenant.ts'

/** Утверждение правил: not while a threshold has no basis, and never a second time. */
export async function approveRules(
  writer: Writer,
  actor: Working,
  versionId: RuleVersionId,
  { basis, revision }: { readonly basis: string; readonly revision: number },
): Promise<Result<number, RulesRefusal>> {
  const draft = await lockDraft(writer, actor, versionId)
  if (!draft.ok) return draft
  const { ruleSet, version, ...stored } = await getRuleVersion(writer, actor, versionId)
  if (stored.revision !== revision) return refuse({ kind: 'changedMeanwhile' })
  const bare = thresholdsWithoutBasis(ruleSet)
  if (bare.length > 0) return refuse({ kind: 'withoutBasis', count: bare.length })
  const approved = await orRefuse(rulesRefusalByConstraint, () =>
    writer
      .insertInto('ruleApprovals')
      .values({ municipalityId: municipalityOf(actor), versionId, basis, approvedOn: actor.today })
      .execute(),
  )
  if (!approved.ok) return approved
  await record(writer, {
    event: 'identification.rulesApproved',
    object: { kind: 'rules', id: versionId },
    basis,
    details: { version },
  })
  return ok(version)
}
