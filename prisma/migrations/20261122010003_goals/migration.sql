-- How the four goals stand, as those say it who do not decide: each reads their own answer, and nobody else with a code reads either.
create policy goals_apart on "CaseNote" as restrictive to heard_reporter
  using (kind <> 'goalsSaid' or tree = 'described' and app.holder_of_code() = 'personDescribed' or tree = 'narrative' and app.holder_of_code() = 'personTellingUs')
  with check (kind <> 'goalsSaid' or tree = 'described' and app.holder_of_code() = 'personDescribed' or tree = 'narrative' and app.holder_of_code() = 'personTellingUs');
