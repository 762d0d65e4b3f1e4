-- Learning editors and approvers see the learning strands of cases on which they have never been, and nothing else of those cases: no case
-- row, no key, no words. Whoever is or was on a case has no learning of it to decide, whatever role they have.
create function app.was_on(wanted_case uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from "CaseGrant" g where g."caseId" = wanted_case and g."personId" = app.person())
$$;
revoke all on function app.was_on(uuid) from public;
grant execute on function app.was_on(uuid) to heard_staff;

drop policy approver on "Workflow";
create policy learning on "Workflow" to heard_staff
  using (machine = 'learning-capture' and (app.has_role('learningEditor') or app.has_role('learningApprover')) and not app.was_on("caseId"))
  with check (machine = 'learning-capture' and (app.has_role('learningEditor') or app.has_role('learningApprover')) and not app.was_on("caseId"));

-- A live grant opens every strand of its case, because one moves the others. These decisions are refused to it all the same, in the history's own rows.
create policy not_their_own on "WorkflowEvent" as restrictive for insert to heard_staff
  with check (type not in ('draft.deidentified', 'learning.approved', 'learning.sentBack', 'learning.declined') or not app.was_on("caseId"));

-- Which case fed which item: written by the editor for a strand that they may see, or by whoever carries the case; the editor never reads it.
drop policy carried on "LearningSource";
create policy carried on "LearningSource" for select to heard_staff using (app.holds("caseId"));
create policy drafted on "LearningSource" for insert to heard_staff with check (
  app.holds("caseId", 'firstReader', 'reviewer', 'facilitator')
  or (app.has_role('learningEditor') and exists (select from "Workflow" w where w."caseId" = "LearningSource"."caseId" and w.machine = 'learning-capture')));

-- Whoever carries the case gives the editor coarse codes and general sentences, until it is published.
create policy carried on "LearningItem" to heard_staff
  using ("publishedOn" is null and exists (
    select from "Workflow" w where w.id = "strandId" and w.machine = 'learning-capture' and app.holds(w."caseId", 'firstReader', 'reviewer', 'facilitator')))
  with check ("publishedOn" is null and "removedOn" is null and exists (
    select from "Workflow" w where w.id = "strandId" and w.machine = 'learning-capture' and app.holds(w."caseId", 'firstReader', 'reviewer', 'facilitator')));

-- A choice taken back removes what is not published, words and all, in the transaction that takes it back, whoever's login that is.
create function app.learning_removed() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update "LearningItem" set "removedOn" = new."on", body = '{}' where "strandId" = new."workflowId" and "publishedOn" is null;
  return null;
end $$;
create trigger learning_removed after insert on "WorkflowEvent" for each row
  when (new."stateAfter" #>> '{}' = 'removed') execute function app.learning_removed();
