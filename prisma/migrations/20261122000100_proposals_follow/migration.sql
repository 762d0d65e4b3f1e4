-- Who is put forward, and who was agreed to, follows the review's own memory, in the statement that moves it and whoever's login that is: a case
-- that rests, or is taken up again, asks about nobody from before, and silence that was allowed to agree is written down as an agreement.
create function app.proposals_follow() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update "ReviewerProposal" p set answer = case when w.context -> 'reviewers' ? p."personId"::text then 'agreed' else 'replaced' end, "answeredOn" = new."on"
  from "Workflow" w
  where w.id = new."workflowId" and w.machine = 'restorative-review' and p."caseId" = w."caseId"
    and (p.answer is null and not (w.context -> 'proposed' ? p."personId"::text) or p.answer = 'agreed' and not (w.context -> 'reviewers' ? p."personId"::text));
  return null;
end $$;
revoke all on function app.proposals_follow() from public;
create trigger proposals_follow after insert on "WorkflowEvent" for each row execute function app.proposals_follow();

-- Those of cases that moved on before.
update "ReviewerProposal" p set answer = case when w.context -> 'reviewers' ? p."personId"::text then 'agreed' else 'replaced' end
from "Workflow" w
where w.machine = 'restorative-review' and p."caseId" = w."caseId"
  and (p.answer is null and not (w.context -> 'proposed' ? p."personId"::text) or p.answer = 'agreed' and not (w.context -> 'reviewers' ? p."personId"::text));
