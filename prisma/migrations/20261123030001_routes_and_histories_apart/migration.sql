-- The record of a route is its lead's and the first readers' (DOMAIN.md 3.1: reviewers see no patient's identity, and no name that is kept apart; a
-- route's record may have either). The page kept to that; from here the database does. Whoever has to raise something may still write it down.
create policy route_record on "CaseNote" as restrictive for select to heard_staff using (
  tree <> 'work' or "strandId" is null or app.holds("caseId", 'firstReader') or app.leads("strandId")
  or exists (select from "Workflow" w where w.id = "strandId" and w.machine <> 'safety-route'));
-- The person reads why a route was not needed, which is written for them, and no other line of a route's record: it may say what was unsafe to tell.
create policy route_reason on "CaseNote" as restrictive for select to heard_reporter using (
  tree <> 'work' or "strandId" is null or kind = 'routeNotNeeded'
  or exists (select from "Workflow" w where w.id = "strandId" and w.machine <> 'safety-route'));

-- The person described moves the review by what they say, so its row is theirs to move, and its history is not theirs to read. What they read is the
-- history of their own strands: the notice, the watch over them, and a look that they asked for. A look that somebody else asked for is no row of theirs.
drop policy described on "Workflow";
create policy described on "Workflow" to heard_reporter
  using ("caseId" = app.case_of_described() and (machine = 'restorative-review' or id = app.notice_of_described()
    or machine = 'handling-review' and context ->> 'askedBy' = 'personDescribed' or machine = 'protection' and context ->> 'forWhom' = 'personDescribed'))
  with check ("caseId" = app.case_of_described() and (machine = 'restorative-review' or id = app.notice_of_described()
    or machine = 'handling-review' and context ->> 'askedBy' = 'personDescribed' or machine = 'protection' and context ->> 'forWhom' = 'personDescribed'));
drop policy described on "WorkflowEvent";
create policy described on "WorkflowEvent" for select to heard_reporter
  using ("caseId" = app.case_of_described() and exists (select from "Workflow" w where w.id = "workflowId" and w.machine <> 'restorative-review'));
create policy described_moves on "WorkflowEvent" for insert to heard_reporter with check ("caseId" = app.case_of_described());
-- Deadlines are rows of the strands that they move. A strand that begins brings its own in the same statement, so a new one is not looked up.
drop policy described on "WorkflowTimer";
create policy described on "WorkflowTimer" to heard_reporter
  using ("caseId" = app.case_of_described() and exists (select from "Workflow" w where w.id = "workflowId"))
  with check ("caseId" = app.case_of_described());

-- What became of a meeting, for everybody in it and for whoever carries the case: through which stages it went and on which day, what was chosen, and
-- whether a yes was given or lost. Not who did it, nor any other event. For a live grant on the case, or a code of it.
create function app.meeting_history(wanted_case uuid) returns table (version int, "on" date, "stateAfter" text, type text, payload jsonb)
language sql stable security definer set search_path = public as $$
  with steps as (
    select e.version, e."on", e."stateAfter" #>> '{}' as now, lag(e."stateAfter" #>> '{}') over (order by e.version) as was, e.type, e.payload
    from "WorkflowEvent" e join "Workflow" w on w.id = e."workflowId"
    where w."caseId" = wanted_case and w.machine = 'restorative-review'
      and (app.holds(wanted_case) or exists (select from "ReportCode" c where c.hash = app.code() and c."caseId" = wanted_case and c."endedOn" is null)))
  select version, "on", now, case when type in ('options.chosen', 'precondition.met', 'precondition.lost') then type else '' end,
    case when type in ('options.chosen', 'precondition.met', 'precondition.lost') then payload else '{}'::jsonb end
  from steps
  where array[now, was] && array['preparing', 'meetingArranged', 'heldByRoute', 'beingLookedAt'] or type = 'options.chosen'
  order by version
$$;
revoke all on function app.meeting_history(uuid) from public;
grant execute on function app.meeting_history(uuid) to heard_reporter, heard_staff;
