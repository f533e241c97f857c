-- Полученные списки: which schools the region, the centre or a project names, as it came, and what was decided about
-- every difference from our own list. A list speaks of a year of results, not of one register.

create table received_lists (
  municipality_id uuid not null references municipalities,
  id uuid not null,
  -- Calendar year of the results that the list speaks of.
  year smallint not null constraint received_lists_year_sane check (year between 1990 and 2100),
  sender text not null
    constraint received_lists_sender_known check (sender in ('region', 'centre', 'project')),
  -- «Министерство образования …», «проект 500+», as the paper says.
  sender_name text not null
    constraint received_lists_sender_name_length check (length(trim(sender_name)) between 1 and 200),
  document_number text,
  document_on date,
  -- A file in the store, or lines typed from a letter.
  file_name text,
  typed text,
  -- Of the file, or of the typed lines: the same is kept once.
  sha256 text not null constraint received_lists_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
  entered_by uuid default current_actor(),
  entered_on date not null,
  entered_at timestamptz not null default now(),
  -- Отзыв: entered by mistake; the row and what was decided by it stay.
  withdrawn_reason text,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  constraint received_lists_pkey primary key (municipality_id, id),
  constraint received_lists_from_one_source check ((file_name is null) <> (typed is null)),
  constraint received_lists_withdrawal_whole
    check ((withdrawn_at is null) = (withdrawn_reason is null))
);
comment on table received_lists is 'identification';
create unique index received_lists_once on received_lists (municipality_id, year, sender, sha256)
  where withdrawn_at is null;

create table received_list_entries (
  municipality_id uuid not null,
  list_id uuid not null,
  position integer not null,
  -- As it stands in the list; «line» is the row of the file or the line of the letter.
  spelling text not null,
  code text not null default '',
  line integer not null,
  -- Absent: nobody knows yet, or a school of another municipality.
  school_id uuid,
  -- By what it is known; absent while it is a question. «elsewhere»: the table itself names another municipality.
  told_by text constraint received_list_entries_told_by_known
    check (told_by in ('code', 'name', 'person', 'elsewhere')),
  told_person uuid,
  told_at timestamptz,
  constraint received_list_entries_pkey primary key (municipality_id, list_id, position),
  constraint received_list_entries_school_is_told check (school_id is null or told_by is not null),
  constraint received_list_entries_of
    foreign key (municipality_id, list_id) references received_lists (municipality_id, id),
  constraint received_list_entries_school_known
    foreign key (municipality_id, school_id) references schools (municipality_id, id)
);
comment on table received_list_entries is 'identification';

-- Решение по расхождению. Decided anew by another row; the latest counts.
create table received_list_resolutions (
  municipality_id uuid not null,
  list_id uuid not null,
  school_id uuid not null,
  -- The which decision about this school: two people at once write the same number, and the second is told.
  ordinal integer not null constraint received_list_resolutions_ordinal_counts check (ordinal >= 1),
  -- What was decided upon.
  comparison text not null constraint received_list_resolutions_comparison_known
    check (comparison in ('onlyOurs', 'onlyTheirs')),
  resolution text not null constraint received_list_resolutions_known
    check (resolution in ('include', 'leaveOut')),
  reason text not null
    constraint received_list_resolutions_reason_said check (length(trim(reason)) > 0),
  resolved_by uuid default current_actor(),
  resolved_on date not null,
  resolved_at timestamptz not null default now(),
  constraint received_list_resolutions_pkey
    primary key (municipality_id, list_id, school_id, ordinal),
  constraint received_list_resolutions_of
    foreign key (municipality_id, list_id) references received_lists (municipality_id, id),
  constraint received_list_resolutions_school_known
    foreign key (municipality_id, school_id) references schools (municipality_id, id)
);
comment on table received_list_resolutions is 'identification';

-- What came and what was decided stays.
revoke delete on received_lists, received_list_entries, received_list_resolutions from opora_app;
revoke update on received_list_resolutions from opora_app;

alter table received_lists enable row level security;
create policy received_lists_tenant on received_lists
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table received_list_entries enable row level security;
create policy received_list_entries_tenant on received_list_entries
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table received_list_resolutions enable row level security;
create policy received_list_resolutions_tenant on received_list_resolutions
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
