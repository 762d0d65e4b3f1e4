-- Care for those who review and facilitate: hours agreed and hours used, a prompt to talk it through, and what somebody would rather not read.
create table "AgreedHours" (
  "personId" uuid not null,
  "hoursAMonth" integer not null,
  constraint "AgreedHours_pkey" primary key ("personId"),
  constraint "AgreedHours_personId_fkey" foreign key ("personId") references "Person" ("id") on delete restrict on update cascade
);
-- In quarters of an hour, on the day on which they were written down.
create table "HoursSpent" (
  "id" uuid not null,
  "caseId" uuid not null,
  "personId" uuid not null,
  "quarters" integer not null,
  "on" date not null,
  constraint "HoursSpent_pkey" primary key ("id"),
  constraint "HoursSpent_caseId_fkey" foreign key ("caseId") references "Case" ("id") on delete restrict on update cascade,
  constraint "HoursSpent_personId_fkey" foreign key ("personId") references "Person" ("id") on delete restrict on update cascade
);
create index "HoursSpent_personId_on_idx" on "HoursSpent" ("personId", "on");
create table "RatherNot" (
  "personId" uuid not null,
  "kinds" text[],
  constraint "RatherNot_pkey" primary key ("personId"),
  constraint "RatherNot_personId_fkey" foreign key ("personId") references "Person" ("id") on delete restrict on update cascade
);
create table "Debrief" (
  "id" uuid not null,
  "caseId" uuid not null,
  "personId" uuid not null,
  "after" text not null,
  "on" date not null,
  "answer" text,
  "answeredOn" date,
  constraint "Debrief_pkey" primary key ("id"),
  constraint "Debrief_caseId_fkey" foreign key ("caseId") references "Case" ("id") on delete restrict on update cascade,
  constraint "Debrief_personId_fkey" foreign key ("personId") references "Person" ("id") on delete restrict on update cascade
);
create index "Debrief_personId_idx" on "Debrief" ("personId");

do $$
declare t text;
begin
  foreach t in array array['AgreedHours', 'HoursSpent', 'RatherNot', 'Debrief'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner on %I to %I using (true) with check (true)', t, current_user);
    execute format('create policy own on %I for select to heard_staff using ("personId" = app.person())', t);
  end loop;
end $$;
grant select, insert, update, delete on "AgreedHours" to heard_staff;
create policy administrator on "AgreedHours" to heard_staff using (app.has_role('administrator')) with check (app.has_role('administrator'));
grant select, insert on "HoursSpent" to heard_staff;
create policy spent on "HoursSpent" for insert to heard_staff with check ("personId" = app.person() and app.holds("caseId", 'reviewer', 'facilitator'));
grant select, insert, update on "RatherNot" to heard_staff;
create policy kept on "RatherNot" to heard_staff using ("personId" = app.person()) with check ("personId" = app.person());
grant select, update ("answer", "answeredOn") on "Debrief" to heard_staff;
create policy answered on "Debrief" for update to heard_staff using ("personId" = app.person()) with check ("personId" = app.person());

-- The conflict check says who may be asked: it alone sees what somebody would rather not read, and says it to nobody.
grant select on "AgreedHours", "HoursSpent", "RatherNot" to heard_vault;
create policy keeper on "AgreedHours" for select to heard_vault using (true);
create policy keeper on "HoursSpent" for select to heard_vault using (true);
create policy keeper on "RatherNot" for select to heard_vault using (true);

-- For whoever allocates: each reviewer and facilitator with the hours agreed and used, and how many cases they carry. On which cases, it does not say.
create function app.hours_of_reviewers(since date) returns table (name text, agreed int, quarters int, cases int) language sql stable security definer set search_path = public as $$
  select p.name, a."hoursAMonth", coalesce((select sum(h.quarters) from "HoursSpent" h where h."personId" = p.id and h."on" >= since), 0)::int,
    (select count(distinct g."caseId") from "CaseGrant" g join "Workflow" w on w."caseId" = g."caseId" and w.machine = 'restorative-review'
      where g."personId" = p.id and g."as" in ('reviewer', 'facilitator') and g."endedAt" is null and w.state #>> '{}' not in ('finished', 'resting', 'handedOver', 'withdrawn'))::int
  from "Person" p left join "AgreedHours" a on a."personId" = p.id
  where app.has_role('firstReader') and p."disabledAt" is null
    and exists (select from "RoleAssignment" r where r."personId" = p.id and r.role in ('reviewer', 'facilitator') and r."endedAt" is null)
  order by p.name
$$;
revoke all on function app.hours_of_reviewers(date) from public;
grant execute on function app.hours_of_reviewers(date) to heard_staff;

-- After the conversation about needs, after a meeting and at the end: whoever did it is asked whether they have talked it through.
create function app.debrief_due() returns trigger language plpgsql security definer set search_path = public as $$
declare
  review record;
  was text;
  occasion text;
begin
  select w."caseId", w.context -> 'reviewers' as reviewers, w.context ->> 'facilitatorId' as facilitator into review
  from "Workflow" w where w.id = new."workflowId" and w.machine = 'restorative-review';
  if not found then return null; end if;
  select e."stateAfter" #>> '{}' into was from "WorkflowEvent" e where e."workflowId" = new."workflowId" and e.version = new.version - 1;
  occasion := case new.type when 'needs.recorded' then 'needs' when 'meeting.ended' then 'meeting' else 'finishing' end;
  if occasion = 'finishing' and was = 'finished' then return null; end if;
  insert into "Debrief" (id, "caseId", "personId", after, "on")
  select gen_random_uuid(), review."caseId", p.id, occasion, new."on" from "Person" p
  where (occasion <> 'meeting' and review.reviewers ? p.id::text or occasion <> 'needs' and review.facilitator = p.id::text)
    and not exists (select from "Debrief" d where d."caseId" = review."caseId" and d."personId" = p.id and d.after = occasion and d.answer is null);
  return null;
end $$;
revoke all on function app.debrief_due() from public;
create trigger debrief_due after insert on "WorkflowEvent" for each row
  when (new.type in ('needs.recorded', 'meeting.ended') or new."stateAfter" #>> '{}' = 'finished')
  execute function app.debrief_due();
