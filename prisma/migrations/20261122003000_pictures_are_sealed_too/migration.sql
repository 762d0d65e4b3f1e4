-- A report that was taken back as a whole is sealed for everybody who works here; its pictures too.
create policy sealed on "Attachment" as restrictive for select to heard_staff using (not app.is_sealed("caseId"));
