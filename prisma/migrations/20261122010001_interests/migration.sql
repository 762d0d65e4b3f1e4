-- What a colleague says stands between them and a case: a person, a team or a matter. What it is stands sealed in the row; each row has the same size.
create table "Interest" (
  "id" uuid not null,
  "personId" uuid not null,
  "declaredOn" date not null,
  "sealed" bytea not null,
  "epoch" text not null,
  "wrapped" bytea not null,
  constraint "Interest_pkey" primary key ("id"),
  constraint "Interest_personId_fkey" foreign key ("personId") references "Person" ("id") on delete restrict on update cascade
);
create index "Interest_personId_idx" on "Interest" ("personId");
alter table "Interest" enable row level security;
alter table "Interest" force row level security;
do $$
begin
  execute format('create policy owner on "Interest" to %I using (true) with check (true)', current_user);
end $$;

-- Declared, read and taken back by whoever it is about, and by nobody else; never changed.
grant select, insert, delete on "Interest" to heard_staff;
create policy own on "Interest" to heard_staff using ("personId" = app.person()) with check ("personId" = app.person());
-- The conflict check weighs it, and says to nobody that there is one.
grant select on "Interest" to heard_vault;
create policy keeper on "Interest" for select to heard_vault using (true);
