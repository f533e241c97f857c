-- Аналитические листы: what a school is told of its conclusion, as it was sent, and what the school answered.

create table sheet_settings (
  municipality_id uuid not null references municipalities,
  -- Working days that a school has for its answer.
  answer_days smallint not null
    constraint sheet_settings_answer_days_sane check (answer_days between 1 and 60),
  changed_by uuid default current_actor(),
  changed_on date not null,
  changed_at timestamptz not null default now(),
  constraint sheet_settings_pkey primary key (municipality_id)
);
comment on table sheet_settings is 'identification';

create table school_sheets (
  municipality_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  school_id uuid not null,
  -- Calendar year of the results.
  year smallint not null,
  -- What the paper says and the sums of the municipality that may be shown: as it was sent, for ever.
  content jsonb not null,
  sent_by uuid default current_actor(),
  sender_name text not null,
  sender_post text not null,
  sent_on date not null,
  answers_due date not null,
  sent_at timestamptz not null default now(),
  constraint school_sheets_pkey primary key (municipality_id, id),
  constraint school_sheets_once unique (municipality_id, run_id, school_id),
  constraint school_sheets_due_later check (answers_due >= sent_on),
  constraint school_sheets_verdict_known foreign key (municipality_id, run_id, school_id)
    references identification_verdicts (municipality_id, run_id, school_id)
);
comment on table school_sheets is 'identification';
create index school_sheets_by_school on school_sheets (municipality_id, school_id, sent_at);

-- Ознакомление: by a person of the school, in the post that this person held on that day.
create table sheet_acknowledgements (
  municipality_id uuid not null,
  sheet_id uuid not null,
  person_id uuid not null default current_actor(),
  person_name text not null,
  post text not null,
  -- Исполняющий обязанности: the order that says so.
  acting_basis text,
  acknowledged_on date not null,
  acknowledged_at timestamptz not null default now(),
  constraint sheet_acknowledgements_pkey primary key (municipality_id, sheet_id, person_id),
  constraint sheet_acknowledgements_of
    foreign key (municipality_id, sheet_id) references school_sheets (municipality_id, id)
);
comment on table sheet_acknowledgements is 'identification';

-- Комментарий или возражение школы.
create table sheet_responses (
  municipality_id uuid not null,
  id uuid not null,
  sheet_id uuid not null,
  kind text not null
    constraint sheet_responses_kind_known check (kind in ('comment', 'objection')),
  text text not null
    constraint sheet_responses_text_length check (length(trim(text)) between 1 and 4000),
  file_name text,
  file_sha256 text constraint sheet_responses_file_form check (file_sha256 ~ '^[0-9a-f]{64}$'),
  person_id uuid not null default current_actor(),
  person_name text not null,
  post text not null,
  acting_basis text,
  sent_on date not null,
  sent_at timestamptz not null default now(),
  constraint sheet_responses_pkey primary key (municipality_id, id),
  constraint sheet_responses_file_whole check ((file_name is null) = (file_sha256 is null)),
  constraint sheet_responses_of
    foreign key (municipality_id, sheet_id) references school_sheets (municipality_id, id)
);
comment on table sheet_responses is 'identification';
create index sheet_responses_by_sheet on sheet_responses (municipality_id, sheet_id);
-- One objection to a sheet: a second one of two people at once is refused.
create unique index sheet_responses_objection_once
  on sheet_responses (municipality_id, sheet_id) where kind = 'objection';

-- Исход возражения. An accepted one changes no conclusion by itself: data, a new run or an amendment do.
create table sheet_objection_outcomes (
  municipality_id uuid not null,
  response_id uuid not null,
  outcome text not null
    constraint sheet_objection_outcomes_known check (outcome in ('accepted', 'declined')),
  reason text not null
    constraint sheet_objection_outcomes_reason_said check (length(trim(reason)) between 1 and 2000),
  decided_by uuid default current_actor(),
  decider_name text not null,
  decider_post text not null,
  decided_on date not null,
  decided_at timestamptz not null default now(),
  constraint sheet_objection_outcomes_pkey primary key (municipality_id, response_id),
  constraint sheet_objection_outcomes_of
    foreign key (municipality_id, response_id) references sheet_responses (municipality_id, id)
);
comment on table sheet_objection_outcomes is 'identification';

-- What was sent, read, said and decided stays so.
revoke update, delete on school_sheets, sheet_acknowledgements, sheet_responses, sheet_objection_outcomes
  from opora_app;

alter table sheet_settings enable row level security;
create policy sheet_settings_tenant on sheet_settings
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table school_sheets enable row level security;
create policy school_sheets_tenant on school_sheets
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table sheet_acknowledgements enable row level security;
create policy sheet_acknowledgements_tenant on sheet_acknowledgements
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table sheet_responses enable row level security;
create policy sheet_responses_tenant on sheet_responses
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table sheet_objection_outcomes enable row level security;
create policy sheet_objection_outcomes_tenant on sheet_objection_outcomes
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
