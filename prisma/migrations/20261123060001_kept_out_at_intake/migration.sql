-- Whoever the person named as the one who did it, or as somebody who should never see it, gets no key when the report is sent, and none later.
-- Intake may not read the directory: it hands over what was typed, and is told who may read. As in the conflict check, a whole name means that colleague
-- alone, and a part of a name everybody who has it.

-- Words of three letters and more, without case and accents: as `partsOf` in app/cases/mentioned.ts.
create function app.name_parts(typed text) returns text[] language sql immutable as $$
  select coalesce(array_agg(part), '{}') from regexp_split_to_table(lower(regexp_replace(normalize(typed, NFD), '[\u0300-\u036f]', '', 'g')), '[^[:alpha:]''-]+') part
  where length(part) >= 3
$$;

-- Of those whose role alone may give them a case. The whole directory is looked through only where a part of one of their names was typed.
create function app.kept_out(typed text[]) returns setof uuid language sql stable security definer set search_path = public as $$
  with said as materialized (select app.name_parts(t) as parts from unnest(typed) t),
  duty as materialized (
    select p.id, app.name_parts(p.name) as parts from "Person" p where p."disabledAt" is null and exists (
      select from "RoleAssignment" r where r."personId" = p.id and r."endedAt" is null
        and r.role in ('firstReader', 'routeLead', 'handlingReviewer', 'guardian', 'nameKeeper')))
  select distinct d.id from duty d join said s on s.parts && d.parts
  where d.parts <@ s.parts or exists (
    select from unnest(d.parts) part where part = any (s.parts) and not exists (
      select from "Person" o where o."disabledAt" is null and part = any (app.name_parts(o.name)) and app.name_parts(o.name) <@ s.parts))
$$;

-- Who reads it first: first readers; where all of them are kept out, those who look at the handling, who are independent; else guardians; else nobody.
create function app.first_readers(typed text[]) returns table (p uuid, turn int) language sql stable security definer set search_path = public as $$
  with out as materialized (select o from app.kept_out(typed) o),
  able as (
    select 1 as turn, d from app.duty_people('firstReader', null) d where d not in (select o from out)
    union all select 2, d from app.duty_people('handlingReviewer', null) d where d not in (select o from out)
    union all select 3, d from app.duty_people('guardian', null) d where d not in (select o from out))
  select able.d, able.turn from able where able.turn = (select min(a.turn) from able a)
$$;

-- The same for what follows from being treated worse.
drop function app.take_apart(bytea, timestamptz);
create function app.fresh_readers(earlier bytea, typed text[]) returns setof uuid language sql stable security definer set search_path = public as $$
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
    select turn, p from on_duty where p not in (select o from app.kept_out(typed) o) and not exists (select from had_a_part h where h.person = p)
      and exists (
        select from "CaseGrant" g join before b on b.id = g."caseId" join had_a_part h on h.person = g."personId" where g."as" = 'firstReader' and g."endedAt" is null))
  select p from able where turn = (select min(turn) from able)
$$;
create or replace function app.has_fresh_readers() returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from app.fresh_readers(app.code(), '{}'))
$$;
drop function app.fresh_readers(bytea);
create function app.take_apart(earlier bytea, at_time timestamptz, typed text[]) returns setof uuid language sql volatile security definer set search_path = public as $$
  with fresh as materialized (select p from app.fresh_readers(earlier, typed) p),
  apart as (
    update "CaseGrant" g set "endedAt" = at_time, "endedBecause" = 'apart' from fresh
    where g."caseId" = app.case_before(earlier) and g."personId" = fresh.p and g."endedAt" is null returning g.id)
  select p from fresh union all select f.p from app.first_readers(typed) f where not exists (select from fresh)
$$;

-- The leads of a route that begins, or is shared, later: none who stands aside from the case.
create function app.leads_for(wanted_case uuid, wanted_scope text) returns setof uuid language sql stable security definer set search_path = public as $$
  select p from app.duty_people('routeLead', wanted_scope) p
  where not exists (select from "CaseGrant" g where g."caseId" = wanted_case and g."personId" = p and g."endedBecause" = 'recused')
$$;

-- Intake says to the person who reads it, where it is nobody that they expect.
grant insert on "Message" to heard_intake;
create policy submit on "Message" for insert to heard_intake with check (true);

revoke all on function app.name_parts(text), app.kept_out(text[]), app.first_readers(text[]), app.fresh_readers(bytea, text[]), app.take_apart(bytea, timestamptz, text[]),
  app.leads_for(uuid, text) from public;
grant execute on function app.kept_out(text[]), app.first_readers(text[]), app.take_apart(bytea, timestamptz, text[]) to heard_intake;
grant execute on function app.leads_for(uuid, text) to heard_reporter, heard_staff;
