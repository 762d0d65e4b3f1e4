-- A report that was taken back is checked by information governance: its people get their part in the same transaction, and the person who
-- took it back learns nothing of who they are. Asked again, nobody gets a second one.
create function app.withdrawal_to_check(at_time timestamptz) returns void language sql volatile security definer set search_path = public as $$
  insert into "CaseGrant" (id, "caseId", "personId", "as", "grantedAt")
  select gen_random_uuid(), app.case_of_code(), p, 'informationGovernance', at_time from app.duty_people('nameKeeper', null) p
  where app.case_of_code() is not null and not exists (
    select from "CaseGrant" g where g."caseId" = app.case_of_code() and g."personId" = p and g."as" = 'informationGovernance' and g."endedAt" is null)
$$;
revoke all on function app.withdrawal_to_check(timestamptz) from public;
grant execute on function app.withdrawal_to_check(timestamptz) to heard_reporter;

-- They read that a report was withdrawn and what duties stand beside it, and no word of it: neither key opens for them.
drop policy work on "CaseKey";
create policy work on "CaseKey" for select to heard_staff
  using (tree = 'work' and app.holds("caseId", 'firstReader', 'reviewer', 'facilitator', 'owner', 'routeLead', 'handlingReviewer'));
