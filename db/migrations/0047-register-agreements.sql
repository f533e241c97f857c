-- Согласование с региональным центром: a list is sent as it stands and answered once. After remarks, or when the list
-- changes, it is sent anew by another row.

create table register_agreements (
  municipality_id uuid not null references municipalities,
  id uuid not null,
  register_id uuid not null,
  -- The which sending of this list.
  ordinal integer not null constraint register_agreements_ordinal_counts check (ordinal >= 1),
  -- In the system, where people of the region answer; or by a letter outside of it.
  way text not null constraint register_agreements_way_known check (way in ('system', 'letter')),
  -- Of the members and their tracks: whether the list is still the one that was sent.
  fingerprint text not null,
  -- What was sent, as it was shown: the region sees this and nothing else of the municipality.
  sheet jsonb not null,
  note text,
  sent_by uuid default current_actor(),
  sent_on date not null,
  sent_at timestamptz not null default now(),
  constraint register_agreements_pkey primary key (municipality_id, id),
  constraint register_agreements_ordinal_once unique (municipality_id, register_id, ordinal),
  constraint register_agreements_of
    foreign key (municipality_id, register_id) references support_registers (municipality_id, id)
);
comment on table register_agreements is 'identification';

create table register_agreement_answers (
  municipality_id uuid not null,
  agreement_id uuid not null,
  outcome text not null
    constraint register_agreement_answers_outcome_known check (outcome in ('agreed', 'remarks')),
  remarks text,
  way text not null constraint register_agreement_answers_way_known check (way in ('system', 'letter')),
  -- Who answers, as they are called there: people of the region are no people of the municipality.
  respondent text not null
    constraint register_agreement_answers_respondent_said check (length(trim(respondent)) > 0),
  answered_on date not null,
  letter_number text,
  scan_sha256 text
    constraint register_agreement_answers_scan_sha256_form check (scan_sha256 ~ '^[0-9a-f]{64}$'),
  scan_name text,
  scan_type text
    constraint register_agreement_answers_scan_type_known check (scan_type in ('pdf', 'jpg', 'png')),
  entered_by uuid default current_actor(),
  entered_on date not null,
  entered_at timestamptz not null default now(),
  -- Answered once, whoever of two people comes first.
  constraint register_agreement_answers_pkey primary key (municipality_id, agreement_id),
  constraint register_agreement_answers_remarks_said
    check ((outcome = 'remarks') = (coalesce(length(trim(remarks)), 0) > 0)),
  constraint register_agreement_answers_letter_has_number check (way = 'system' or letter_number is not null),
  constraint register_agreement_answers_scan_whole
    check ((scan_sha256 is null) = (scan_name is null) and (scan_sha256 is null) = (scan_type is null)),
  constraint register_agreement_answers_of
    foreign key (municipality_id, agreement_id) references register_agreements (municipality_id, id)
);
comment on table register_agreement_answers is 'identification';

-- What was sent and answered stays as it was.
revoke update, delete on register_agreements, register_agreement_answers from opora_app;

-- The region whose people agree lists, when the one who asks is one of them. They belong to no municipality, so that
-- no tenant's policy lets them see anything: this is the one door, and it leads to what was sent to them.
create function agreeing_region() returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select p.region_id from public.people p
    where p.id = public.current_actor() and p.municipality_id is null and p.left_at is null
      and exists (
        select from public.role_grants g
        where g.person_id = p.id and g.ended_at is null
          and g.role in ('regionalCoordinator', 'assessmentCentre'))
  $$;
revoke execute on function agreeing_region() from public;
grant execute on function agreeing_region() to opora_app;

alter table register_agreements enable row level security;
create policy register_agreements_tenant on register_agreements
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy register_agreements_region on register_agreements for select
  using (way = 'system' and municipality_id in (
    select id from municipalities where region_id = (select agreeing_region())));

alter table register_agreement_answers enable row level security;
create policy register_agreement_answers_tenant on register_agreement_answers
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy register_agreement_answers_region on register_agreement_answers for select
  using (municipality_id in (
      select id from municipalities where region_id = (select agreeing_region()))
    and agreement_id in (select id from register_agreements where way = 'system'));
