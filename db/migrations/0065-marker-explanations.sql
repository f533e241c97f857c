-- Пояснение школы к возможному маркеру: what the school says, never deleted; the last one of a year is shown first.

create table marker_explanations (
  municipality_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  -- Calendar year of the results it speaks of.
  year smallint not null constraint marker_explanations_year_sane check (year between 1990 and 2100),
  text text not null constraint marker_explanations_said check (length(trim(text)) between 1 and 4000),
  given_by uuid default current_actor(),
  given_on date not null,
  given_at timestamptz not null default clock_timestamp(),
  constraint marker_explanations_pkey primary key (municipality_id, id),
  constraint marker_explanations_school foreign key (municipality_id, school_id)
    references schools (municipality_id, id)
);
comment on table marker_explanations is 'assessments';
create index marker_explanations_of on marker_explanations (municipality_id, school_id, year, given_at desc);

alter table marker_explanations enable row level security;
create policy marker_explanations_tenant on marker_explanations
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
