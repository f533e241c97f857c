-- Accounts and sessions, as better-auth wants them (its own compiled migration with our names). They live in a
-- schema of which the application role sees nothing: whatever a request is tricked into reading, it is not a
-- password hash or somebody's session. What requests need of it are the four functions below.

create schema auth;

create table auth.users (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  email text not null unique,
  email_verified boolean not null,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  username text unique,
  display_username text
);

create table auth.sessions (
  id uuid primary key default gen_random_uuid(),
  expires_at timestamptz not null,
  token text not null unique,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null,
  ip_address text,
  user_agent text,
  user_id uuid not null references auth.users on delete cascade
);
create index sessions_user_id_idx on auth.sessions (user_id);

create table auth.accounts (
  id uuid primary key default gen_random_uuid(),
  account_id text not null,
  provider_id text not null,
  user_id uuid not null references auth.users on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null
);
create index accounts_user_id_idx on auth.accounts (user_id);

create table auth.verifications (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_identifier_idx on auth.verifications (identifier);

-- Guessing is slowed down by login and by address; both are stored as fingerprints.
create table auth.failures (
  fingerprint text primary key,
  failures integer not null,
  last_at timestamptz not null
);

-- The id of a user of better-auth is the id of the person.
create function access_add_login(person uuid, login text, password_hash text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into auth.users (id, name, email, email_verified, username, display_username)
  values (person, login, login || '@opora.invalid', false, login, login);
  insert into auth.accounts (id, account_id, provider_id, user_id, password, updated_at)
  values (gen_random_uuid(), person::text, 'credential', person, password_hash, now());
$$;

-- A new password ends every session of the person.
create function access_reset_password(person uuid, password_hash text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update auth.accounts set password = password_hash, updated_at = now()
  where user_id = person and provider_id = 'credential';
  delete from auth.sessions where user_id = person;
$$;

-- The one look-up of a request: who, where, which day it is there, by which roles.
create function access_session(session_token text) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object(
    'personId', p.id, 'displayName', p.display_name, 'regionId', p.region_id,
    'municipalityId', m.id, 'municipalityName', m.name, 'todayOn', m.today_on,
    'timeZone', m.time_zone, 'renewedAt', s.updated_at,
    'grants', coalesce((
      select jsonb_agg(jsonb_build_object(
        'role', g.role, 'municipalityId', g.municipality_id, 'schoolId', g.school_id,
        'actingBasis', g.acting_basis, 'actingUntilOn', g.acting_until_on) order by g.granted_at, g.id)
      from public.role_grants g
      where g.person_id = p.id and g.ended_at is null
        and (g.acting_until_on is null
          or g.acting_until_on >= coalesce(m.today_on, (now() at time zone m.time_zone)::date))
    ), '[]'::jsonb))
  from auth.sessions s
  join public.people p on p.id = s.user_id and p.left_at is null
  left join lateral (
    select * from public.municipalities c
    where c.id = p.municipality_id or (p.municipality_id is null and c.region_id = p.region_id)
    order by c.name limit 1
  ) m on true
  where s.token = session_token and s.expires_at > now()
$$;

create function access_is_empty() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select not exists (select from public.people)
$$;

revoke all on function access_add_login(uuid, text, text), access_reset_password(uuid, text),
  access_session(text), access_is_empty() from public;
grant execute on function access_add_login(uuid, text, text), access_reset_password(uuid, text),
  access_session(text), access_is_empty() to opora_app;
