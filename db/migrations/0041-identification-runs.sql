-- Расчёты: a run keeps the rules it went by, the facts it saw and the conclusion on every school, for ever.

create table identification_runs (
  municipality_id uuid not null references municipalities,
  id uuid not null,
  -- Calendar year in which the school year ends.
  year smallint not null constraint identification_runs_year_sane check (year between 1990 and 2100),
  -- After ВПР or after ГИА, as asked; `outcome` says what the results at hand made of it.
  stage text not null constraint identification_runs_stage_known check (stage in ('vpr', 'final')),
  outcome text not null
    constraint identification_runs_outcome_known check (outcome in ('preliminary', 'final')),
  -- The which of this year and stage.
  ordinal integer not null,
  rule_version_id uuid not null,
  calendar jsonb not null,
  summary jsonb not null,
  computed_by uuid default current_actor(),
  computed_on date not null,
  computed_at timestamptz not null default now(),
  constraint identification_runs_pkey primary key (municipality_id, id),
  constraint identification_runs_ordinal_once unique (municipality_id, year, stage, ordinal),
  constraint identification_runs_rules_known
    foreign key (municipality_id, rule_version_id) references rule_versions (municipality_id, id)
);
comment on table identification_runs is 'identification';

create table identification_verdicts (
  municipality_id uuid not null,
  run_id uuid not null,
  school_id uuid not null,
  -- As it was called then.
  school_name text not null,
  verdict text not null constraint identification_verdicts_known
    check (verdict in ('listed', 'riskZone', 'notEnoughData', 'notApplicable', 'notListed')),
  needs_expert boolean not null,
  -- What a table of schools shows.
  outline jsonb not null,
  -- The facts of the school, each result with its file, sheet and row.
  snapshot jsonb not null,
  conclusion jsonb not null,
  explanation jsonb not null,
  -- Nearest threshold and stability: for the municipal team alone.
  diagnosis jsonb not null,
  constraint identification_verdicts_pkey primary key (municipality_id, run_id, school_id),
  constraint identification_verdicts_run_known
    foreign key (municipality_id, run_id) references identification_runs (municipality_id, id),
  constraint identification_verdicts_school_known
    foreign key (municipality_id, school_id) references schools (municipality_id, id)
);
comment on table identification_verdicts is 'identification';

alter table identification_runs enable row level security;
create policy identification_runs_tenant on identification_runs
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table identification_verdicts enable row level security;
create policy identification_verdicts_tenant on identification_verdicts
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
