-- A visit may begin before its words are known to us (what was typed is kept for another try), and it keeps what is being written.
alter table "FollowUpVisit" alter column "codeHash" drop not null, add column "sealed" bytea;

-- The one question of the door: which of these hashes (one for each version of the pepper) is a live code. A wrong code, one that was
-- taken back and one that lapsed give the same nothing, by the same query. `since` is the day before which an unused code has lapsed.
create function app.live_code(hashes bytea[], since date) returns bytea language sql stable security definer set search_path = public as $$
  select hash from "ReportCode" where hash = any (hashes) and "endedOn" is null and "lastUsedOn" >= since
$$;
revoke all on function app.live_code(bytea[], date) from public;
grant execute on function app.live_code(bytea[], date) to heard_reporter;
