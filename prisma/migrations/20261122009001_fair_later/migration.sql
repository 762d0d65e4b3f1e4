-- "Check that we are fair" may be turned on and off at any time (DOMAIN.md 3.3). An answer to the four questions is joined to a case only while the
-- choice of whoever gave it is on; turned off, the joined answer is deleted, so that no later figures hold it and no two copies of the table
-- tell whose it was. What was answered apart has no link, and nobody can give it one: whoever turns the choice on later is asked again.
alter table vault."EqualityAnswer" add column holder text;
update vault."EqualityAnswer" set holder = 'personTellingUs' where "caseId" is not null;
alter table vault."EqualityAnswer" add constraint joined_to_somebody check (("caseId" is null) = (holder is null));
create unique index "EqualityAnswer_caseId_holder_key" on vault."EqualityAnswer" ("caseId", holder);
drop policy submit on vault."EqualityAnswer";
create policy submit on vault."EqualityAnswer" for insert to heard_intake with check ("caseId" is null);

-- Joins an answer to the case of whoever acts by their eight words, while their choice is on, and once: false where it is not.
create function app.join_equality(row_id uuid, answer bytea, answer_epoch text, answer_key bytea) returns boolean
language plpgsql volatile security definer set search_path = public as $$
begin
  insert into vault."EqualityAnswer" (id, "caseId", holder, sealed, epoch, wrapped)
  select row_id, c."caseId", c.holder, answer, answer_epoch, answer_key from "ReportCode" c
  where c.hash = app.code() and c."endedOn" is null and c.holder in ('personTellingUs', 'personAffected')
    and (select h."isOn" from "Choice" h where h."caseId" = c."caseId" and h.holder = c.holder and h.kind = 'checkThatWeAreFair' order by h.nth desc limit 1)
  on conflict ("caseId", holder) do nothing;
  return found;
end $$;
-- Whether the holder of the code has answered already, and the end of it.
create function app.equality_is_joined() returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from vault."EqualityAnswer" e where e."caseId" = app.case_of_code() and e.holder = app.holder_of_code())
$$;
create function app.part_equality() returns void language sql volatile security definer set search_path = public as $$
  delete from vault."EqualityAnswer" where "caseId" = app.case_of_code() and holder = app.holder_of_code()
$$;
revoke all on function app.join_equality(uuid, bytea, text, bytea), app.equality_is_joined(), app.part_equality() from public;
grant execute on function app.join_equality(uuid, bytea, text, bytea) to heard_intake, heard_reporter;
grant execute on function app.equality_is_joined(), app.part_equality() to heard_reporter;

-- What was taken back is deleted with the answers that were joined to it.
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
    update "ReportCode" set "endedOn" = today where "caseId" = gone and "endedOn" is null;
    return next gone;
  end loop;
end $$;
