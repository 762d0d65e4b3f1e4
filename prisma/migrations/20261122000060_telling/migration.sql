-- Divisions and teams by name, for the form. Nothing about anybody in them, and no headcount.
create function app.places() returns table (division text, team text) language sql stable security definer set search_path = public as $$
  select division, name from "Team" order by division, name
$$;
revoke all on function app.places() from public;
grant execute on function app.places() to heard_intake;

-- The affected person's own agreement, where somebody else tells: kept apart from the account, dated, never changed.
create table "Agreement" (
  "caseId" uuid not null,
  nth int not null,
  holder text not null,
  "to" text not null,
  how text,
  "isOn" boolean not null,
  "on" date not null,
  constraint "Agreement_pkey" primary key ("caseId", nth),
  constraint "Agreement_caseId_fkey" foreign key ("caseId") references "Case" (id) on delete restrict on update cascade
);
-- The person told us before and gave those eight words: for the first reader alone, and the two cases are never joined.
create table "CaseLink" (
  "caseId" uuid not null,
  "earlierCaseId" uuid not null,
  constraint "CaseLink_pkey" primary key ("caseId", "earlierCaseId"),
  constraint "CaseLink_caseId_fkey" foreign key ("caseId") references "Case" (id) on delete restrict on update cascade,
  constraint "CaseLink_earlierCaseId_fkey" foreign key ("earlierCaseId") references "Case" (id) on delete restrict on update cascade
);
create index "CaseLink_earlierCaseId_idx" on "CaseLink" ("earlierCaseId");
-- What makes two cases alike (from whom toward whom, and where), as an HMAC: it can be compared and not read.
create table "CasePattern" (
  "caseId" uuid not null,
  pattern bytea not null,
  constraint "CasePattern_pkey" primary key ("caseId"),
  constraint "CasePattern_caseId_fkey" foreign key ("caseId") references "Case" (id) on delete restrict on update cascade
);
create index "CasePattern_pattern_idx" on "CasePattern" (pattern);

do $$
declare t text;
begin
  foreach t in array array['Agreement', 'CaseLink', 'CasePattern'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant insert on %I to heard_intake', t);
    execute format('create policy submit on %I for insert to heard_intake with check (true)', t);
    execute format('grant select on %I to heard_staff', t);
    execute format('create policy owner on %I to %I using (true) with check (true)', t, current_user);
  end loop;
end $$;
grant select on "Agreement" to heard_reporter;
create policy own on "Agreement" for select to heard_reporter using ("caseId" = app.case_of_code());
create policy carried on "Agreement" for select to heard_staff using (app.holds("caseId", 'firstReader', 'reviewer', 'facilitator', 'handlingReviewer'));
create policy noted on "CaseLink" for select to heard_staff using (app.holds("caseId", 'firstReader') or app.holds("earlierCaseId", 'firstReader'));
create policy noted on "CasePattern" for select to heard_staff using (app.holds("caseId", 'firstReader'));
create trigger appended_only before update or delete on "Agreement" for each row execute function app.appended_only();
