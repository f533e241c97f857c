-- Календарь оценочных процедур (Концепция, прил. 2 п. 1): what is held, when results come, and what was said of it since.

create table assessment_procedures (
  municipality_id uuid not null references municipalities,
  id uuid not null,
  -- Calendar year in which the school year ends.
  year smallint not null constraint assessment_procedures_year_sane check (year between 1990 and 2100),
  kind text not null constraint assessment_procedures_kind_known
    check (kind in ('vpr', 'oge', 'ege', 'gve', 'regional', 'municipal')),
  grade smallint not null constraint assessment_procedures_grade_known check (grade between 1 and 12),
  subject text not null constraint assessment_procedures_subject_said check (length(subject) between 1 and 60),
  -- Empty where the procedure has no levels; ЕГЭ in mathematics: база, профиль.
  level text not null default '',
  held_from date,
  held_to date,
  results_expected_on date,
  results_received_on date,
  -- Goes up with every correction: a form opened before somebody else's correction is refused.
  revision integer not null default 1,
  added_by uuid default current_actor(),
  added_at timestamptz not null default now(),
  constraint assessment_procedures_pkey primary key (municipality_id, id),
  constraint assessment_procedures_once unique (municipality_id, year, kind, grade, subject, level),
  constraint assessment_procedures_period check (held_from <= held_to)
);
comment on table assessment_procedures is 'assessments';

-- The latest row says how it stands; a row with a school speaks of that school alone.
create table assessment_procedure_states (
  municipality_id uuid not null,
  id uuid not null,
  procedure_id uuid not null,
  school_id uuid,
  state text not null constraint assessment_procedure_states_known
    check (state in ('planned', 'held', 'moved', 'notHeld')),
  basis text,
  recorded_by uuid default current_actor(),
  recorded_at timestamptz not null default clock_timestamp(),
  constraint assessment_procedure_states_pkey primary key (municipality_id, id),
  constraint assessment_procedure_states_of foreign key (municipality_id, procedure_id)
    references assessment_procedures (municipality_id, id),
  constraint assessment_procedure_states_school foreign key (municipality_id, school_id)
    references schools (municipality_id, id),
  constraint assessment_procedure_states_basis
    check (state in ('planned', 'held') or length(trim(basis)) > 0)
);
comment on table assessment_procedure_states is 'assessments';
create index assessment_procedure_states_latest
  on assessment_procedure_states (municipality_id, procedure_id, recorded_at desc, id);

alter table assessment_procedures enable row level security;
create policy assessment_procedures_tenant on assessment_procedures
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table assessment_procedure_states enable row level security;
create policy assessment_procedure_states_tenant on assessment_procedure_states
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
