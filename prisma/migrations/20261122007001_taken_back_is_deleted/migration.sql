-- A report that was taken back is deleted at its short clock, once information governance found nothing that must keep it (DOMAIN.md 3.3): the keys of
-- its words go, and with them everything that they sealed, its pictures too; nobody's eight words open it any more. What a safety route that was
-- opened has written stays under the work key, and so does the history, which holds no words. The report's row is locked: somebody who takes it up
-- again in that moment is either before this or after it.
create function app.shred_taken_back(cleared_before date, today date) returns setof uuid language plpgsql security definer set search_path = public as $$
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
    update "ReportCode" set "endedOn" = today where "caseId" = gone and "endedOn" is null;
    return next gone;
  end loop;
end $$;
revoke all on function app.shred_taken_back(date, date) from public;
grant execute on function app.shred_taken_back(date, date) to heard_worker;
