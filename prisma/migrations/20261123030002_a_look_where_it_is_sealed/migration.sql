-- A report that was taken back stays sealed for everybody who works here. How it was handled may still be looked at: whoever looks reads what they were
-- asked and writes the answer, and nothing of the report. Until now the look of a person described could not be answered once the report was taken back.
drop policy sealed on "CaseKey";
create policy sealed on "CaseKey" as restrictive for select to heard_staff using (tree = 'work' or not app.is_sealed("caseId") or app.holds("caseId", 'handlingReviewer'));
drop policy sealed on "CaseNote";
create policy sealed on "CaseNote" as restrictive for select to heard_staff using (tree = 'work' or not app.is_sealed("caseId")
  or kind in ('lookAskedFor', 'handlingLook.asked', 'lookMade', 'lookDecided') and app.holds("caseId", 'handlingReviewer'));

-- The next place in a conversation, for whoever may write in it and may not read it.
create function app.next_message(wanted_case uuid, wanted_thread text) returns int language sql stable security definer set search_path = public as $$
  select coalesce(max(nth), -1) + 1 from "Message"
  where "caseId" = wanted_case and thread = wanted_thread and (app.holds(wanted_case) or wanted_case in (app.case_of_code(), app.case_of_described()))
$$;
revoke all on function app.next_message(uuid, text) from public;
grant execute on function app.next_message(uuid, text) to heard_reporter, heard_staff;
