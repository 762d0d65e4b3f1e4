-- Whoever is made the lead of a route may be named in a report that came before. No route of it may become theirs later: the vault looks through the open cases
-- in which they have no part, and they stand aside from those, as they would if they had led a route when it was sent.
create function app.might_lead_in(wanted_case uuid) returns boolean language sql stable security definer set search_path = public as $$
  select app.has_role('routeLead') and exists (
    select from "Workflow" w where w."caseId" = wanted_case and w.machine = 'restorative-review' and not w."isDone" and w.state #>> '{}' <> 'withdrawn')
  and not exists (select from "CaseGrant" g where g."caseId" = wanted_case and g."personId" = app.person())
$$;
create function app.might_lead() returns setof uuid language sql stable security definer set search_path = public as $$
  select w."caseId" from "Workflow" w
  where w.machine = 'restorative-review' and w."caseId" is not null and app.might_lead_in(w."caseId") order by w."caseId"
$$;
create policy might_lead on "Report" for select to heard_vault using (app.might_lead_in("caseId"));
create policy might_lead on "CaseKey" for select to heard_vault using (tree = 'narrative' and app.might_lead_in("caseId"));

create function app.stand_aside(wanted_case uuid, on_day date) returns void language sql volatile security definer set search_path = public as $$
  insert into "CaseGrant" (id, "caseId", "personId", "as", "grantedAt", "endedAt", "endedBecause")
  select gen_random_uuid(), wanted_case, app.person(), 'keptOut', on_day, on_day, 'recused' where app.might_lead_in(wanted_case)
$$;

revoke all on function app.might_lead_in(uuid), app.might_lead(), app.stand_aside(uuid, date) from public;
grant execute on function app.might_lead_in(uuid), app.might_lead(), app.stand_aside(uuid, date) to heard_vault;
