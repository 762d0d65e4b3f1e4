-- Recusal closes a case for good. The recused person's own grant is over by then, so that row security no longer lets them write it: this
-- may be done by them, to themselves, on a case that they held, and nothing else. The moment comes from the service's one clock.
create function app.recuse(wanted_case uuid, at_time timestamptz) returns void language sql volatile security definer set search_path = public as $$
  update "CaseGrant" set "endedAt" = coalesce("endedAt", at_time), "endedBecause" = 'recused'
  where "caseId" = wanted_case and "personId" = app.person()
$$;

-- How many cases a reviewer carries now: finished and resting ones do not count. Numbers only, for the conflict check.
create function app.reviewers_carrying() returns table ("personId" uuid, cases int) language sql stable security definer set search_path = public as $$
  select g."personId", count(distinct g."caseId")::int from "CaseGrant" g
  join "Workflow" w on w."caseId" = g."caseId" and w.machine = 'restorative-review'
  where g."as" = 'reviewer' and g."endedAt" is null and w.state #>> '{}' not in ('finished', 'resting', 'handedOver', 'withdrawn')
  group by g."personId"
$$;

revoke all on function app.recuse(uuid, timestamptz), app.reviewers_carrying() from public;
grant execute on function app.recuse(uuid, timestamptz) to heard_staff;
grant execute on function app.reviewers_carrying() to heard_vault;

-- Reviewers put a facilitator forward too, so the check may be asked for them.
drop policy keeper on "Case";
create policy keeper on "Case" for select to heard_vault using (app.holds(id, 'firstReader', 'reviewer'));
do $$
declare t text;
begin
  foreach t in array array['CaseKey', 'Report', 'CaseGrant', 'ReviewerProposal', 'Choice'] loop
    execute format('drop policy keeper on %I', t);
    execute format('create policy keeper on %I for select to heard_vault using (app.holds("caseId", ''firstReader'', ''reviewer''))', t);
  end loop;
end $$;

-- What was masked too little can be masked again; row security lets the first reader alone do it.
grant update (sealed, "maskedBy", "maskedAt") on "MaskedAccount" to heard_staff;
