-- The vault keeps no order. Every row is written anew in the order of the random ids, which also gives the long values (TOAST) new numbers:
-- CLUSTER alone keeps those, and they count up. Both see what any other snapshot sees, so a backup that runs meanwhile loses nothing.
create function app.shuffle_names() returns void language sql volatile security definer set search_path = pg_catalog as $$
  with taken as (delete from vault."Name" returning id, sealed, epoch, wrapped)
  insert into vault."Name" (id, sealed, epoch, wrapped) select id, sealed, epoch, wrapped from taken order by id
$$;
-- What was taken out is still in the file until the table is written again. CLUSTER asks for the owner; the worker may ask for exactly this.
create function app.compact_names() returns void language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  execute 'cluster vault."Name" using "Name_pkey"';
end $$;
revoke all on function app.shuffle_names(), app.compact_names() from public;
grant execute on function app.shuffle_names(), app.compact_names() to heard_worker;
