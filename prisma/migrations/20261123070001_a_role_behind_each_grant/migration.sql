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
      -- Where no first reader is left who had no part in what came before, those who look at the handling or guardians read it first.
      when 'firstReader' then r.role in ('firstReader', 'handlingReviewer', 'guardian')
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

-- A report that nobody reads: open, and without a first reader whose grant opens something.
create function app.is_unread(wanted_case uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (
    select from "Workflow" w where w."caseId" = wanted_case and w.machine = 'restorative-review' and not w."isDone" and w.state #>> '{}' <> 'withdrawn')
  and not exists (select from app.live_grants g where g."caseId" = wanted_case and g."as" = 'firstReader')
$$;

-- Whether a first reader might take up such a report: they never stepped back from it, stand not apart from it, and have no other part in it.
create function app.is_unread_for_me(wanted_case uuid) returns boolean language sql stable security definer set search_path = public as $$
  select app.has_role('firstReader') and app.is_unread(wanted_case)
    and not exists (
      select from "CaseGrant" g where g."caseId" = wanted_case and g."personId" = app.person()
        and (g."as" <> 'firstReader' or coalesce(g."endedBecause", '') not in ('roleEnded', 'left')))
    and app.person() not in (select p from app.people_apart(wanted_case) p)
$$;
create function app.unread_for_me() returns setof uuid language sql stable security definer set search_path = public as $$
  select w."caseId" from "Workflow" w
  where w.machine = 'restorative-review' and not w."isDone" and w."caseId" is not null and app.is_unread_for_me(w."caseId") order by w."caseId"
$$;

-- The vault looks whether they are named in it, or were excluded, before they get it: until then they see nothing.
create policy unread on "Report" for select to heard_vault using (app.is_unread_for_me("caseId"));
create policy unread on "CaseKey" for select to heard_vault using (tree = 'narrative' and app.is_unread_for_me("caseId"));

-- One who may take it up gives it to everybody on duty whom the vault found free.
create function app.take_up_unread(wanted_case uuid, people uuid[], on_day date) returns int language sql volatile security definer set search_path = public as $$
  with taken as (
    insert into "CaseGrant" (id, "caseId", "personId", "as", "grantedAt")
    select gen_random_uuid(), wanted_case, p, 'firstReader', on_day from app.duty_people('firstReader', null) p
    where p = any (people) and app.is_unread_for_me(wanted_case) returning id)
  select count(*)::int from taken
$$;

-- For the nightly round of the worker: a case and its review, and no more.
create function app.cases_unread() returns table ("caseId" uuid, "strandId" uuid) language sql stable security definer set search_path = public as $$
  select w."caseId", w.id from "Workflow" w where w.machine = 'restorative-review' and not w."isDone" and w."caseId" is not null and app.is_unread(w."caseId") order by w."caseId"
$$;

revoke all on function app.is_unread(uuid), app.is_unread_for_me(uuid), app.unread_for_me(), app.take_up_unread(uuid, uuid[], date), app.cases_unread() from public;
grant execute on function app.is_unread_for_me(uuid), app.unread_for_me() to heard_vault;
grant execute on function app.take_up_unread(uuid, uuid[], date) to heard_staff;
grant execute on function app.cases_unread() to heard_worker;

revoke all on function app.lead_of(text), app.grants_left_behind(), app.end_grants_left_behind(uuid, timestamptz), app.cases_carried(uuid) from public;
grant execute on function app.grants_left_behind() to heard_worker;
grant execute on function app.end_grants_left_behind(uuid, timestamptz), app.cases_carried(uuid) to heard_staff;
