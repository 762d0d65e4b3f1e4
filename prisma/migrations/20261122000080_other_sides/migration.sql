-- The other holders of a code: the person affected who is not the one telling us, the person described, and whoever supports somebody.
-- Until now every live code opened its whole case. From here a code opens what its holder may see, and the database holds that wall too.
alter table "ReportCode" add column "strandId" uuid, add column "givenBy" text, add column shows text[] not null default '{}';

-- Whose code this is. `isDecidedElsewhere`: the person affected has a code of their own, and the choices are theirs.
create function app.holder() returns table ("caseId" uuid, holder text, "strandId" uuid, "givenBy" text, shows text[], "isDecidedElsewhere" boolean)
language sql stable security definer set search_path = public as $$
  select c."caseId", c.holder, c."strandId", c."givenBy", c.shows,
    c.holder = 'personTellingUs' and exists (select from "ReportCode" o where o."caseId" = c."caseId" and o.holder = 'personAffected' and o."endedOn" is null)
  from "ReportCode" c where c.hash = app.code() and c."endedOn" is null
$$;
create function app.holder_of_code() returns text language sql stable security definer set search_path = public as $$
  select holder from "ReportCode" where hash = app.code() and "endedOn" is null
$$;

-- The two who may act on a whole case. Everything that says "own" goes through this, so that a supporter and the person described are outside.
create or replace function app.case_of_code() returns uuid language sql stable security definer set search_path = public as $$
  select "caseId" from "ReportCode" where hash = app.code() and "endedOn" is null and holder in ('personTellingUs', 'personAffected')
$$;
-- A supporter's case, if the person let them see this part, and while the person's own code lives.
create function app.case_of_supporter(part text) returns uuid language sql stable security definer set search_path = public as $$
  select c."caseId" from "ReportCode" c where c.hash = app.code() and c."endedOn" is null and c.holder = 'supporter' and part = any (c.shows)
    and exists (select from "ReportCode" g where g."caseId" = c."caseId" and g.holder = c."givenBy" and g."endedOn" is null)
$$;
create function app.supporter_of() returns text language sql stable security definer set search_path = public as $$
  select "givenBy" from "ReportCode" where hash = app.code() and "endedOn" is null and holder = 'supporter'
$$;
create function app.case_of_described() returns uuid language sql stable security definer set search_path = public as $$
  select "caseId" from "ReportCode" where hash = app.code() and "endedOn" is null and holder = 'personDescribed'
$$;
create function app.notice_of_described() returns uuid language sql stable security definer set search_path = public as $$
  select "strandId" from "ReportCode" where hash = app.code() and "endedOn" is null and holder = 'personDescribed'
$$;
-- Taken back as a whole: sealed, until the person asks for it again.
create function app.is_sealed(wanted_case uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from "Workflow" where "caseId" = wanted_case and machine = 'restorative-review' and state #>> '{}' = 'withdrawn')
$$;
revoke all on function app.holder(), app.holder_of_code(), app.case_of_supporter(text), app.supporter_of(), app.case_of_described(), app.notice_of_described(), app.is_sealed(uuid) from public;
grant execute on function app.holder(), app.holder_of_code(), app.case_of_supporter(text), app.supporter_of(), app.case_of_described(), app.notice_of_described() to heard_reporter;
grant execute on function app.is_sealed(uuid) to heard_staff;

-- Each of the two reads their own conversation, alert and account; the other's are not there.
drop policy own on "Message";
create policy own on "Message" to heard_reporter using ("caseId" = app.case_of_code() and thread = app.holder_of_code()) with check ("caseId" = app.case_of_code() and thread = app.holder_of_code());
drop policy own on "Alert";
create policy own on "Alert" to heard_reporter using ("caseId" = app.case_of_code() and holder = app.holder_of_code()) with check ("caseId" = app.case_of_code() and holder = app.holder_of_code());
drop policy own on "Report";
create policy own on "Report" to heard_reporter using ("caseId" = app.case_of_code() and app.holder_of_code() = 'personTellingUs');
drop policy own on "CaseKey";
create policy own on "CaseKey" to heard_reporter using ("caseId" = app.case_of_code() and tree in ('narrative', 'work'));

-- A supporter's key: made and taken back by the person, never changed.
grant insert, update ("endedOn") on "ReportCode" to heard_reporter;
create policy supporters on "ReportCode" to heard_reporter
  using (holder = 'supporter' and "caseId" = app.case_of_code() and "givenBy" = app.holder_of_code())
  with check (holder = 'supporter' and "caseId" = app.case_of_code() and "givenBy" = app.holder_of_code());
create policy supported on "Case" for select to heard_reporter using (id in (app.case_of_supporter('progress'), app.case_of_supporter('told'), app.case_of_supporter('messages'), app.case_of_supporter('owed')));
create policy supported on "Workflow" for select to heard_reporter using ("caseId" = app.case_of_supporter('progress') and machine = 'restorative-review');
do $$
declare t text;
begin
  foreach t in array array['WorkflowEvent', 'WorkflowTimer'] loop
    execute format('create policy supported on %1$I for select to heard_reporter using ("caseId" = app.case_of_supporter(''progress'')
      and exists (select from "Workflow" w where w.id = %1$I."workflowId" and w.machine = ''restorative-review''))', t);
  end loop;
end $$;
create policy supported on "Message" for select to heard_reporter using ("caseId" = app.case_of_supporter('messages') and thread = app.supporter_of());
create policy supported on "Report" for select to heard_reporter using ("caseId" = app.case_of_supporter('told') and app.supporter_of() = 'personTellingUs');
create policy supported on "Obligation" for select to heard_reporter using ("caseId" = app.case_of_supporter('owed'));
create policy supported on "CaseKey" for select to heard_reporter using (
  tree = 'narrative' and "caseId" in (app.case_of_supporter('messages'), app.case_of_supporter('told')) or tree = 'work' and "caseId" = app.case_of_supporter('owed'));
create policy supported on "AuditEntry" for insert to heard_reporter with check (act = 'account.read' and "caseId" = app.case_of_supporter('told'));

-- The person described: their own key tree, conversation and notes; of the case its strands' codes, because what they say moves them; never an
-- account, a need, a choice, a name, or the key to any of it.
create policy described on "CaseKey" for select to heard_reporter using (tree = 'described' and "caseId" = app.case_of_described());
create policy described on "Message" to heard_reporter using (thread = 'personDescribed' and "caseId" = app.case_of_described()) with check (thread = 'personDescribed' and "caseId" = app.case_of_described());
create policy described on "CaseNote" to heard_reporter
  using (tree = 'described' and "caseId" = app.case_of_described() and "strandId" = app.notice_of_described())
  with check (tree = 'described' and "caseId" = app.case_of_described() and "strandId" = app.notice_of_described());
create policy described on "Workflow" to heard_reporter
  using ("caseId" = app.case_of_described() and (machine in ('restorative-review', 'handling-review') or id = app.notice_of_described()))
  with check ("caseId" = app.case_of_described() and (machine in ('restorative-review', 'handling-review') or id = app.notice_of_described()));
do $$
declare t text;
begin
  foreach t in array array['WorkflowEvent', 'WorkflowTimer'] loop
    execute format('create policy described on %I to heard_reporter using ("caseId" = app.case_of_described()) with check ("caseId" = app.case_of_described())', t);
  end loop;
end $$;
create policy described on "AuditEntry" for insert to heard_reporter with check ("caseId" = app.case_of_described());
create policy described on "Alert" to heard_reporter
  using (holder = 'personDescribed' and "caseId" = app.case_of_described()) with check (holder = 'personDescribed' and "caseId" = app.case_of_described());

-- Those who carry a case hand over the codes, with the dummy of an alert that every holder has, and keep what belongs to the person described apart.
grant insert on "ReportCode", "CaseKey", "Alert" to heard_staff;
create policy handed_over on "ReportCode" for insert to heard_staff with check (holder in ('personAffected', 'personDescribed') and app.holds("caseId", 'firstReader', 'reviewer', 'facilitator'));
create policy handed_over on "Alert" for insert to heard_staff with check (holder in ('personAffected', 'personDescribed') and app.holds("caseId", 'firstReader', 'reviewer', 'facilitator'));
create policy described_kept on "CaseKey" for insert to heard_staff with check (tree = 'described' and app.holds("caseId", 'firstReader', 'reviewer', 'facilitator'));
create policy described_read on "CaseKey" for select to heard_staff using (tree = 'described' and app.holds("caseId", 'firstReader', 'reviewer', 'facilitator', 'handlingReviewer'));

-- Sealed is sealed for everybody who works here, first readers included; duty items under the work key stay.
create policy sealed on "Report" as restrictive for select to heard_staff using (not app.is_sealed("caseId"));
create policy sealed on "MaskedAccount" as restrictive for select to heard_staff using (not app.is_sealed("caseId"));
create policy sealed on "Message" as restrictive for select to heard_staff using (not app.is_sealed("caseId"));
create policy sealed on "Party" as restrictive for select to heard_staff using (not app.is_sealed("caseId"));
create policy sealed on "Need" as restrictive for select to heard_staff using (not app.is_sealed("caseId"));
create policy sealed on "CaseKey" as restrictive for select to heard_staff using (tree = 'work' or not app.is_sealed("caseId"));
create policy sealed on "CaseNote" as restrictive for select to heard_staff using (tree = 'work' or not app.is_sealed("caseId"));
