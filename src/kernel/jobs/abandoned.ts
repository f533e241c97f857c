import type { Pool } from 'pg'

/** The first half of a worker's lock; the second is the hash of its name. */
export const WORKER_LOCK = 7_301

/**
 * Gives back to the queue what a dead worker had begun. A worker is alive while it holds its lock; `alone` says that nobody
 * else can be at work (the embedded database has just started), so that a killed program goes on at once.
 */
export async function reviveAbandoned(owner: Pool, alone: boolean): Promise<void> {
  const { rows } = await owner.query<{ workers: string[] }>(
    `select array_agg(distinct locked_by) as workers from graphile_worker._private_jobs jobs
     where locked_by is not null and ($1 or locked_at < now() - interval '15 seconds') and not exists (
       select from pg_locks
       where locktype = 'advisory' and granted and objsubid = 2
         and database = (select oid from pg_database where datname = current_database())
         and classid::bigint = $2 and objid::bigint = hashtext(jobs.locked_by)::bigint & 4294967295
     )`,
    [alone, WORKER_LOCK],
  )
  const workers = rows[0]?.workers ?? []
  if (workers.length > 0) {
    await owner.query('select graphile_worker.force_unlock_workers($1)', [workers])
  }
  await owner.query(SETTLE)
  if (alone) await owner.query(RETRY_NOW)
}

/** What waits for its next try need not wait out the pause after a restart. */
const RETRY_NOW = `
  update graphile_worker._private_jobs set run_at = now()
  where run_at > now() and attempts > 0 and attempts < max_attempts`

/** Runs whose job is free again wait; those whose job has no attempt left, or is gone, have failed. */
const SETTLE = `
  update job_runs r
  set state = case when j.id is null or j.attempts >= j.max_attempts then 'failed' else 'queued' end,
      finished_at = case when j.id is null or j.attempts >= j.max_attempts then clock_timestamp() end
  from job_runs s left join graphile_worker._private_jobs j on j.key = s.id::text
  where s.municipality_id = r.municipality_id and s.id = r.id
    and r.state = 'running' and j.locked_by is null`
