-- Загрузки реестра: the file as it came, what people answered about it, and what became of it.

create table school_imports (
  municipality_id uuid not null references municipalities,
  id uuid not null,
  file_name text not null,
  file bytea not null,
  sha256 text not null constraint school_imports_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
  -- The day from which its names and codes are valid, and the year its grades are of.
  valid_from date not null,
  school_year smallint not null,
  -- Row number → identifier of a school, or «new».
  choices jsonb not null default '{}',
  uploaded_by uuid default current_actor(),
  uploaded_at timestamptz not null default now(),
  -- The run that stores it.
  run_id uuid,
  applied_at timestamptz,
  -- What the store did, so that it can be told and taken back.
  outcome jsonb,
  undone_at timestamptz,
  constraint school_imports_pkey primary key (municipality_id, id)
);
comment on table school_imports is 'schools';
create index school_imports_latest on school_imports (municipality_id, uploaded_at desc, id);
