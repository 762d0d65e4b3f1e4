-- "Chase for me": the one row by which a name is seen by the support coordinator, from the person's press until the service was asked or they take it back.
-- Sealed under the identity tree, as names are; the strand beside it says neither who it is nor which service.
create table "SupportChase" (
  "strandId" uuid primary key references "Workflow" (id),
  "caseId" uuid not null references "Case" (id),
  sealed bytea not null,
  epoch text not null,
  wrapped bytea not null
);
alter table "SupportChase" enable row level security;
alter table "SupportChase" force row level security;
do $$ begin execute format('create policy owner on "SupportChase" to %I using (true) with check (true)', current_user); end $$;
grant select, insert, delete on "SupportChase" to heard_reporter;
grant select, delete on "SupportChase" to heard_staff;
-- The strands that a code sees are its own person's.
create policy own on "SupportChase" to heard_reporter
  using ("caseId" = app.case_of_code() and exists (select from "Workflow" w where w.id = "strandId" and w.machine = 'support-offer'))
  with check ("caseId" = app.case_of_code() and exists (select from "Workflow" w where w.id = "strandId" and w.machine = 'support-offer'));
create policy coordinator on "SupportChase" to heard_staff using (app.has_role('supportCoordinator'));

-- What the coordinator moves: the strands that they are asked to chase, and no other row of those cases.
create policy chased on "Workflow" to heard_staff
  using (machine = 'support-offer' and app.has_role('supportCoordinator') and exists (select from "SupportChase" c where c."strandId" = id))
  with check (machine = 'support-offer' and app.has_role('supportCoordinator') and exists (select from "SupportChase" c where c."strandId" = id));
create policy chased on "WorkflowEvent" for insert to heard_staff
  with check (type = 'chase.made' and app.has_role('supportCoordinator') and exists (select from "SupportChase" c where c."strandId" = "workflowId"));
create policy chased on "WorkflowTimer" to heard_staff
  using (app.has_role('supportCoordinator') and exists (select from "SupportChase" c where c."strandId" = "workflowId"))
  with check (app.has_role('supportCoordinator') and exists (select from "SupportChase" c where c."strandId" = "workflowId"));

-- A report that is deleted takes what was left for the coordinator along.
create or replace function app.shred_taken_back(cleared_before date, today date) returns setof uuid language plpgsql security definer set search_path = public as $$
declare gone uuid;
begin
  for gone in
    select w."caseId" from "Workflow" w
    where w.machine = 'restorative-review' and w.state #>> '{}' = 'cleared'
      and exists (select from "CaseKey" k where k."caseId" = w."caseId" and k.tree = 'narrative')
      and (select max(e."on") from "WorkflowEvent" e where e."workflowId" = w.id and e.type = 'withdrawal.checked') <= cleared_before
    order by w."caseId" for update of w skip locked
  loop
    delete from "CaseKey" where "caseId" = gone and tree in ('narrative', 'described');
    delete from "CaseKey" where "caseId" = gone and tree = 'work' and not exists (
      select from "Workflow" r where r."caseId" = gone and r.machine = 'safety-route' and r.state #>> '{}' not in ('flagged', 'notNeeded'));
    delete from "Alert" where "caseId" = gone;
    delete from vault."EqualityAnswer" where "caseId" = gone;
    delete from "SupportChase" where "caseId" = gone;
    delete from "WorkflowTimer" t using "Workflow" w where w.id = t."workflowId" and w."caseId" = gone and w.machine = 'support-offer';
    update "ReportCode" set "endedOn" = today where "caseId" = gone and "endedOn" is null;
    return next gone;
  end loop;
end $$;
