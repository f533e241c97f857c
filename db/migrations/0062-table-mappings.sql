-- Сопоставления столбцов: how a municipality reads tables that no recogniser knows. A mapping is never edited: another
-- version is kept beside it, and every load remembers the one that it was read with.
create table table_mappings (
  municipality_id uuid not null references municipalities,
  id uuid not null,
  version integer not null constraint table_mappings_version_counts check (version >= 1),
  name text not null constraint table_mappings_name_length check (length(trim(name)) between 1 and 200),
  mapping jsonb not null,
  kept_by uuid default current_actor(),
  kept_at timestamptz not null default now(),
  constraint table_mappings_pkey primary key (municipality_id, id, version)
);
comment on table table_mappings is 'assessments';

-- Сопоставление больше не применяется: no file is recognised by it any more.
create table table_mapping_withdrawals (
  municipality_id uuid not null references municipalities,
  mapping_id uuid not null,
  withdrawn_by uuid default current_actor(),
  withdrawn_at timestamptz not null default now(),
  constraint table_mapping_withdrawals_pkey primary key (municipality_id, mapping_id)
);
comment on table table_mapping_withdrawals is 'assessments';

-- What was kept stays so.
revoke update, delete on table_mappings, table_mapping_withdrawals from opora_app;

-- The mapping that a file was read with, and one that a person is still at.
alter table assessment_import_files add column mapping jsonb;
alter table assessment_import_files add column mapping_draft jsonb;

alter table table_mappings enable row level security;
create policy table_mappings_tenant on table_mappings
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table table_mapping_withdrawals enable row level security;
create policy table_mapping_withdrawals_tenant on table_mapping_withdrawals
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
