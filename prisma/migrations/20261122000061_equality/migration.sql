-- Equality monitoring, asked after sending and kept apart: sealed like a name, one row for each person who answered, no time. `caseId` only
-- where the person ticked "use this to check that we are fair". Written by the form; nobody reads it until the builder of releases does.
create table vault."EqualityAnswer" (
  id uuid not null,
  "caseId" uuid,
  sealed bytea not null,
  epoch text not null,
  wrapped bytea not null,
  constraint "EqualityAnswer_pkey" primary key (id)
);
alter table vault."EqualityAnswer" enable row level security;
alter table vault."EqualityAnswer" force row level security;
do $$ begin execute format('create policy owner on vault."EqualityAnswer" to %I using (true) with check (true)', current_user); end $$;
grant insert on vault."EqualityAnswer" to heard_intake;
create policy submit on vault."EqualityAnswer" for insert to heard_intake with check (true);
