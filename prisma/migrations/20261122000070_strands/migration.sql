-- A person described may one day hold a code of their own. Through it they see neither the report, nor who told us, nor whether there is a
-- named person, nor anything that anybody wrote: this holds whatever a page asks for.
create function app.is_described() returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from "ReportCode" where hash = app.code() and holder = 'personDescribed')
$$;
revoke all on function app.is_described() from public;
grant execute on function app.is_described() to heard_reporter;
do $$
declare t text;
begin
  foreach t in array array['CaseKey', 'Report', 'Choice', 'CaseNote', 'Party', 'Need', 'Obligation', 'SafetyStep', 'ReviewerProposal', 'CaseGrant', 'WorkflowEvent', 'AuditEntry', 'LearningSource'] loop
    execute format('create policy never_described on %I as restrictive for select to heard_reporter using (not app.is_described())', t);
  end loop;
end $$;
create policy never_described on "Message" as restrictive for select to heard_reporter using (not app.is_described() or thread = 'personDescribed');
create policy never_described on "Alert" as restrictive for select to heard_reporter using (not app.is_described() or holder = 'personDescribed');
create or replace function app.proposed_reviewers() returns table (nth int, name text, division text, "isFromNetwork" boolean, answer text)
language sql stable security definer set search_path = public as $$
  select p.nth, d.name, t.division, exists (select from "RoleAssignment" r where r."personId" = d.id and r.role = 'reviewer' and r.scope = 'network' and r."endedAt" is null), p.answer
  from "ReviewerProposal" p join "Person" d on d.id = p."personId" left join "Team" t on t.id = d."teamId"
  where p."caseId" = app.case_of_code() and not app.is_described() order by p.nth
$$;

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
