-- Whoever told us may say later who they are and how to reach them. The name itself is in the vault's row, which every report has; beside the case stands only
-- which way they chose, sealed. Whoever told us reads it with their own words, and nobody else with a code.
create policy reach_apart on "CaseNote" as restrictive to heard_reporter
  using (kind <> 'reach' or app.holder_of_code() = 'personTellingUs') with check (kind <> 'reach' or app.holder_of_code() = 'personTellingUs');

-- The vault asks it again before it gives a name to somebody who carries the case.
grant select on "CaseNote" to heard_vault;
create policy keeper on "CaseNote" for select to heard_vault using (kind = 'reach' and tree = 'narrative' and app.holds("caseId", 'firstReader', 'reviewer', 'facilitator'));
