-- The journal: what happened, to what, by whom, on what basis. Audit and timeline in one; rows are only ever added.

create table journal (
  municipality_id uuid not null default current_tenant_or_installation(),
  id bigint generated always as identity,
  event text not null constraint journal_event_form check (event ~ '^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$'),
  object_kind text not null,
  object_id text not null,
  school_id uuid,
  basis text,
  details jsonb not null default '{}',
  actor_id uuid default current_actor(),
  at timestamptz not null default now(),
  constraint journal_pkey primary key (municipality_id, id)
);
comment on table journal is 'kernel/journal';

create index journal_object on journal (municipality_id, object_kind, object_id, id desc);
create index journal_school on journal (municipality_id, school_id, id desc) where school_id is not null;

alter table journal enable row level security;
create policy journal_tenant on journal
  using (municipality_id = (select current_tenant_or_installation()));

revoke update, delete, truncate on journal from opora_app;
