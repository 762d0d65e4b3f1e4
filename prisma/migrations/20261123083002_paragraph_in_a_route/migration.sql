-- A report that goes to patient safety brings the paragraph for the trust's incident system into that route's own record: codes and dates, nothing that anybody typed.
grant insert on "CaseNote" to heard_intake;
create policy paragraph on "CaseNote" for insert to heard_intake
  with check (kind = 'incidentParagraph' and tree = 'work' and "strandId" is not null and "authorId" is null);
