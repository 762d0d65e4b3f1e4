-- Whether the person affected has a code of their own, and so reads and decides for themselves. Those who carry the case must know, to write to the
-- right person; they see no row of the codes.
create function app.affected_decides(wanted_case uuid) returns boolean language sql stable security definer set search_path = public as $$
  select app.holds(wanted_case) and exists (select from "ReportCode" where "caseId" = wanted_case and holder = 'personAffected' and "endedOn" is null)
$$;
revoke all on function app.affected_decides(uuid) from public;
grant execute on function app.affected_decides(uuid) to heard_staff;
