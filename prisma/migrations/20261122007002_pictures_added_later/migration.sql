-- Whoever told us may add pictures later too, to their own report and to no other. Nobody releases their own, and no piece is added to a picture of
-- somebody else's.
grant insert on "Attachment", "FileChunk" to heard_reporter;
create policy added on "Attachment" for insert to heard_reporter with check (
  "caseId" = app.case_of_code() and app.holder_of_code() = 'personTellingUs' and standing in ('clear', 'held') and "releasedOn" is null);
create policy added on "FileChunk" for insert to heard_reporter with check (exists (select from "Attachment" a where a.id = "fileId"));
