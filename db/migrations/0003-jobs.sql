-- Runs of jobs as people see them. The worker's own queue lies in the schema graphile_worker, out of the
-- application's reach: the application asks through enqueue() and reads its runs here.

create table job_runs (
  municipality_id uuid not null,
  id uuid not null,
  task text not null,
  payload jsonb not null,
  state text not null default 'queued'
    constraint job_runs_state_known check (state in ('queued', 'running', 'finished', 'failed')),
  done integer not null default 0,
  total integer,
  outcome jsonb,
  failure text,
  request_id text,
  requested_by uuid,
  attempts integer not null default 0,
  queued_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  constraint job_runs_pkey primary key (municipality_id, id)
);
comment on table job_runs is 'kernel/jobs';

create index job_runs_latest on job_runs (municipality_id, queued_at desc, id);
create index job_runs_running on job_runs (municipality_id, id) where state = 'running';

alter table job_runs enable row level security;
create policy job_runs_tenant on job_runs
  using (municipality_id = (select current_tenant_or_installation()));

revoke insert, update, delete, truncate on job_runs from opora_app;

-- Puts a job into the queue in the caller's transaction. Municipality and person come from the transaction, so a job
-- cannot be asked for on behalf of somebody else.
create function enqueue(p_task text, p_payload jsonb, p_run uuid, p_request text, p_attempts integer)
  returns void
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_municipality uuid := public.current_tenant_or_installation();
begin
  insert into public.job_runs (municipality_id, id, task, payload, request_id, requested_by)
  values (v_municipality, p_run, p_task, p_payload, p_request, public.current_actor());
  perform graphile_worker.add_job(
    p_task,
    json_build_object('municipality', v_municipality, 'run', p_run),
    max_attempts => p_attempts,
    job_key => p_run::text
  );
end
$$;
revoke execute on function enqueue(text, jsonb, uuid, text, integer) from public;
grant execute on function enqueue(text, jsonb, uuid, text, integer) to opora_app;

-- Called by a job in the transaction that writes its result: after a crash the work is either there and finished, or
-- neither. Says whether the run was still open.
create function finish_job_run(p_run uuid, p_outcome jsonb) returns boolean
  language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  with finished as (
    update public.job_runs
    set state = 'finished', outcome = p_outcome, finished_at = clock_timestamp()
    where municipality_id = public.current_tenant_or_installation() and id = p_run and state = 'running'
    returning 1
  )
  select exists (select from finished)
$$;
revoke execute on function finish_job_run(uuid, jsonb) from public;
grant execute on function finish_job_run(uuid, jsonb) to opora_app;
