-- Уточнение с экспертами (п. 3.2): one meeting with one protocol decides about many schools; and встречи с руководителями.

create table expert_meetings (
  municipality_id uuid not null references municipalities,
  id uuid not null,
  register_id uuid not null,
  -- The which meeting about this list.
  ordinal integer not null constraint expert_meetings_ordinal_counts check (ordinal >= 1),
  held_on date not null,
  -- Each a person with name and post; with the id of the person where the register of people knows them.
  chair jsonb not null,
  secretary jsonb not null,
  present jsonb not null
    constraint expert_meetings_present_somebody check (jsonb_array_length(present) > 0),
  -- The list while the meeting goes on, nothing afterwards: one at a time for a list.
  -- What ended it, by whom and when: expert_protocols, expert_meeting_cancellations.
  open_register_id uuid,
  -- Goes up with every change: a page opened before somebody else's change is refused.
  revision integer not null default 1,
  opened_by uuid default current_actor(),
  opened_on date not null,
  opened_at timestamptz not null default now(),
  constraint expert_meetings_pkey primary key (municipality_id, id),
  constraint expert_meetings_ordinal_once unique (municipality_id, register_id, ordinal),
  constraint expert_meetings_one_open unique (municipality_id, open_register_id),
  constraint expert_meetings_open_register_own check (open_register_id = register_id),
  constraint expert_meetings_of
    foreign key (municipality_id, register_id) references support_registers (municipality_id, id)
);
comment on table expert_meetings is 'identification';

-- Решения: a draft while the meeting goes on, for ever once its protocol has a number.
create table expert_decisions (
  municipality_id uuid not null,
  meeting_id uuid not null,
  school_id uuid not null,
  decision text not null constraint expert_decisions_known
    check (decision in ('include', 'doNotInclude', 'riskZone')),
  reason text not null constraint expert_decisions_reason_said check (length(trim(reason)) > 0),
  decided_by uuid default current_actor(),
  decided_at timestamptz not null default now(),
  constraint expert_decisions_pkey primary key (municipality_id, meeting_id, school_id),
  constraint expert_decisions_of
    foreign key (municipality_id, meeting_id) references expert_meetings (municipality_id, id),
  constraint expert_decisions_school_known
    foreign key (municipality_id, school_id) references schools (municipality_id, id)
);
comment on table expert_decisions is 'identification';

-- Протокол: closes the meeting.
create table expert_protocols (
  municipality_id uuid not null,
  meeting_id uuid not null,
  number text not null
    constraint expert_protocols_number_length check (length(trim(number)) between 1 and 50),
  drawn_up_on date not null,
  closed_by uuid default current_actor(),
  closed_on date not null,
  closed_at timestamptz not null default now(),
  constraint expert_protocols_pkey primary key (municipality_id, meeting_id),
  constraint expert_protocols_of
    foreign key (municipality_id, meeting_id) references expert_meetings (municipality_id, id)
);
comment on table expert_protocols is 'identification';
create unique index expert_protocols_number_once
  on expert_protocols (municipality_id, lower(trim(number)), extract(year from drawn_up_on));

-- Не состоялось: a meeting that was begun and decided nothing.
create table expert_meeting_cancellations (
  municipality_id uuid not null,
  meeting_id uuid not null,
  reason text not null
    constraint expert_meeting_cancellations_reason_said check (length(trim(reason)) > 0),
  cancelled_by uuid default current_actor(),
  cancelled_on date not null,
  cancelled_at timestamptz not null default now(),
  constraint expert_meeting_cancellations_pkey primary key (municipality_id, meeting_id),
  constraint expert_meeting_cancellations_of
    foreign key (municipality_id, meeting_id) references expert_meetings (municipality_id, id)
);
comment on table expert_meeting_cancellations is 'identification';

-- Встречи с руководителями школ, п. 3.2: what was shown, what was answered, what was agreed.
create table head_meetings (
  municipality_id uuid not null,
  id uuid not null,
  register_id uuid not null,
  school_id uuid not null,
  held_on date not null,
  -- As they were that day: name and post, and by which order whoever was acting.
  head_name text not null constraint head_meetings_head_said check (length(trim(head_name)) > 0),
  head_post text not null constraint head_meetings_post_said check (length(trim(head_post)) > 0),
  acting_basis text,
  person_id uuid,
  presented text not null constraint head_meetings_presented_said check (length(trim(presented)) > 0),
  answered text not null constraint head_meetings_answered_said check (length(trim(answered)) > 0),
  agreed text not null default '',
  recorded_by uuid default current_actor(),
  recorded_on date not null,
  recorded_at timestamptz not null default now(),
  constraint head_meetings_pkey primary key (municipality_id, id),
  constraint head_meetings_of
    foreign key (municipality_id, register_id) references support_registers (municipality_id, id),
  constraint head_meetings_school_known
    foreign key (municipality_id, school_id) references schools (municipality_id, id)
);
comment on table head_meetings is 'identification';
create index head_meetings_by_register on head_meetings (municipality_id, register_id);
create index head_meetings_by_school on head_meetings (municipality_id, school_id);

-- Записано по ошибке: the row stays, struck through.
create table head_meeting_withdrawals (
  municipality_id uuid not null,
  meeting_id uuid not null,
  reason text not null
    constraint head_meeting_withdrawals_reason_said check (length(trim(reason)) > 0),
  withdrawn_by uuid default current_actor(),
  withdrawn_on date not null,
  withdrawn_at timestamptz not null default now(),
  constraint head_meeting_withdrawals_pkey primary key (municipality_id, meeting_id),
  constraint head_meeting_withdrawals_of
    foreign key (municipality_id, meeting_id) references head_meetings (municipality_id, id)
);
comment on table head_meeting_withdrawals is 'identification';

-- What was decided stays as it was decided.
revoke delete on expert_meetings from opora_app;
revoke update, delete on expert_protocols, expert_meeting_cancellations, head_meetings,
  head_meeting_withdrawals from opora_app;

alter table expert_meetings enable row level security;
create policy expert_meetings_tenant on expert_meetings
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

-- Of a closed meeting decisions are read and nothing else.
alter table expert_decisions enable row level security;
create policy expert_decisions_read on expert_decisions for select
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy expert_decisions_of_open on expert_decisions
  using (
    municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid)
    and exists (select from expert_meetings m
      where m.municipality_id = expert_decisions.municipality_id and m.id = expert_decisions.meeting_id
        and m.open_register_id is not null));

alter table expert_protocols enable row level security;
create policy expert_protocols_tenant on expert_protocols
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table expert_meeting_cancellations enable row level security;
create policy expert_meeting_cancellations_tenant on expert_meeting_cancellations
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table head_meetings enable row level security;
create policy head_meetings_tenant on head_meetings
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table head_meeting_withdrawals enable row level security;
create policy head_meeting_withdrawals_tenant on head_meeting_withdrawals
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
