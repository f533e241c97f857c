-- Правила выявления: versions of a municipality's rule set. Data, never code; what was approved is never changed.

create table rule_versions (
  municipality_id uuid not null references municipalities,
  id uuid not null,
  version integer not null constraint rule_versions_version_counts check (version >= 1),
  -- The built-in rule set or the version it was started from.
  preset text not null,
  from_version_id uuid,
  title text not null constraint rule_versions_title_length check (length(title) between 1 and 300),
  -- A rule set of rules.schema.json.
  content jsonb not null,
  -- Goes up with every change: a form opened before somebody else's change is refused.
  revision integer not null default 1,
  started_by uuid default current_actor(),
  started_on date not null,
  started_at timestamptz not null default now(),
  constraint rule_versions_pkey primary key (municipality_id, id),
  constraint rule_versions_version_once unique (municipality_id, version),
  constraint rule_versions_from_known
    foreign key (municipality_id, from_version_id) references rule_versions (municipality_id, id)
);
comment on table rule_versions is 'identification';

-- Утверждение: the document by which a version became the rules.
create table rule_approvals (
  municipality_id uuid not null,
  version_id uuid not null,
  basis text not null constraint rule_approvals_basis_said check (length(trim(basis)) > 0),
  approved_by uuid default current_actor(),
  approved_on date not null,
  approved_at timestamptz not null default now(),
  constraint rule_approvals_pkey primary key (municipality_id, version_id),
  constraint rule_approvals_version_known
    foreign key (municipality_id, version_id) references rule_versions (municipality_id, id)
);
comment on table rule_approvals is 'identification';

alter table rule_versions enable row level security;
create policy rule_versions_tenant on rule_versions
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table rule_approvals enable row level security;
create policy rule_approvals_tenant on rule_approvals
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
