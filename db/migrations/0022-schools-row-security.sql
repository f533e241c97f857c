-- A request sees the schools of its own municipality; what the query forgets, this refuses.

alter table schools enable row level security;
create policy schools_tenant on schools
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table school_names enable row level security;
create policy school_names_tenant on school_names
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table school_codes enable row level security;
create policy school_codes_tenant on school_codes
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table school_grades enable row level security;
create policy school_grades_tenant on school_grades
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table school_mergers enable row level security;
create policy school_mergers_tenant on school_mergers
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table school_imports enable row level security;
create policy school_imports_tenant on school_imports
  using (municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
