-- Somebody asks what we hold about them (UK GDPR, article 15). A first reader makes their copy, from fixed parts and without other people; somebody of
-- information governance releases it. The copy is sealed under a key of its own: it opens nothing of the case, and nothing of the case opens it.
create table "AccessRequest" (
  id uuid primary key,
  "caseId" uuid not null references "Case" (id) on delete restrict on update cascade,
  nth int not null,
  -- personTellingUs, personAffected, personDescribed, staff
  "forWhom" text not null,
  "personId" uuid,
  "askedOn" date not null,
  "dueOn" date not null,
  "knownBy" text not null,
  -- asked, prepared, released, handedOver
  standing text not null,
  "sentBackWhy" text,
  sealed bytea,
  "preparedBy" uuid,
  "preparedOn" date,
  "releasedBy" uuid,
  "releasedOn" date,
  "handedOn" date,
  constraint two_different_people check (standing not in ('released', 'handedOver') or ("releasedBy" is not null and "preparedBy" is not null and "releasedBy" <> "preparedBy"))
);
create unique index "AccessRequest_caseId_nth_key" on "AccessRequest" ("caseId", nth);
alter table "AccessRequest" enable row level security;
alter table "AccessRequest" force row level security;
do $$ begin execute format('create policy owner on "AccessRequest" to %I using (true) with check (true)', current_user); end $$;

grant select, insert, update (standing, "sentBackWhy", sealed, "preparedBy", "preparedOn", "releasedBy", "releasedOn", "handedOn") on "AccessRequest" to heard_staff;
grant select on "AccessRequest" to heard_reporter;
create policy carried on "AccessRequest" for select to heard_staff using (app.holds("caseId", 'firstReader', 'informationGovernance'));
create policy asked on "AccessRequest" for insert to heard_staff with check (app.holds("caseId", 'firstReader') and standing = 'asked' and sealed is null);
create policy prepared on "AccessRequest" for update to heard_staff using (app.holds("caseId", 'firstReader') and standing in ('asked', 'prepared'))
  with check (app.holds("caseId", 'firstReader') and standing = 'prepared' and "preparedBy" = app.person() and "releasedBy" is null);
create policy released on "AccessRequest" for update to heard_staff using (app.holds("caseId", 'informationGovernance') and standing in ('prepared', 'released'))
  with check (app.holds("caseId", 'informationGovernance') and standing in ('asked', 'released', 'handedOver') and ("releasedBy" is null or "releasedBy" = app.person() or standing = 'handedOver'));
-- Whom it is for finds it on their page, once it is released.
create policy own on "AccessRequest" for select to heard_reporter using ("caseId" = app.case_of_code() and "forWhom" = app.holder_of_code() and standing in ('released', 'handedOver'));
create policy described on "AccessRequest" for select to heard_reporter using ("caseId" = app.case_of_described() and "forWhom" = 'personDescribed' and standing in ('released', 'handedOver'));

create policy pack_read on "CaseKey" for select to heard_staff using (tree = 'pack' and app.holds("caseId", 'firstReader', 'informationGovernance'));
create policy pack_kept on "CaseKey" for insert to heard_staff with check (tree = 'pack' and app.holds("caseId", 'firstReader'));
create policy pack_own on "CaseKey" for select to heard_reporter using (tree = 'pack' and exists (select from "AccessRequest" a where a."caseId" = "CaseKey"."caseId"));

-- Information governance is on the case from the asking until the handing over. Whoever stepped back from it is not asked again.
create function app.access_asked(wanted_case uuid, at_time timestamptz) returns void language sql volatile security definer set search_path = public as $$
  insert into "CaseGrant" (id, "caseId", "personId", "as", "grantedAt")
  select gen_random_uuid(), wanted_case, p, 'informationGovernance', at_time from app.duty_people('nameKeeper', null) p
  where app.holds(wanted_case, 'firstReader') and not exists (
    select from "CaseGrant" g where g."caseId" = wanted_case and g."personId" = p and (g."endedBecause" = 'recused' or (g."as" = 'informationGovernance' and g."endedAt" is null)))
$$;
create function app.access_ended(wanted_case uuid, at_time timestamptz) returns void language sql volatile security definer set search_path = public as $$
  update "CaseGrant" set "endedAt" = at_time, "endedBecause" = 'done'
  where "caseId" = wanted_case and "as" = 'informationGovernance' and "endedAt" is null and app.holds(wanted_case, 'informationGovernance')
    and not app.is_sealed(wanted_case) and not exists (select from "AccessRequest" a where a."caseId" = wanted_case and a.standing <> 'handedOver')
$$;
revoke all on function app.access_asked(uuid, timestamptz), app.access_ended(uuid, timestamptz) from public;
grant execute on function app.access_asked(uuid, timestamptz), app.access_ended(uuid, timestamptz) to heard_staff;
