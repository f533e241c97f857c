-- What every later migration stands on: Russian order and search, on whose behalf a transaction works, what the
-- application role may do with tables to come.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- «Школа № 1, 2, 10», not «1, 10, 2».
create collation ru_num (provider = icu, locale = 'ru-RU-u-kn-true');

-- «отчет» finds «отчёт».
create text search configuration ru_search (copy = russian);
alter text search configuration ru_search
  alter mapping for hword, hword_part, word with unaccent, russian_stem;

-- The form in which names are compared and indexed by pg_trgm. Immutable because its dictionary is named.
create function searchable(text) returns text
  language sql immutable strict parallel safe
  as $$ select lower(public.unaccent('public.unaccent', $1)) $$;

-- The municipality for which the transaction works; null outside of one. After a commit the setting is ''.
create function current_tenant() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.tenant', true), '')::uuid $$;

create function current_actor() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.actor', true), '')::uuid $$;

-- For what may also happen outside of any municipality (the journal, jobs): there the nil identifier stands for the
-- installation itself, so that keys still lead with municipality_id.
create function current_tenant_or_installation() returns uuid
  language sql stable parallel safe
  as $$ select coalesce(public.current_tenant(), '00000000-0000-0000-0000-000000000000'::uuid) $$;

grant usage on schema public to opora_app;
alter default privileges in schema public grant select, insert, update, delete on tables to opora_app;
alter default privileges in schema public grant usage, select on sequences to opora_app;
