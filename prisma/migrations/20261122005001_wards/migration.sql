-- What a ward may know of itself at once: on which day we were told, of what kind, and what was done. No case, no reference, no time, no word
-- of anybody and nobody's name stands in it, so that nothing can be read out of it that is not in it.
create table "WardIncident" (
  "id" uuid not null,
  "teamId" uuid not null,
  "toldOn" date not null,
  "kinds" text[],
  "alert" text,
  "alertUntil" date,
  "withdrawnOn" date,
  constraint "WardIncident_pkey" primary key ("id"),
  constraint "WardIncident_teamId_fkey" foreign key ("teamId") references "Team" ("id") on delete restrict on update cascade
);
create index "WardIncident_teamId_idx" on "WardIncident" ("teamId");

-- What was done, one row each. It belongs to the ward and stays when a report is taken back: the evidence of all reasonable steps.
create table "WardAction" (
  "id" uuid not null,
  "incidentId" uuid not null,
  "teamId" uuid not null,
  "kind" text not null,
  "byRole" text not null,
  "on" date not null,
  constraint "WardAction_pkey" primary key ("id"),
  constraint "WardAction_incidentId_fkey" foreign key ("incidentId") references "WardIncident" ("id") on delete restrict on update cascade
);
create index "WardAction_incidentId_idx" on "WardAction" ("incidentId");
create index "WardAction_teamId_idx" on "WardAction" ("teamId");

-- The one place where a ward's line and a case stand together. Intake writes it and nobody reads it; what follows is done by triggers.
create table "WardCase" (
  "caseId" uuid not null,
  "incidentId" uuid not null,
  "isSmall" boolean not null,
  constraint "WardCase_pkey" primary key ("caseId"),
  constraint "WardCase_caseId_fkey" foreign key ("caseId") references "Case" ("id") on delete restrict on update cascade,
  constraint "WardCase_incidentId_fkey" foreign key ("incidentId") references "WardIncident" ("id") on delete restrict on update cascade
);
create unique index "WardCase_incidentId_key" on "WardCase" ("incidentId");

do $$
declare t text;
begin
  foreach t in array array['WardIncident', 'WardAction', 'WardCase'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner on %I to %I using (true) with check (true)', t, current_user);
  end loop;
end $$;

-- Which ward is meant by what somebody typed: that of the directory, or none. Nothing else of the directory.
create function app.team_named(named text) returns setof uuid language sql stable security definer set search_path = public as $$
  select id from "Team" where lower(btrim(name)) = lower(btrim(named))
$$;

-- A matron, or the lead for preventing violence, of this very ward.
create function app.has_ward(wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (
    select from "RoleAssignment" r join "Person" p on p.id = r."personId"
    where r."personId" = app.person() and r.role in ('matron', 'violencePrevention') and r.scope = wanted::text and r."endedAt" is null and p."disabledAt" is null)
$$;

revoke all on function app.team_named(text), app.has_ward(uuid) from public;
grant execute on function app.team_named(text) to heard_intake;
grant execute on function app.has_ward(uuid) to heard_staff;

grant insert on "WardIncident", "WardCase" to heard_intake;
create policy submit on "WardIncident" for insert to heard_intake with check (true);
create policy submit on "WardCase" for insert to heard_intake with check (true);
grant select on "WardIncident", "WardAction" to heard_staff;
create policy ward on "WardIncident" for select to heard_staff using ("withdrawnOn" is null and app.has_ward("teamId"));
create policy ward on "WardAction" for select to heard_staff using (app.has_ward("teamId"));

-- What is done on the case's routes stands on the ward's line in the same moment, whoever does it. Left out is all that says something of the
-- person who was hurt: that they were rung, whose shift was covered, whether they ring the police, an injury, what they answered.
create function app.ward_acts() returns trigger language plpgsql security definer set search_path = public as $$
declare
  ward record;
  strand text;
  route text;
begin
  select i.id, i."teamId", i.alert into ward from "WardCase" c join "WardIncident" i on i.id = c."incidentId" where c."caseId" = new."caseId";
  if not found then return null; end if;
  select w.machine, w.context ->> 'kind' into strand, route from "Workflow" w where w.id = new."workflowId";
  if strand = 'restorative-review' then
    update "WardIncident" set "withdrawnOn" = case when new."stateAfter" #>> '{}' = 'withdrawn' then new."on" end where id = ward.id;
    return null;
  end if;
  if new.type in ('report.withdrawn', 'person.askedAgain', 'question.answered') or strand <> 'safety-route' or route not in ('abuse', 'hateCrime', 'police', 'useOfForce', 'healthAndSafety') then return null; end if;
  if route <> 'abuse' and new.type not in ('evidence.kept', 'immediateAct.taken', 'responsiblePerson.told') then return null; end if;
  if new.type = 'timer.alertLapseDue' and ward.alert is distinct from 'live' then return null; end if;
  insert into "WardAction" (id, "incidentId", "teamId", kind, "byRole", "on") values (gen_random_uuid(), ward.id, ward."teamId", new.type, new."byRole", new."on");
  if new.type in ('alert.written', 'alert.renewed') then
    update "WardIncident" set alert = 'live',
      "alertUntil" = (select (t."dueAt" at time zone 'Europe/London')::date from "WorkflowTimer" t where t."workflowId" = new."workflowId" and t.clock = 'alertLapse')
      where id = ward.id;
  elsif new.type in ('alert.ended', 'timer.alertLapseDue') then
    update "WardIncident" set alert = case new.type when 'alert.ended' then 'ended' else 'lapsed' end, "alertUntil" = null where id = ward.id;
  end if;
  return null;
end $$;
create trigger ward_acts after insert on "WorkflowEvent" for each row
  when (new.type in ('report.withdrawn', 'person.askedAgain', 'question.answered', 'route.lookedAt', 'route.foundNotNeeded', 'immediateAct.taken', 'evidence.kept', 'capacity.considered', 'protection.offered',
    'alert.written', 'alert.renewed', 'alert.ended', 'timer.alertLapseDue', 'reasonableSteps.listed', 'watch.started', 'route.closed', 'responsiblePerson.told'))
  execute function app.ward_acts();

create function app.ward_steps() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into "WardAction" (id, "incidentId", "teamId", kind, "byRole", "on")
  select gen_random_uuid(), i.id, i."teamId", new.kind, new."byRole", new."on" from "WardCase" c join "WardIncident" i on i.id = c."incidentId"
  where c."caseId" = new."caseId"
    and not exists (select from "WardAction" a where a."incidentId" = i.id and a.kind = new.kind and a."on" = new."on");
  return null;
end $$;
create trigger ward_steps after insert on "SafetyStep" for each row
  when (new.kind in ('leadTold', 'evidenceAskedFor', 'placeMadeSafe', 'clinicalTeamTold', 'nothingNeededNow'))
  execute function app.ward_steps();
revoke all on function app.ward_acts(), app.ward_steps() from public;
