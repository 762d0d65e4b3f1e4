-- Support that is offered to one person is no row of another's: neither the offer, nor what they do with it, nor its dates, nor that it was audited. Until
-- now a code opened every strand of its case, and the pages left out what was somebody else's.
create policy support_apart on "Workflow" as restrictive to heard_reporter
  using (machine <> 'support-offer' or context ->> 'forWhom' = app.holder_of_code())
  with check (machine <> 'support-offer' or context ->> 'forWhom' = app.holder_of_code());
-- A strand that begins brings its history and its deadlines in the same statement, so for new rows it is not looked up.
create policy support_apart on "WorkflowEvent" as restrictive to heard_reporter
  using (exists (select from "Workflow" w where w.id = "workflowId")) with check (true);
create policy support_apart on "WorkflowTimer" as restrictive to heard_reporter
  using (exists (select from "Workflow" w where w.id = "workflowId")) with check (true);
create policy support_apart on "AuditEntry" as restrictive for select to heard_reporter
  using (act not like 'support-offer:%' and act <> 'referral.recalled');

-- Whoever takes the whole report back ends their own offers and nobody else's. Once it is deleted nobody's words open any, so no date of them is kept.
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
    delete from "WorkflowTimer" t using "Workflow" w where w.id = t."workflowId" and w."caseId" = gone and w.machine = 'support-offer';
    update "ReportCode" set "endedOn" = today where "caseId" = gone and "endedOn" is null;
    return next gone;
  end loop;
end $$;
