-- A report that shows a sign of not being typed by a person. It is kept whole and runs as any other; a first reader sees the signs and
-- takes the mark away. No address, no time: a day, as everything that an anonymous person leaves.
create table "HeldReport" (
  "caseId" uuid not null,
  "signs" text[],
  "heldOn" date not null,
  "releasedOn" date,
  "releasedBy" uuid,
  constraint "HeldReport_pkey" primary key ("caseId"),
  constraint "HeldReport_caseId_fkey" foreign key ("caseId") references "Case" ("id") on delete restrict on update cascade
);
alter table "HeldReport" enable row level security;
alter table "HeldReport" force row level security;
do $$ begin execute format('create policy owner on "HeldReport" to %I using (true) with check (true)', current_user); end $$;
grant insert on "HeldReport" to heard_intake;
create policy submit on "HeldReport" for insert to heard_intake with check (true);
grant select, update ("releasedOn", "releasedBy") on "HeldReport" to heard_staff;
create policy carried on "HeldReport" to heard_staff using (app.holds("caseId", 'firstReader')) with check (app.holds("caseId", 'firstReader'));
