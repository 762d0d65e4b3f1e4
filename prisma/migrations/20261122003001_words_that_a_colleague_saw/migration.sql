-- Words that a first reader hands to somebody who did not tell us were seen too: until they are changed they open nothing of the case.
create or replace function app.case_of_described() returns uuid language sql stable security definer set search_path = public as $$
  select "caseId" from "ReportCode" where hash = app.code() and "endedOn" is null and not "mustChange" and holder = 'personDescribed'
$$;
create or replace function app.notice_of_described() returns uuid language sql stable security definer set search_path = public as $$
  select "strandId" from "ReportCode" where hash = app.code() and "endedOn" is null and not "mustChange" and holder = 'personDescribed'
$$;

-- The same form sent twice, or once more after its answer was lost, changes nothing and is no failure: the words are theirs already.
create or replace function app.change_code(new_id uuid, new_hash bytea, new_pepper int, on_day date) returns boolean language plpgsql security definer set search_path = public as $$
declare mine uuid;
begin
  select "caseId" into mine from "ReportCode" where hash = app.code() for update;
  update "ReportCode" set "endedOn" = on_day where hash = app.code() and "endedOn" is null and "mustChange";
  if not found then return exists (select from "ReportCode" where hash = new_hash and "caseId" = mine and "endedOn" is null); end if;
  insert into "ReportCode" (id, "caseId", holder, hash, pepper, "lastUsedOn", "strandId", "givenBy", shows)
    select new_id, "caseId", holder, new_hash, new_pepper, on_day, "strandId", "givenBy", shows from "ReportCode" where hash = app.code();
  return true;
end $$;
