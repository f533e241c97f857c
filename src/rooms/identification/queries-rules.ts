import type { Expression, SqlBool } from 'kysely'
import type { Actor } from '../../kernel/access/actor.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import { NotFound } from '../../kernel/errors.ts'
import type { Day, PersonId } from '../../kernel/ids.ts'
import type { RuleVersionId } from './ids.ts'
import { checkRuleSet } from './rule-set/read-rule-set.ts'
import type { RuleSet } from './rule-set/rule-set.ts'

/** On whose behalf: a job knows no more of the actor. */
export type Acting = Pick<Actor, 'municipalityId'>

/** A write also says on which day it happens: the demo's clock stands still. */
export interface Working extends Acting {
  readonly today: Day
}

/** Редакция правил. */
export interface RuleVersion {
  readonly id: RuleVersionId
  readonly version: number
  readonly title: string
  readonly preset: string
  readonly fromVersionId: RuleVersionId | null
  readonly revision: number
  readonly startedBy: PersonId | null
  readonly startedOn: Day
  readonly approval: RuleApproval | null
}

export interface RuleApproval {
  readonly basis: string
  readonly approvedBy: PersonId | null
  readonly approvedOn: Day
}

export interface RuleVersionWithContent extends RuleVersion {
  readonly ruleSet: RuleSet
}

const MOST = 200

/** All versions, the newest first. */
export async function listRuleVersions(
  reader: Reader,
  actor: Acting,
): Promise<readonly RuleVersion[]> {
  const rows = await versions(reader, actor).orderBy('version', 'desc').limit(MOST).execute()
  return rows.map(versionOf)
}

/** The version by which runs are made: the last one approved. */
export async function rulesInForce(
  reader: Reader,
  actor: Acting,
): Promise<RuleVersionWithContent | null> {
  const row = await versions(reader, actor)
    .select('ruleVersions.content')
    .where('ruleApprovals.approvedOn', 'is not', null)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : { ...versionOf(row), ruleSet: contentOf(row) }
}

export async function getRuleVersion(
  reader: Reader,
  actor: Acting,
  id: RuleVersionId,
): Promise<RuleVersionWithContent> {
  const row = await versions(reader, actor)
    .select('ruleVersions.content')
    .where('ruleVersions.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound(`no rules ${id}`)
  return { ...versionOf(row), ruleSet: contentOf(row) }
}

export async function findRuleVersion(
  reader: Reader,
  actor: Acting,
  version: number,
): Promise<RuleVersionWithContent | null> {
  const row = await versions(reader, actor)
    .select('ruleVersions.content')
    .where('version', '=', version)
    .executeTakeFirst()
  return row === undefined ? null : { ...versionOf(row), ruleSet: contentOf(row) }
}

const versions = (reader: Reader, actor: Acting) =>
  reader
    .selectFrom('ruleVersions')
    .leftJoin('ruleApprovals', (join) =>
      join
        .onRef('ruleApprovals.municipalityId', '=', 'ruleVersions.municipalityId')
        .onRef('ruleApprovals.versionId', '=', 'ruleVersions.id'),
    )
    .select([
      'ruleVersions.id',
      'version',
      'title',
      'preset',
      'fromVersionId',
      'revision',
      'startedBy',
      'startedOn',
      'basis',
      'approvedBy',
      'approvedOn',
    ])
    .where(
      (eb): Expression<SqlBool> =>
        actor.municipalityId === null
          ? eb.val(false)
          : eb('ruleVersions.municipalityId', '=', actor.municipalityId),
    )

type Row = Awaited<ReturnType<ReturnType<typeof versions>['executeTakeFirstOrThrow']>>

function versionOf({ basis, approvedBy, approvedOn, ...row }: Row): RuleVersion {
  const approval =
    basis === null || approvedOn === null
      ? null
      : { basis, approvedBy: approvedBy as PersonId | null, approvedOn }
  const { id, version, title, preset, revision, startedOn } = row
  return {
    id: id as RuleVersionId,
    version,
    title,
    preset,
    revision,
    startedOn,
    fromVersionId: row.fromVersionId as RuleVersionId | null,
    startedBy: row.startedBy as PersonId | null,
    approval,
  }
}

/** The database keeps keys in an order of its own; the schema puts them back, and a form counts on it. */
function contentOf({ content }: { readonly content: unknown }): RuleSet {
  const checked = checkRuleSet(content)
  if (!checked.ok) throw new Error(`stored rules are no rules: ${JSON.stringify(checked.refusal)}`)
  return checked.value
}
