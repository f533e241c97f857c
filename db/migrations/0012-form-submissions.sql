-- What a form that was sent already led to; a second sending of the same is answered from here.
create table form_submissions (
  municipality_id uuid not null,
  person_id uuid not null,
  token text not null,
  body text not null,
  location text,
  flash jsonb,
  sent_at timestamptz not null default now(),
  primary key (municipality_id, person_id, token, body)
);
comment on table form_submissions is 'kernel/http';

alter table form_submissions enable row level security;
create policy form_submissions_own on form_submissions for all
  using (
    municipality_id = (select nullif(current_setting('app.tenant', true), '')::uuid)
    and person_id = (select nullif(current_setting('app.actor', true), '')::uuid)
  );
