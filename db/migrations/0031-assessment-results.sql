-- Загрузки результатов and the results themselves. The files lie in the file store under their SHA-256.

create table assessment_imports (
  municipality_id uuid not null references municipalities,
  id uuid not null,
  -- «Загрузка № 48».
  number integer not null,
  uploaded_by uuid default current_actor(),
  uploaded_at timestamptz not null default now(),
  -- Spelling in the file → identifier of a school, or «none»: not to be stored.
  choices jsonb not null default '{}',
  -- The run that stores it.
  run_id uuid,
  confirmed_by uuid,
  applied_at timestamptz,
  outcome jsonb,
  -- Spellings that the register did not know before: an undo takes them back.
  remembered jsonb not null default '[]',
  discarded_at timestamptz,
  undone_by uuid,
  undone_at timestamptz,
  undo_reason text,
  constraint assessment_imports_pkey primary key (municipality_id, id),
  constraint assessment_imports_number_once unique (municipality_id, number),
  constraint assessment_imports_undone_with_reason
    check (undone_at is null or length(trim(undo_reason)) > 0)
);
comment on table assessment_imports is 'assessments';

create table assessment_import_files (
  municipality_id uuid not null,
  import_id uuid not null,
  position smallint not null,
  file_name text not null,
  sha256 text not null constraint assessment_import_files_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
  byte_count integer not null,
  layout text not null,
  -- Name, header row and where each column stands, so that any figure leads back to its cell.
  sheets jsonb not null,
  constraint assessment_import_files_pkey primary key (municipality_id, import_id, position),
  constraint assessment_import_files_of foreign key (municipality_id, import_id)
    references assessment_imports (municipality_id, id)
);
comment on table assessment_import_files is 'assessments';
create index assessment_import_files_same on assessment_import_files (municipality_id, sha256);

-- What rests on an import (a list in force, an approved run): as long as it stands the import is not undone.
create table assessment_import_uses (
  municipality_id uuid not null,
  import_id uuid not null,
  user_kind text not null,
  user_id uuid not null,
  title text not null,
  recorded_at timestamptz not null default now(),
  constraint assessment_import_uses_pkey primary key (municipality_id, import_id, user_kind, user_id),
  constraint assessment_import_uses_of foreign key (municipality_id, import_id)
    references assessment_imports (municipality_id, id)
);
comment on table assessment_import_uses is 'assessments';

-- One row: a school × procedure × wave as one import told it. A later import that tells otherwise supersedes it;
-- undoing that import brings it back as it was.
create table assessment_results (
  municipality_id uuid not null,
  school_id uuid not null,
  year smallint not null,
  kind text not null constraint assessment_results_kind_known
    check (kind in ('vpr', 'oge', 'ege', 'gve', 'regional', 'municipal')),
  grade smallint not null,
  subject text not null,
  level text not null default '',
  wave text not null constraint assessment_results_wave_known check (wave in ('main', 'reserve', 'additional')),
  -- Why a figure is not there: unknown is never zero.
  status text not null constraint assessment_results_status_known
    check (status in ('counted', 'noParticipants', 'suppressed', 'notProvided')),
  participants integer,
  low integer,
  mark2 integer,
  mark3 integer,
  mark4 integer,
  mark5 integer,
  enrolled integer,
  held_on date,
  facts jsonb,
  import_id uuid not null,
  file_position smallint not null,
  sheet smallint not null,
  row_number integer not null,
  superseding_import_id uuid,
  constraint assessment_results_pkey primary key
    (municipality_id, import_id, school_id, year, kind, grade, subject, level, wave),
  constraint assessment_results_school_known foreign key (municipality_id, school_id)
    references schools (municipality_id, id),
  constraint assessment_results_origin foreign key (municipality_id, import_id)
    references assessment_imports (municipality_id, id),
  constraint assessment_results_counted check (
    (status = 'counted') = (low is not null) and (status <> 'counted' or participants > 0)
    and low between 0 and participants)
);
comment on table assessment_results is 'assessments';
create unique index assessment_results_current
  on assessment_results (municipality_id, year, school_id, kind, grade, subject, level, wave)
  where superseding_import_id is null;
create index assessment_results_superseded
  on assessment_results (municipality_id, superseding_import_id) where superseding_import_id is not null;

alter table assessment_imports enable row level security;
create policy assessment_imports_tenant on assessment_imports
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table assessment_import_files enable row level security;
create policy assessment_import_files_tenant on assessment_import_files
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table assessment_import_uses enable row level security;
create policy assessment_import_uses_tenant on assessment_import_uses
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table assessment_results enable row level security;
create policy assessment_results_tenant on assessment_results
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
