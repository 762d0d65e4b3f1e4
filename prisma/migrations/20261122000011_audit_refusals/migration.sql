-- The refusal of a changed audit row names its reason for both tables, and the case of a row stands as firmly as its body.
create or replace function app.audit_stands() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'AuditEntry' and tg_op = 'UPDATE' then
    if old.seq is null and new.seq is not null and to_jsonb(new) - 'seq' = to_jsonb(old) - 'seq' then
      return new;
    end if;
  end if;
  raise exception 'audit rows are never changed or removed';
end $$;
