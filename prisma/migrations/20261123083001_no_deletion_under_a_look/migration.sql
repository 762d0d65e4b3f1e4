-- What somebody asked to be looked at is not deleted under the look. The workflow clears nothing while one goes on; what was cleared before it counted them waits here.
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
    update "ReportCode" set "endedOn" = today where "caseId" = gone and "endedOn" is null;
    return next gone;
  end loop;
end $$;
