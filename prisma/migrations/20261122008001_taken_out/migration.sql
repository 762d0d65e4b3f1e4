-- Words that are taken out of a case for good. One first reader hides them, and another one takes them out or puts them back. What stays is
-- a tombstone: what kind it was, when, by which roles and why, in codes. The words themselves wait sealed, and go with the decision.
create table "Redaction" (
  id uuid primary key,
  "caseId" uuid not null references "Case" (id) on delete restrict on update cascade,
  nth int not null,
  kind text not null,
  why text not null,
  places int not null,
  -- On whose pages something was taken out: personTellingUs, personAffected, personDescribed.
  pages text[] not null default '{}',
  -- hidden: a second person decides; removed: gone for good; putBack: it stands again.
  standing text not null,
  "hiddenBy" uuid not null,
  "hiddenByRole" text not null,
  "hiddenOn" date not null,
  "decidedBy" uuid,
  "decidedByRole" text,
  "decidedOn" date,
  constraint two_different_people check (standing <> 'removed' or ("decidedBy" is not null and "decidedBy" <> "hiddenBy"))
);
create unique index "Redaction_caseId_nth_key" on "Redaction" ("caseId", nth);

create table "HiddenWords" (
  "redactionId" uuid primary key references "Redaction" (id) on delete restrict on update cascade,
  "caseId" uuid not null,
  sealed bytea not null
);

do $$
declare t text;
begin
  foreach t in array array['Redaction', 'HiddenWords'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner on %I to %I using (true) with check (true)', t, current_user);
  end loop;
end $$;

grant select, insert, update (standing, "decidedBy", "decidedByRole", "decidedOn") on "Redaction" to heard_staff;
grant select, insert on "HiddenWords" to heard_staff;
grant select on "Redaction" to heard_reporter;
create policy carried on "Redaction" for select to heard_staff using (app.holds("caseId", 'firstReader', 'reviewer', 'facilitator', 'handlingReviewer', 'informationGovernance'));
create policy hidden on "Redaction" for insert to heard_staff with check (app.holds("caseId", 'firstReader') and "hiddenBy" = app.person() and standing = 'hidden');
create policy decided on "Redaction" for update to heard_staff using (app.holds("caseId", 'firstReader') and standing = 'hidden')
  with check (app.holds("caseId", 'firstReader') and standing in ('removed', 'putBack') and "decidedBy" = app.person());
create policy first_readers on "HiddenWords" to heard_staff using (app.holds("caseId", 'firstReader') and not app.is_sealed("caseId"))
  with check (app.holds("caseId", 'firstReader'));
create policy own on "Redaction" for select to heard_reporter using ("caseId" = app.case_of_code() and app.holder_of_code() = any (pages));
create policy described on "Redaction" for select to heard_reporter using ("caseId" = app.case_of_described() and 'personDescribed' = any (pages));

-- Decided once; and with the decision the words that waited are gone.
create function app.redaction_decided() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if old.standing <> 'hidden' then raise exception 'this was decided'; end if;
  delete from "HiddenWords" where "redactionId" = old.id;
  return new;
end $$;
revoke all on function app.redaction_decided() from public;
create trigger decided_once before update on "Redaction" for each row execute function app.redaction_decided();

-- Writes a piece anew without the words, or with them again: only for a first reader of the case, and only while a redaction of it waits.
create function app.write_anew(wanted_case uuid, piece text, piece_id uuid, words bytea) returns void language plpgsql security definer set search_path = public as $$
begin
  if not app.holds(wanted_case, 'firstReader') or app.is_sealed(wanted_case)
    or not exists (select from "Redaction" where "caseId" = wanted_case and standing = 'hidden') then raise exception 'nothing of this case is being taken out'; end if;
  case piece
    when 'account' then update "Report" set sealed = words where "caseId" = wanted_case;
    when 'masked' then update "MaskedAccount" set sealed = words where "caseId" = wanted_case;
    when 'message' then update "Message" set sealed = words where id = piece_id and "caseId" = wanted_case;
    when 'note' then update "CaseNote" set sealed = words where id = piece_id and "caseId" = wanted_case;
    when 'party' then update "Party" set sealed = words where id = piece_id and "caseId" = wanted_case;
    when 'need' then update "Need" set sealed = words where id = piece_id and "caseId" = wanted_case;
    when 'needReason' then update "Need" set "cannotBeMet" = words where id = piece_id and "caseId" = wanted_case;
    when 'obligation' then update "Obligation" set sealed = words where id = piece_id and "caseId" = wanted_case;
    when 'obligationAnswer' then update "Obligation" set "answerSealed" = words where id = piece_id and "caseId" = wanted_case;
    else raise exception 'no such piece';
  end case;
  if not found then raise exception 'no such piece'; end if;
end $$;
revoke all on function app.write_anew(uuid, text, uuid, bytea) from public;
grant execute on function app.write_anew(uuid, text, uuid, bytea) to heard_staff;

-- What those who carry a case note for each other: nobody with a code reads it, whatever the page asks for.
create policy colleagues_alone on "CaseNote" as restrictive to heard_reporter using (kind <> 'colleaguesNote') with check (kind <> 'colleaguesNote');
