-- Words that a colleague saw when they were given: typed for somebody, or printed in a letter. They open one page, on which the person gets eight
-- words of their own, and nothing else; the database holds that wall too.
alter table "ReportCode" add column "mustChange" boolean not null default false;

create or replace function app.holder() returns table ("caseId" uuid, holder text, "strandId" uuid, "givenBy" text, shows text[], "isDecidedElsewhere" boolean)
language sql stable security definer set search_path = public as $$
  select c."caseId", c.holder, c."strandId", c."givenBy", c.shows,
    c.holder = 'personTellingUs' and exists (select from "ReportCode" o where o."caseId" = c."caseId" and o.holder = 'personAffected' and o."endedOn" is null)
  from "ReportCode" c where c.hash = app.code() and c."endedOn" is null and not c."mustChange"
$$;
create or replace function app.holder_of_code() returns text language sql stable security definer set search_path = public as $$
  select holder from "ReportCode" where hash = app.code() and "endedOn" is null and not "mustChange"
$$;
create or replace function app.case_of_code() returns uuid language sql stable security definer set search_path = public as $$
  select "caseId" from "ReportCode" where hash = app.code() and "endedOn" is null and not "mustChange" and holder in ('personTellingUs', 'personAffected')
$$;

-- Whether the words that were typed must be changed first.
create function app.must_change() returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from "ReportCode" where hash = app.code() and "endedOn" is null and "mustChange")
$$;
-- Ends the words that were given, and puts the person's own in their place. Their row stays, so that the same words are never given out again.
create function app.change_code(new_id uuid, new_hash bytea, new_pepper int, on_day date) returns boolean language plpgsql security definer set search_path = public as $$
begin
  update "ReportCode" set "endedOn" = on_day where hash = app.code() and "endedOn" is null and "mustChange";
  if not found then return false; end if;
  insert into "ReportCode" (id, "caseId", holder, hash, pepper, "lastUsedOn", "strandId", "givenBy", shows)
    select new_id, "caseId", holder, new_hash, new_pepper, on_day, "strandId", "givenBy", shows from "ReportCode" where hash = app.code();
  return true;
end $$;
revoke all on function app.must_change(), app.change_code(uuid, bytea, int, date) from public;
grant execute on function app.must_change(), app.change_code(uuid, bytea, int, date) to heard_reporter;
