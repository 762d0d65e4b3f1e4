-- Being treated worse for speaking up is a new case with a fresh team. Nobody who had a part in the first reads the second, and whoever reads
-- the second has no part in the first any more. The first team never learns that there is a second.
alter table "CaseLink" add column kind text not null default 'toldBefore' check (kind in ('toldBefore', 'treatedWorse'));
drop policy noted on "CaseLink";
create policy noted on "CaseLink" for select to heard_staff
  using (kind = 'toldBefore' and (app.holds("caseId", 'firstReader') or app.holds("earlierCaseId", 'firstReader')));
create policy follows on "CaseLink" for select to heard_staff using (kind = 'treatedWorse' and app.holds("caseId", 'firstReader'));

-- The case that words belong to, also where they were changed since the form was begun: the form says so under our own signature.
create function app.case_before(earlier bytea) returns uuid language sql stable security definer set search_path = public as $$
  select "caseId" from "ReportCode" where hash = earlier and holder in ('personTellingUs', 'personAffected')
$$;

-- Who may read what follows from that case: on duty, with nothing done on it and nothing read. First readers; else those who look at the handling; else
-- guardians. Nobody while no first reader has taken that case up: there is nobody to be apart from, and the first case must keep a reader.
create function app.fresh_readers(earlier bytea) returns setof uuid language sql stable security definer set search_path = public as $$
  with before as (select app.case_before(earlier) as id),
  had_a_part as (
    select e."byPerson" as person from "WorkflowEvent" e join before b on b.id = e."caseId" where e."byPerson" is not null
    union select (a.body ->> 'byPerson')::uuid from "AuditEntry" a join before b on b.id = a."caseId" where a.body ->> 'byPerson' is not null
    union select g."personId" from "CaseGrant" g join before b on b.id = g."caseId" where g."as" <> 'firstReader'),
  on_duty as (
    select 1 as turn, p from app.duty_people('firstReader', null) p
    union all select 2, p from app.duty_people('handlingReviewer', null) p
    union all select 3, p from app.duty_people('guardian', null) p),
  able as (
    select turn, p from on_duty where not exists (select from had_a_part h where h.person = p)
      and exists (
        select from "CaseGrant" g join before b on b.id = g."caseId" join had_a_part h on h.person = g."personId" where g."as" = 'firstReader' and g."endedAt" is null))
  select p from able where turn = (select min(turn) from able)
$$;
create function app.has_fresh_readers() returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from app.fresh_readers(app.code()))
$$;

-- They get the new case, and in the same moment their untouched key to the first ends. Where nobody is left, it is read by whoever is on duty: never by nobody.
create function app.take_apart(earlier bytea, at_time timestamptz) returns setof uuid language sql volatile security definer set search_path = public as $$
  with fresh as materialized (select p from app.fresh_readers(earlier) p),
  apart as (
    update "CaseGrant" g set "endedAt" = at_time, "endedBecause" = 'apart' from fresh
    where g."caseId" = app.case_before(earlier) and g."personId" = fresh.p and g."endedAt" is null returning g.id)
  select p from fresh union all select p from app.duty_people('firstReader', null) p where not exists (select from fresh)
$$;

-- Whoever reads, reviews or facilitates on one side is never asked on the other.
create function app.people_apart(wanted_case uuid) returns setof uuid language sql stable security definer set search_path = public as $$
  select g."personId" from "CaseLink" l
  join "CaseGrant" g on g."caseId" = case when l."caseId" = wanted_case then l."earlierCaseId" else l."caseId" end
  where l.kind = 'treatedWorse' and wanted_case in (l."caseId", l."earlierCaseId") and g."as" not in ('routeLead', 'owner')
$$;

revoke all on function app.case_before(bytea), app.fresh_readers(bytea), app.has_fresh_readers(), app.take_apart(bytea, timestamptz), app.people_apart(uuid) from public;
grant execute on function app.case_before(bytea), app.take_apart(bytea, timestamptz) to heard_intake;
grant execute on function app.has_fresh_readers() to heard_reporter;
grant execute on function app.people_apart(uuid) to heard_vault;
