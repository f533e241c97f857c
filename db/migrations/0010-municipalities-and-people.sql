-- Regions, municipalities and people are state-wide (reference) tables: sign-in must find a person before any
-- municipality is known. Row-level security still narrows what a request sees of people and roles.

create table regions (
  id uuid primary key,
  code text not null constraint regions_code_unique unique,
  name text not null
);
comment on table regions is 'access';

create table municipalities (
  id uuid primary key,
  region_id uuid not null references regions,
  code text not null constraint municipalities_code_unique unique
    constraint municipalities_code_shape check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  name text not null,
  -- What the department calls its bodies differs by district: «управление образования», «ТМС», «ИМЦ».
  authority_name text not null,
  advisory_service_name text,
  time_zone text not null default 'Europe/Moscow',
  -- The clock of a demo district stands at this day; null: the real day.
  today_on date
);
comment on table municipalities is 'access';
create index municipalities_region_idx on municipalities (region_id);

-- municipality_id null: somebody of the region, who acts in its municipalities one at a time.
create table people (
  id uuid primary key,
  region_id uuid not null references regions,
  municipality_id uuid references municipalities,
  login text not null constraint people_login_unique unique
    constraint people_login_shape check (login ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
  display_name text not null,
  post text,
  added_at timestamptz not null default now(),
  -- Who has left keeps the journal rows and loses the door.
  left_at timestamptz
);
comment on table people is 'access';
create index people_municipality_idx on people (municipality_id, display_name);

create table role_grants (
  id uuid primary key,
  person_id uuid not null references people,
  municipality_id uuid references municipalities,
  -- Checked by the room of schools, which stands on this one.
  school_id uuid,
  role text not null,
  granted_at timestamptz not null default now(),
  -- Исполняющий обязанности: the order that says so and its last day.
  acting_basis text,
  acting_until_on date,
  ended_at timestamptz,
  constraint role_grants_acting_has_basis check (acting_until_on is null or acting_basis is not null)
);
comment on table role_grants is 'access';
create unique index role_grants_once on role_grants
  (person_id, role, coalesce(municipality_id, person_id), coalesce(school_id, person_id))
  where ended_at is null;

alter table regions enable row level security;
create policy regions_read on regions for select using (true);
create policy regions_add on regions for insert with check (true);

alter table municipalities enable row level security;
create policy municipalities_read on municipalities for select using (true);
create policy municipalities_own on municipalities for all
  using (id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table people enable row level security;
create policy people_of_municipality on people for all
  using (
    municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid)
    or id = (select nullif(current_setting('app.actor', true), '')::uuid)
  );

alter table role_grants enable row level security;
create policy role_grants_of_municipality on role_grants for all
  using (
    municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid)
    or person_id = (select nullif(current_setting('app.actor', true), '')::uuid)
  );

-- Nobody is deleted: the journal names them. Later migrations may add rights, requests cannot.
revoke update, delete on regions from opora_app;
revoke delete on municipalities, people, role_grants from opora_app;
