import type { Pool } from 'pg'
import { StorageProblem } from '../../kernel/database/faults.ts'
import { migrationState } from '../../kernel/database/migrate.ts'
import type { Reached } from '../../kernel/database/reach.ts'
import { requireAppRole } from '../../kernel/database/roles.ts'
import {
  requireConnection,
  requireModestRole,
  requireVersion,
  serverVersion,
} from '../../kernel/database/server-checks.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { Finding } from './finding.ts'
import type { DoctorTexts } from './messages.ts'

/** Everything that is asked of the server; stops asking where the next question makes no sense. */
export async function checkServer(
  reached: Reached,
  texts: DoctorTexts,
  locale: Locale,
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  const look = async (check: Finding['check'], work: () => Promise<Omit<Finding, 'check'>>) => {
    findings.push({ check, ...(await orFault(work, locale)) })
    return findings.at(-1)?.state !== 'bad'
  }
  const { owner, application } = reached
  if (!(await look('postgres', () => lookAtServer(reached, texts)))) return findings
  if (!(await look('roles', () => lookAtRoles(owner, application, texts)))) return findings
  await look('migrations', () => lookAtMigrations(owner, texts))
  if (findings.at(-1)?.state !== 'good') return findings
  await look('rowSecurity', () => lookAtRowSecurity(owner, texts))
  await look('journal', () => lookAtJournal(owner, texts))
  await look('jobs', () => lookAtJobs(owner, texts))
  return findings
}

type Look = Promise<Omit<Finding, 'check'>>

async function orFault(work: () => Look, locale: Locale): Look {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof StorageProblem)) throw error
    return { state: 'bad', sentence: error.sentence(locale) }
  }
}

async function lookAtServer(reached: Reached, texts: DoctorTexts): Look {
  await requireConnection(reached)
  await requireVersion(reached.owner)
  const { text } = await serverVersion(reached.owner)
  const embedded = reached.joined ? texts.joined(text) : texts.embedded(text)
  const external = texts.external(text, reached.server)
  return { state: 'good', sentence: reached.kind === 'embedded' ? embedded : external }
}

async function lookAtRoles(owner: Pool, application: Pool, texts: DoctorTexts): Look {
  await requireAppRole(owner)
  await requireModestRole(application)
  const { name, mighty } = await currentRole(owner)
  const { name: app } = await currentRole(application)
  if (mighty) return { state: 'doubtful', sentence: texts.ownerMighty(name) }
  return { state: 'good', sentence: texts.roles(name, app) }
}

async function currentRole(pool: Pool): Promise<{ name: string; mighty: boolean }> {
  const { rows } = await pool.query<{ name: string; mighty: boolean }>(
    'select rolname as name, rolsuper as mighty from pg_roles where rolname = current_user',
  )
  return rows[0] ?? { name: '', mighty: false }
}

async function lookAtMigrations(owner: Pool, texts: DoctorTexts): Look {
  const { applied, pending } = await migrationState(owner)
  if (pending.length > 0) return { state: 'doubtful', sentence: texts.pending(pending.length) }
  return { state: 'good', sentence: texts.migrations(applied.length) }
}

async function lookAtRowSecurity(owner: Pool, texts: DoctorTexts): Look {
  const { rows } = await owner.query<{ table: string; safe: boolean }>(TENANT_TABLES)
  const open = rows.filter(({ safe }) => !safe).map(({ table }) => table)
  if (open.length > 0) return { state: 'bad', sentence: texts.unprotected(open.join(', ')) }
  return { state: 'good', sentence: texts.protectedTables(rows.length) }
}

/** Tables whose rows belong to one municipality, and whether the database keeps the others out. */
const TENANT_TABLES = `
  select c.relname as table,
         c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid) as safe
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and a.attname = 'municipality_id' and a.attnotnull and not a.attisdropped
  order by c.relname`

async function lookAtJournal(owner: Pool, texts: DoctorTexts): Look {
  const { rows } = await owner.query<{ count: number; open: boolean }>(
    `select (select count(*) from journal) as count,
            has_table_privilege('opora_app', 'journal', 'update')
              or has_table_privilege('opora_app', 'journal', 'delete') as open`,
  )
  if (rows[0]?.open) return { state: 'bad', sentence: texts.journalOpen }
  return { state: 'good', sentence: texts.journal(rows[0]?.count ?? 0) }
}

async function lookAtJobs(owner: Pool, texts: DoctorTexts): Look {
  const { rows } = await owner.query<{ waiting: number; failed: number }>(
    `select count(*) filter (where state in ('queued', 'running')) as waiting,
            count(*) filter (where state = 'failed' and finished_at > now() - interval '7 days') as failed
     from job_runs`,
  )
  const { waiting = 0, failed = 0 } = rows[0] ?? {}
  return { state: failed > 0 ? 'doubtful' : 'good', sentence: texts.jobs(waiting, failed) }
}
