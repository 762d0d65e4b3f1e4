-- A report that is deleted takes along what was left for the coordinator and the dates of support; and nothing is deleted under a look.
create or replace function app.shred_taken_back(cleared_before date, today date) returns setof uuid language plpgsql security definer set search_path = public as $$
declare gone uuid;
begin
  for gone in
    select w."caseId" from "Workflow" w
    where w.machine = 'restorative-review' and w.state #>> '{}' = 'cleared'
      and exists (select from "CaseKey" k where k."caseId" = w."caseId" and k.tree = 'narrative')
      and not exists (select from "Workflow" l where l."caseId" = w."caseId" and l.machine = 'handling-review' and not l."isDone")
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

-- As every other reference of the schema.
alter table "SupportChase" drop constraint "SupportChase_caseId_fkey", drop constraint "SupportChase_strandId_fkey";
alter table "SupportChase"
  add constraint "SupportChase_strandId_fkey" foreign key ("strandId") references "Workflow" (id) on delete restrict on update cascade,
  add constraint "SupportChase_caseId_fkey" foreign key ("caseId") references "Case" (id) on delete restrict on update cascade;
