-- Taken back and checked is as sealed as taken back.
create or replace function app.is_sealed(wanted_case uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from "Workflow" where "caseId" = wanted_case and machine = 'restorative-review' and state #>> '{}' in ('withdrawn', 'cleared'))
$$;
