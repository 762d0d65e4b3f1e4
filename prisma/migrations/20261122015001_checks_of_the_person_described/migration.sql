-- Whoever was spoken to is watched over too, and answers for themselves: the watch over them, and nobody else's.
drop policy described on "Workflow";
create policy described on "Workflow" to heard_reporter
  using ("caseId" = app.case_of_described() and (machine in ('restorative-review', 'handling-review') or id = app.notice_of_described() or machine = 'protection' and context ->> 'forWhom' = 'personDescribed'))
  with check ("caseId" = app.case_of_described() and (machine in ('restorative-review', 'handling-review') or id = app.notice_of_described() or machine = 'protection' and context ->> 'forWhom' = 'personDescribed'));
