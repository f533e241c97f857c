-- Срок выявления (Концепция, прил. 2 п. 1: «в течение месяца после проведения оценочной процедуры»): from which day a
-- municipality counts the month. Each row is a version; the last one is in force, none means «from the receipt of results».

create table conclusion_terms (
  municipality_id uuid not null references municipalities,
  version integer not null constraint conclusion_terms_version_counts check (version >= 1),
  counts_from text not null constraint conclusion_terms_from_known check (counts_from in ('receipt', 'end')),
  basis text not null constraint conclusion_terms_basis_said check (length(basis) between 1 and 500),
  set_by uuid default current_actor(),
  set_on date not null,
  set_at timestamptz not null default now(),
  constraint conclusion_terms_pkey primary key (municipality_id, version)
);
comment on table conclusion_terms is 'assessments';

alter table conclusion_terms enable row level security;
create policy conclusion_terms_tenant on conclusion_terms
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
