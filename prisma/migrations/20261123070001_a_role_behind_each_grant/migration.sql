-- A grant opens a case only while the role stands that it was given for. Whoever loses the role loses the case with their next click, whatever row was
-- left behind: an administrator who was a first reader once reads nothing.

-- Whose duty a route is that has no lead of its own.
create function app.lead_of(kind text) returns text language sql immutable as $$
  select case kind when 'police' then 'hateCrime' when 'regulator' then 'hr' when 'claim' then 'hr' when 'lifeAtRisk' then 'safeguarding' else kind end
$$;

-- The grants that open something: neither ended, nor of somebody who was shut out, nor without the role that they came with. Nobody has a right to this
-- view; only functions of the owner look at it, and the planner looks through it.
create view app.live_grants as
  select g.id, g."caseId", g."personId", g."as", g."strandId" from "CaseGrant" g join "Person" p on p.id = g."personId"
  where g."endedAt" is null and p."disabledAt" is null and exists (
    select from "RoleAssignment" r where r."personId" = g."personId" and r."endedAt" is null and case g."as"
      -- Somebody from outside may review, once nobody of ours is independent. A line manager's task is an obligation like an owner's.
      when 'reviewer' then r.role in ('reviewer', 'handlingReviewer')
      when 'owner' then r.role in ('owner', 'lineManager')
      when 'informationGovernance' then r.role = 'nameKeeper'
      when 'routeLead' then r.role = 'routeLead' and r.scope = (select app.lead_of(w.context ->> 'kind') from "Workflow" w where w.id = g."strandId")
      else r.role = g."as" end);

create or replace function app.holds(wanted_case uuid, variadic capacities text[] default '{}') returns boolean language sql stable security definer set search_path = public as $$
  select exists (
    select from app.live_grants g
    where g."caseId" = wanted_case and g."personId" = app.person() and (capacities = '{}' or g."as" = any (capacities)))
  and not exists (
    select from "CaseGrant" g where g."caseId" = wanted_case and g."personId" = app.person() and g."endedBecause" = 'recused')
$$;
create or replace function app.leads(wanted_strand uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from app.live_grants g where g."strandId" = wanted_strand and g."personId" = app.person())
$$;

-- Every grant that is written as live and opens nothing any more: the worker hands them over at night.
create function app.grants_left_behind() returns table (id uuid, "caseId" uuid, "personId" uuid, "as" text)
language sql stable security definer set search_path = public as $$
  select g.id, g."caseId", g."personId", g."as" from "CaseGrant" g
  where g."endedAt" is null and not exists (select from app.live_grants l where l.id = g.id)
$$;

-- The same for one person, at the moment when an administrator ends a role of theirs: the grants end with it. It ends nothing that still opens something,
-- and tells ids alone.
create function app.end_grants_left_behind(wanted_person uuid, at_time timestamptz) returns setof uuid
language sql volatile security definer set search_path = public as $$
  update "CaseGrant" g set "endedAt" = at_time, "endedBecause" = 'roleEnded'
  where g."personId" = wanted_person and g."endedAt" is null and not exists (select from app.live_grants l where l.id = g.id)
  returning g.id
$$;

-- How many cases somebody has a part in, for an administrator who is about to make them one: a number and no case.
create function app.cases_carried(wanted_person uuid) returns int language sql stable security definer set search_path = public as $$
  select count(distinct "caseId")::int from "CaseGrant" where "personId" = wanted_person and "endedAt" is null and app.has_role('administrator')
$$;

revoke all on function app.lead_of(text), app.grants_left_behind(), app.end_grants_left_behind(uuid, timestamptz), app.cases_carried(uuid) from public;
grant execute on function app.grants_left_behind() to heard_worker;
grant execute on function app.end_grants_left_behind(uuid, timestamptz), app.cases_carried(uuid) to heard_staff;
