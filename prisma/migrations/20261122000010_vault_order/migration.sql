-- The vault keeps no order: its table is written anew in the order of its random ids, which also gives the long values new places.
-- CLUSTER asks for the owner; the worker may ask for exactly this.
create function app.shuffle_names() returns void language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  execute 'cluster vault."Name" using "Name_pkey"';
end $$;
revoke all on function app.shuffle_names() from public;
grant execute on function app.shuffle_names() to heard_worker;
