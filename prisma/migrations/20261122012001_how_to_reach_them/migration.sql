-- How to reach whoever told us: a colleague who carries the words of a case opens what the person left for that, and nobody else. The row is given only
-- to a live grant, not once the report is taken back, and for contact only while the person has not turned contact off. What a report said is sealed,
-- so that a name or a wish to be rung is asked of the account first (`app/cases/reaching.ts`); this is the wall behind it.
create function app.name_to_reach(wanted_case uuid, wanted_name uuid, for_contact boolean) returns table (id uuid, sealed bytea, epoch text, wrapped bytea)
language sql stable security definer set search_path = public as $$
  select n.id, n.sealed, n.epoch, n.wrapped from vault."Name" n
  where n.id = wanted_name and app.holds(wanted_case, 'firstReader', 'reviewer', 'facilitator')
    and not exists (select from "Workflow" w where w."caseId" = wanted_case and w.machine = 'restorative-review' and w.state #>> '{}' in ('withdrawn', 'cleared'))
    and (not for_contact or coalesce(
      (select c."isOn" from "Choice" c where c."caseId" = wanted_case and c.holder = 'personTellingUs' and c.kind = 'contactMe' order by c.nth desc limit 1), true))
$$;
revoke all on function app.name_to_reach(uuid, uuid, boolean) from public;
grant execute on function app.name_to_reach(uuid, uuid, boolean) to heard_vault;

-- A facilitator too finds the row by the account, in the vault's own transaction: when it is safe to ring stands in no masked account.
do $$
declare t text;
begin
  foreach t in array array['CaseKey', 'Report', 'Choice'] loop
    execute format('drop policy keeper on %I', t);
    execute format('create policy keeper on %I for select to heard_vault using (app.holds("caseId", ''firstReader'', ''reviewer'', ''facilitator''))', t);
  end loop;
end $$;
