-- Pictures that a person adds to what they tell. They live with the draft and go with it; sending gives them to the case without touching a
-- piece. Each has a key of its own, sealed in the draft and afterwards under the case's narrative key: when that goes, they never open again.
create table "DraftFile" (
  "id" uuid not null,
  "draftHash" bytea not null,
  "bytes" integer not null,
  constraint "DraftFile_pkey" primary key ("id"),
  constraint "DraftFile_draftHash_fkey" foreign key ("draftHash") references "Draft" ("secretHash") on delete cascade on update cascade
);
create index "DraftFile_draftHash_idx" on "DraftFile" ("draftHash");
create table "Attachment" (
  "id" uuid not null,
  "caseId" uuid not null,
  "nth" integer not null,
  "sealed" bytea not null,
  "standing" text not null,
  "heldEpoch" text,
  "heldKey" bytea,
  "releasedOn" date,
  "releasedBy" uuid,
  constraint "Attachment_pkey" primary key ("id"),
  constraint "Attachment_caseId_fkey" foreign key ("caseId") references "Case" ("id") on delete restrict on update cascade,
  constraint "Attachment_standing" check ("standing" in ('clear', 'held', 'harmful')),
  constraint "Attachment_held" check (("standing" = 'held') = ("heldKey" is not null) and ("heldKey" is null) = ("heldEpoch" is null)),
  constraint "Attachment_released" check ("releasedOn" is null or "standing" = 'clear')
);
create unique index "Attachment_caseId_nth_key" on "Attachment" ("caseId", "nth");
create table "FileChunk" (
  "fileId" uuid not null,
  "nth" integer not null,
  "sealed" bytea not null,
  constraint "FileChunk_pkey" primary key ("fileId", "nth")
);
-- Sealed bytes do not get smaller.
alter table "FileChunk" alter column "sealed" set storage external;

do $$
declare t text;
begin
  foreach t in array array['DraftFile', 'Attachment', 'FileChunk'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner on %I to %I using (true) with check (true)', t, current_user);
  end loop;
end $$;

-- The pieces of a picture go with its draft, unless it was sent; and with its case's narrative key, because nothing could open them again.
create function app.pieces_gone() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from "FileChunk" c where c."fileId" = old.id and not exists (select from "Attachment" a where a.id = old.id);
  return null;
end $$;
create trigger pieces_gone after delete on "DraftFile" for each row execute function app.pieces_gone();
create trigger pieces_gone after delete on "Attachment" for each row execute function app.pieces_gone();
create function app.files_shredded() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from "Attachment" where "caseId" = old."caseId";
  return null;
end $$;
create trigger files_shredded after delete on "CaseKey" for each row when (old.tree = 'narrative') execute function app.files_shredded();

-- How much all drafts together hold, and nothing about any of them: whoever fills the disk is stopped, and no report is.
create function app.bytes_in_drafts() returns bigint language sql stable security definer set search_path = public as $$
  select coalesce(sum("bytes"), 0)::bigint from "DraftFile"
$$;
revoke all on function app.pieces_gone(), app.files_shredded(), app.bytes_in_drafts() from public;
grant execute on function app.bytes_in_drafts() to heard_intake;

-- Telling: the pictures of one's own draft. Nobody gives away those of somebody else, and nobody reads a piece before it was sent.
grant select, insert, delete on "DraftFile" to heard_intake;
grant insert on "FileChunk", "Attachment" to heard_intake;
create policy own on "DraftFile" to heard_intake using ("draftHash" = app.draft()) with check ("draftHash" = app.draft());
create policy own on "FileChunk" for insert to heard_intake with check (exists (select from "DraftFile" d where d.id = "fileId"));
create policy submit on "Attachment" for insert to heard_intake with check (exists (select from "DraftFile" d where d.id = "Attachment".id));

-- The person who told us sees that they are there, and never opens them here.
grant select on "Attachment" to heard_reporter;
create policy own on "Attachment" for select to heard_reporter using ("caseId" = app.case_of_code() and app.holder_of_code() = 'personTellingUs');

-- The first reader sees every one; whoever else carries the case, those that were released. Pieces of what is held or harmful open for nobody.
grant select, update ("releasedOn", "releasedBy") on "Attachment" to heard_staff;
grant select on "FileChunk" to heard_staff;
create policy reading on "Attachment" to heard_staff using (app.holds("caseId", 'firstReader')) with check (app.holds("caseId", 'firstReader'));
create policy released on "Attachment" for select to heard_staff
  using ("releasedOn" is not null and app.holds("caseId", 'firstReader', 'reviewer', 'facilitator', 'handlingReviewer'));
create policy shown on "FileChunk" for select to heard_staff using (exists (select from "Attachment" a where a.id = "fileId" and a.standing = 'clear'));

-- The worker checks what is held, by a key for that alone, and throws away what is harmful.
grant select, update ("standing", "heldEpoch", "heldKey") on "Attachment" to heard_worker;
grant select, delete on "FileChunk" to heard_worker;
create policy service on "Attachment" to heard_worker using (true) with check (true);
create policy held on "FileChunk" to heard_worker using (exists (select from "Attachment" a where a.id = "fileId" and a.standing = 'held'));
