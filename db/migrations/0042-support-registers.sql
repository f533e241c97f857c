-- Перечни: from the conclusions of a run to a list in force by an order. Who is in a list being prepared is worked out
-- from the run and people's decisions; it is written down when the order brings the list into force.

create table support_registers (
  municipality_id uuid not null references municipalities,
  id uuid not null,
  -- Calendar year of the results; the list serves the school year that follows.
  year smallint not null constraint support_registers_year_sane check (year between 1990 and 2100),
  origin text not null
    constraint support_registers_origin_known check (origin in ('calculation', 'order')),
  -- Absent when the list was entered from an order made before the system.
  run_id uuid,
  -- The year while the list is being prepared, nothing afterwards: one at a time for a year.
  -- What ended the preparation, by whom and when: register_orders, register_withdrawals.
  open_year smallint,
  -- Goes up with every decision about the list: a form opened before somebody else's decision is refused.
  revision integer not null default 1,
  made_by uuid default current_actor(),
  made_on date not null,
  made_at timestamptz not null default now(),
  constraint support_registers_pkey primary key (municipality_id, id),
  constraint support_registers_one_open unique (municipality_id, open_year),
  constraint support_registers_open_year_own check (open_year = year),
  constraint support_registers_run_of_calculation check ((origin = 'calculation') = (run_id is not null)),
  constraint support_registers_run_known
    foreign key (municipality_id, run_id) references identification_runs (municipality_id, id)
);
comment on table support_registers is 'identification';

-- Отзыв: the list will not be approved.
create table register_withdrawals (
  municipality_id uuid not null,
  register_id uuid not null,
  reason text not null constraint register_withdrawals_reason_said check (length(trim(reason)) > 0),
  withdrawn_by uuid default current_actor(),
  withdrawn_on date not null,
  withdrawn_at timestamptz not null default now(),
  constraint register_withdrawals_pkey primary key (municipality_id, register_id),
  constraint register_withdrawals_of
    foreign key (municipality_id, register_id) references support_registers (municipality_id, id)
);
comment on table register_withdrawals is 'identification';

-- Поправки: a school put in or left out by people, with the reason. Taken back by a row of its own.
create table register_amendments (
  municipality_id uuid not null,
  id uuid not null,
  register_id uuid not null,
  school_id uuid not null,
  change text not null
    constraint register_amendments_change_known check (change in ('include', 'exclude')),
  reason text not null constraint register_amendments_reason_said check (length(trim(reason)) > 0),
  made_by uuid default current_actor(),
  made_on date not null,
  made_at timestamptz not null default now(),
  constraint register_amendments_pkey primary key (municipality_id, id),
  constraint register_amendments_of
    foreign key (municipality_id, register_id) references support_registers (municipality_id, id),
  constraint register_amendments_school_known
    foreign key (municipality_id, school_id) references schools (municipality_id, id)
);
comment on table register_amendments is 'identification';
create index register_amendments_by_register on register_amendments (municipality_id, register_id);

create table register_amendment_withdrawals (
  municipality_id uuid not null,
  amendment_id uuid not null,
  reason text not null
    constraint register_amendment_withdrawals_reason_said check (length(trim(reason)) > 0),
  withdrawn_by uuid default current_actor(),
  withdrawn_on date not null,
  withdrawn_at timestamptz not null default now(),
  constraint register_amendment_withdrawals_pkey primary key (municipality_id, amendment_id),
  constraint register_amendment_withdrawals_of
    foreign key (municipality_id, amendment_id) references register_amendments (municipality_id, id)
);
comment on table register_amendment_withdrawals is 'identification';

-- Проект приказа: what the order says besides the list itself.
create table register_order_drafts (
  municipality_id uuid not null,
  register_id uuid not null,
  -- Documents named after «в соответствии с», in words.
  in_accordance_with text[] not null default '{}',
  sheets_due date,
  plan_due date,
  programmes_due date,
  -- Whom the control is laid on, in words; absent: the signatory keeps it.
  control_on text,
  revision integer not null default 1,
  changed_by uuid default current_actor(),
  changed_on date not null,
  changed_at timestamptz not null default now(),
  constraint register_order_drafts_pkey primary key (municipality_id, register_id),
  constraint register_order_drafts_of
    foreign key (municipality_id, register_id) references support_registers (municipality_id, id)
);
comment on table register_order_drafts is 'identification';

-- Приказы: signed outside of the system; from its date the list is in force and the one before it ceases.
create table register_orders (
  municipality_id uuid not null,
  register_id uuid not null,
  number text not null constraint register_orders_number_length check (length(trim(number)) between 1 and 50),
  ordered_on date not null,
  signatory_post text not null
    constraint register_orders_signatory_post_said check (length(trim(signatory_post)) > 0),
  signatory_name text not null
    constraint register_orders_signatory_name_said check (length(trim(signatory_name)) > 0),
  scan_sha256 text constraint register_orders_scan_sha256_form check (scan_sha256 ~ '^[0-9a-f]{64}$'),
  scan_name text,
  scan_type text constraint register_orders_scan_type_known check (scan_type in ('pdf', 'jpg', 'png')),
  entered_by uuid default current_actor(),
  entered_on date not null,
  entered_at timestamptz not null default now(),
  constraint register_orders_pkey primary key (municipality_id, register_id),
  constraint register_orders_scan_whole
    check ((scan_sha256 is null) = (scan_name is null) and (scan_sha256 is null) = (scan_type is null)),
  constraint register_orders_of
    foreign key (municipality_id, register_id) references support_registers (municipality_id, id)
);
comment on table register_orders is 'identification';
create unique index register_orders_number_once
  on register_orders (municipality_id, lower(trim(number)), extract(year from ordered_on));

-- Строки перечня, as they were when the order brought it into force.
create table register_entries (
  municipality_id uuid not null,
  register_id uuid not null,
  school_id uuid not null,
  -- As it was called then.
  school_name text not null,
  -- Адресная поддержка; зона риска. The third track, prevention, is for every school and needs no list.
  track text not null constraint register_entries_track_known check (track in ('support', 'riskZone')),
  origin text not null constraint register_entries_origin_known check (origin in
    ('calculation', 'experts', 'region', 'centre', 'project', 'earlierOrder', 'amendment')),
  -- Every decision that spoke of the school, in order.
  grounds jsonb not null,
  constraint register_entries_pkey primary key (municipality_id, register_id, school_id),
  constraint register_entries_of
    foreign key (municipality_id, register_id) references support_registers (municipality_id, id),
  constraint register_entries_school_known
    foreign key (municipality_id, school_id) references schools (municipality_id, id)
);
comment on table register_entries is 'identification';
create index register_entries_by_school on register_entries (municipality_id, school_id);

-- What was decided stays as it was decided.
revoke delete on support_registers from opora_app;
revoke update, delete on register_withdrawals, register_amendments, register_amendment_withdrawals,
  register_orders, register_entries from opora_app;

alter table support_registers enable row level security;
create policy support_registers_tenant on support_registers
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table register_withdrawals enable row level security;
create policy register_withdrawals_tenant on register_withdrawals
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table register_amendments enable row level security;
create policy register_amendments_tenant on register_amendments
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table register_amendment_withdrawals enable row level security;
create policy register_amendment_withdrawals_tenant on register_amendment_withdrawals
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table register_order_drafts enable row level security;
create policy register_order_drafts_tenant on register_order_drafts
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table register_orders enable row level security;
create policy register_orders_tenant on register_orders
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table register_entries enable row level security;
create policy register_entries_tenant on register_entries
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
