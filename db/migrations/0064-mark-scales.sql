-- Шкалы и минимумы (`domain.md` § 3): by year, procedure and level, with the document they stand in. The region approves its
-- own scale of ОГЭ, so a scale belongs to a municipality and says whose it is. A row is a version; the last one is in force.

create table mark_scales (
  municipality_id uuid not null references municipalities,
  year smallint not null constraint mark_scales_year_sane check (year between 1990 and 2100),
  kind text collate "C" not null constraint mark_scales_kind_known
    check (kind in ('vpr', 'oge', 'ege', 'gve', 'regional', 'municipal')),
  grade smallint not null constraint mark_scales_grade_known check (grade between 1 and 12),
  subject text collate "C" not null constraint mark_scales_subject_said check (length(subject) between 1 and 60),
  level text collate "C" not null default '',
  version integer not null constraint mark_scales_version_counts check (version >= 1),
  -- Null in every one: the scale is taken back.
  max_for2 smallint,
  -- Null: only the minimum is known (most of ЕГЭ).
  max_for3 smallint,
  max_for4 smallint,
  max_score smallint,
  -- What one score does not say: points of ГК, of geometry.
  conditions text,
  authority text not null constraint mark_scales_authority_known
    check (authority in ('federal', 'region', 'municipal')),
  certainty text not null constraint mark_scales_certainty_known
    check (certainty in ('document', 'publication', 'unconfirmed')),
  source text not null constraint mark_scales_source_said check (length(trim(source)) between 1 and 500),
  set_by uuid default current_actor(),
  set_on date not null,
  set_at timestamptz not null default now(),
  constraint mark_scales_pkey primary key (municipality_id, year, kind, grade, subject, level, version),
  constraint mark_scales_rising check (coalesce(
    0 <= max_for2 and max_for2 < max_for3 and max_for3 < max_for4 and max_for4 < max_score
    or max_for3 is null and max_for4 is null and 0 <= max_for2 and max_for2 < max_score
    or num_nonnulls(max_for2, max_for3, max_for4, max_score) = 0, false))
);
comment on table mark_scales is 'assessments';

alter table mark_scales enable row level security;
create policy mark_scales_tenant on mark_scales
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
