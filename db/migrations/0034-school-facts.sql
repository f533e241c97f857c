-- Сведения о школе за год (простая таблица сведений): what rules that do not rest on marks read, one row for each value.
-- A later import that tells otherwise supersedes it; undoing that import brings it back as it was.

create table assessment_facts (
  municipality_id uuid not null,
  school_id uuid not null,
  year smallint not null,
  -- The heading of its column.
  name text collate "C" not null constraint assessment_facts_name_said check (length(name) between 1 and 200),
  -- A number or a word; what the table does not say has no row.
  value jsonb not null
    constraint assessment_facts_value_known check (jsonb_typeof(value) in ('number', 'string')),
  import_id uuid not null,
  file_position smallint not null,
  sheet smallint not null,
  row_number integer not null,
  superseding_import_id uuid,
  constraint assessment_facts_pkey primary key (municipality_id, import_id, school_id, year, name),
  constraint assessment_facts_school_known foreign key (municipality_id, school_id)
    references schools (municipality_id, id),
  constraint assessment_facts_origin foreign key (municipality_id, import_id)
    references assessment_imports (municipality_id, id)
);
comment on table assessment_facts is 'assessments';
create unique index assessment_facts_current on assessment_facts (municipality_id, year, school_id, name)
  where superseding_import_id is null;
create index assessment_facts_superseded
  on assessment_facts (municipality_id, superseding_import_id) where superseding_import_id is not null;

alter table assessment_facts enable row level security;
create policy assessment_facts_tenant on assessment_facts
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
