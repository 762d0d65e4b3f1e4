-- What shows that something owed was done, in the owner's words and under the key that seals their answer; and what kind of thing it is, by code.
alter table "Obligation" add column "evidenceKind" text;
alter table "Obligation" add column "evidenceSealed" bytea;

-- Words are taken out of it as out of every other piece.
create or replace function app.write_anew(wanted_case uuid, piece text, piece_id uuid, words bytea) returns void language plpgsql security definer set search_path = public as $$
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
    when 'obligationEvidence' then update "Obligation" set "evidenceSealed" = words where id = piece_id and "caseId" = wanted_case;
    else raise exception 'no such piece';
  end case;
  if not found then raise exception 'no such piece'; end if;
end $$;
