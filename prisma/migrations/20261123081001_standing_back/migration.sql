-- A first reader, or the lead of a route, stands back from a case as a reviewer does: at once, for good, and nobody asks why. The case keeps a reader.

-- Whether the case would be left without a first reader. One that was taken back, or is over, needs none.
create function app.reads_alone(wanted_case uuid) returns boolean language sql stable security definer set search_path = public as $$
  select app.holds(wanted_case, 'firstReader') and exists (
    select from "Workflow" w where w."caseId" = wanted_case and w.machine = 'restorative-review' and not w."isDone" and w.state #>> '{}' <> 'withdrawn')
  and not exists (select from app.live_grants g where g."caseId" = wanted_case and g."as" = 'firstReader' and g."personId" <> app.person())
$$;

-- Whether a route has somebody who leads it and may see it.
create function app.is_led(wanted_strand uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from app.live_grants g where g."strandId" = wanted_strand and g."as" = 'routeLead')
$$;

-- Before `app.recuse` closes the case for them: whoever reads alone hands it to these people, and whoever leads a route alone to its other leads. The vault has
-- found the readers free; here they must be on duty, and have no part in the case. The moment comes from the service's one clock.
create function app.hand_on(wanted_case uuid, people uuid[], at_time timestamptz) returns void language sql volatile security definer set search_path = public as $$
  insert into "CaseGrant" (id, "caseId", "personId", "as", "grantedAt")
  select gen_random_uuid(), wanted_case, p.id, 'firstReader', at_time from "Person" p
  where p.id = any (people) and p."disabledAt" is null and app.reads_alone(wanted_case)
    and exists (select from "RoleAssignment" r where r."personId" = p.id and r."endedAt" is null and r.role in ('firstReader', 'handlingReviewer', 'guardian'))
    and not exists (select from "CaseGrant" g where g."caseId" = wanted_case and g."personId" = p.id and (g."endedAt" is null or g."endedBecause" = 'recused'));
  insert into "CaseGrant" (id, "caseId", "personId", "as", "strandId", "grantedAt")
  select gen_random_uuid(), wanted_case, l, 'routeLead', w.id, at_time from "Workflow" w, lateral app.leads_for(wanted_case, app.lead_of(w.context ->> 'kind')) l
  where w."caseId" = wanted_case and w.machine = 'safety-route' and not w."isDone" and app.leads(w.id) and l <> app.person()
    and not exists (select from app.live_grants g where g."strandId" = w.id and g."personId" <> app.person())
$$;

-- Whoever stood back from a case leads no route of it either, whatever grant is left or given by mistake.
create or replace function app.leads(wanted_strand uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (
    select from app.live_grants g where g."strandId" = wanted_strand and g."personId" = app.person() and not exists (
      select from "CaseGrant" o where o."caseId" = g."caseId" and o."personId" = g."personId" and o."endedBecause" = 'recused'))
$$;

revoke all on function app.reads_alone(uuid), app.is_led(uuid), app.hand_on(uuid, uuid[], timestamptz) from public;
grant execute on function app.reads_alone(uuid), app.hand_on(uuid, uuid[], timestamptz) to heard_staff;
-- A person who shares with a team asks too.
grant execute on function app.is_led(uuid) to heard_reporter, heard_staff;
