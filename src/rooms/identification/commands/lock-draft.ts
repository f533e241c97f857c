import type { Writer } from '../../../kernel/database/handles.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { RuleVersionId } from '../ids.ts'
import type { RulesRefusal } from '../refusals-rules.ts'
import { type Acting, municipalityOf } from './tenant.ts'

/** Whoever comes second waits here, and then sees what the first one did. */
export async function lockDraft(
  writer: Writer,
  actor: Acting,
  versionId: RuleVersionId,
): Promise<Result<RuleVersionId, RulesRefusal>> {
  const municipalityId = municipalityOf(actor)
  const locked = await writer
    .selectFrom('ruleVersions')
    .select('id')
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', versionId)
    .forUpdate()
    .executeTakeFirst()
  if (locked === undefined) throw new NotFound(`no rules ${versionId}`)
  const approved = await writer
    .selectFrom('ruleApprovals')
    .select('versionId')
    .where('municipalityId', '=', municipalityId)
    .where('versionId', '=', versionId)
    .executeTakeFirst()
  return approved === undefined ? ok(versionId) : refuse({ kind: 'alreadyApproved' })
}
