-- What a meeting that stops is told as stands in the thread of whoever decides. Each holder of a code asks it of their own case, and of no other.
create or replace function app.affected_decides(wanted_case uuid) returns boolean language sql stable security definer set search_path = public as $$
  select (app.holds(wanted_case) or exists (select from "ReportCode" where hash = app.code() and "caseId" = wanted_case and "endedOn" is null))
    and exists (select from "ReportCode" where "caseId" = wanted_case and holder = 'personAffected' and "endedOn" is null)
$$;
grant execute on function app.affected_decides(uuid) to heard_reporter;
