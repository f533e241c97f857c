-- The register of schools (Концепция, прил. 1 п. 3). Unknown is null everywhere, never zero and never «нет».

create extension if not exists btree_gist;

create table schools (
  municipality_id uuid not null references municipalities,
  id uuid not null,
  full_name text not null constraint schools_full_name_length check (length(full_name) between 1 and 500),
  short_name text not null constraint schools_short_name_length check (length(short_name) between 1 and 200),
  kind text constraint schools_kind_known check (kind in (
    'secondary', 'basic', 'primary', 'kindergartenPrimary', 'gymnasium', 'lyceum',
    'educationCentre', 'boarding', 'cadet', 'evening', 'special', 'other')),
  setting text constraint schools_setting_known check (setting in ('urban', 'rural')),
  remoteness text constraint schools_remoteness_known check (remoteness in ('near', 'remote')),
  centre_distance_km numeric(6, 1) constraint schools_centre_distance_not_negative check (centre_distance_km >= 0),
  settlement_name text,
  settlement_population integer
    constraint schools_settlement_population_not_negative check (settlement_population >= 0),
  -- The code 1–8 of ФИОКО's context file, kept where the number of residents is not given.
  settlement_size_code smallint
    constraint schools_settlement_size_code_known check (settlement_size_code between 1 and 8),
  main_school_id uuid,
  opened_on date,
  closed_on date,
  closed_basis text,
  -- Goes up with every correction: a form opened before somebody else's correction is refused.
  revision integer not null default 1,
  -- All spellings, codes and the settlement, for finding; written together with them.
  search_text text not null default '',
  search_words tsvector not null
    generated always as (to_tsvector('public.ru_search', search_text)) stored,
  added_at timestamptz not null default now(),
  constraint schools_pkey primary key (municipality_id, id),
  constraint schools_main_school_known
    foreign key (municipality_id, main_school_id) references schools (municipality_id, id),
  constraint schools_not_own_branch check (main_school_id <> id),
  constraint schools_closed_after_opened check (closed_on >= opened_on),
  constraint schools_closed_with_basis check ((closed_on is null) = (closed_basis is null))
);
comment on table schools is 'schools';

-- A closed school keeps its name; a new one may bear it again.
create unique index schools_full_name_unique
  on schools (municipality_id, searchable(full_name)) where closed_on is null;
create index schools_in_order on schools (municipality_id, short_name collate ru_num, id);
create index schools_branches on schools (municipality_id, main_school_id) where main_school_id is not null;

-- Every name and spelling a school has or had: official ones with the days they were in force, others with who said so.
create table school_names (
  municipality_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  kind text not null constraint school_names_kind_known check (kind in ('full', 'short', 'spelling')),
  name text not null constraint school_names_length check (length(name) between 1 and 500),
  -- The normal form of rules-names.ts.
  match_key text not null,
  source text not null constraint school_names_source_known check (source in ('form', 'import', 'choice')),
  valid_from date,
  valid_to date,
  recorded_by uuid default current_actor(),
  recorded_at timestamptz not null default now(),
  constraint school_names_pkey primary key (municipality_id, id),
  constraint school_names_school_known
    foreign key (municipality_id, school_id) references schools (municipality_id, id),
  constraint school_names_period check (valid_from <= valid_to)
);
comment on table school_names is 'schools';
create index school_names_of_school on school_names (municipality_id, school_id);
create index school_names_by_key on school_names (municipality_id, match_key);
create unique index school_names_spelling_once
  on school_names (municipality_id, school_id, name) where kind = 'spelling';

create table school_codes (
  municipality_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  kind text not null constraint school_codes_kind_known check (kind in ('fisOko', 'ris', 'inn')),
  value text not null,
  -- What two writings of one code have in common: `sch990101` and `edu990101`, `0101` and `101`.
  identity text not null,
  valid_from date,
  valid_to date,
  recorded_by uuid default current_actor(),
  recorded_at timestamptz not null default now(),
  constraint school_codes_pkey primary key (municipality_id, id),
  constraint school_codes_school_known
    foreign key (municipality_id, school_id) references schools (municipality_id, id),
  constraint school_codes_period check (valid_from <= valid_to),
  -- No code means two schools on one day, and no school writes one code twice for one day.
  constraint school_codes_one_school exclude using gist (
    municipality_id with =, kind with =, identity with =, daterange(valid_from, valid_to, '[]') with &&
  ) deferrable initially immediate
);
comment on table school_codes is 'schools';
create index school_codes_of_school on school_codes (municipality_id, school_id);

-- A row: the grade is taught in that year. No row for a school and year at all: nobody has said.
create table school_grades (
  municipality_id uuid not null,
  school_id uuid not null,
  school_year smallint not null constraint school_grades_year_sane check (school_year between 1990 and 2100),
  grade smallint not null constraint school_grades_grade_known check (grade between 1 and 12),
  -- Null: taught, number unknown. Zero: taught, but nobody is in it this year.
  pupil_count integer constraint school_grades_pupil_count_sane check (pupil_count between 0 and 9999),
  recorded_by uuid default current_actor(),
  recorded_at timestamptz not null default now(),
  constraint school_grades_pkey primary key (municipality_id, school_id, school_year, grade),
  constraint school_grades_school_known
    foreign key (municipality_id, school_id) references schools (municipality_id, id)
);
comment on table school_grades is 'schools';

-- Реорганизация: which school went into which.
create table school_mergers (
  municipality_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  into_school_id uuid not null,
  merged_on date not null,
  basis text not null constraint school_mergers_basis_said check (length(trim(basis)) > 0),
  recorded_by uuid default current_actor(),
  recorded_at timestamptz not null default now(),
  constraint school_mergers_pkey primary key (municipality_id, id),
  constraint school_mergers_school_known
    foreign key (municipality_id, school_id) references schools (municipality_id, id),
  constraint school_mergers_into_known
    foreign key (municipality_id, into_school_id) references schools (municipality_id, id),
  constraint school_mergers_not_itself check (school_id <> into_school_id),
  constraint school_mergers_once unique (municipality_id, school_id)
);
comment on table school_mergers is 'schools';
create index school_mergers_into on school_mergers (municipality_id, into_school_id);
