-- What a colleague posted after their session had ended: sealed, for that person alone, given back after sign-in, a day at most.
create table "ParkedForm" (
  "id" uuid not null,
  "personId" uuid not null,
  "sealed" bytea not null,
  "endsAt" timestamptz not null,
  constraint "ParkedForm_pkey" primary key ("id")
);
create index "ParkedForm_personId_idx" on "ParkedForm" ("personId");
create index "ParkedForm_endsAt_idx" on "ParkedForm" ("endsAt");
alter table "ParkedForm" enable row level security;
alter table "ParkedForm" force row level security;
do $$ begin execute format('create policy owner on "ParkedForm" to %I using (true) with check (true)', current_user); end $$;
grant select, insert, delete on "ParkedForm" to heard_staff;
create policy own on "ParkedForm" to heard_staff using ("personId" = app.person()) with check ("personId" = app.person());
grant select, delete on "ParkedForm" to heard_worker;
create policy service on "ParkedForm" to heard_worker using (true);

-- Whose session this token was, where it ended by itself and not long ago. It opens nothing: it says for whom a form is kept.
create function app.session_was(token_hash bytea, since timestamptz) returns uuid language sql stable security definer set search_path = public as $$
  select s."personId" from "StaffSession" s join "Person" p on p.id = s."personId"
  where s."tokenHash" = token_hash and s."endedAt" is null and s."endsAt" > since and p."disabledAt" is null
$$;
revoke all on function app.session_was(bytea, timestamptz) from public;
grant execute on function app.session_was(bytea, timestamptz) to heard_staff;
