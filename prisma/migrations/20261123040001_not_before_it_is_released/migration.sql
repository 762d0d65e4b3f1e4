-- Where no place was said, each of the words for it makes cases alike: a case may have several patterns.
alter table "CasePattern" drop constraint "CasePattern_pkey";
alter table "CasePattern" add constraint "CasePattern_pkey" primary key ("caseId", pattern);

-- A report that a machine may have written stands on no ward's list before a first reader has released it. Its routes run all the same: its leads
-- act, and what they did comes with the line when it comes.
create function app.is_held(incident uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from "WardCase" w join "HeldReport" h on h."caseId" = w."caseId" where w."incidentId" = incident and h."releasedOn" is null)
$$;
revoke all on function app.is_held(uuid) from public;
grant execute on function app.is_held(uuid) to heard_staff;

drop policy ward on "WardIncident";
create policy ward on "WardIncident" for select to heard_staff using ("withdrawnOn" is null and app.has_ward("teamId") and not app.is_held(id));
drop policy ward on "WardAction";
create policy ward on "WardAction" for select to heard_staff using (app.has_ward("teamId") and not app.is_held("incidentId"));
