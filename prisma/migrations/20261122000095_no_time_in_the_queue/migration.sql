-- What an anonymous person did brings about jobs, and a digest waits in the queue until its hour: a job says its day and no time.
-- A trigger, so that the time is never written at all, whoever puts the job in. The queue lives by the database's own clock, so its
-- day is that clock's. A job that runs at once is due from the day's beginning, which is past; one with an hour of its own keeps it.
create function app.day_of_job() returns trigger language plpgsql set search_path = public as $$
begin
  if tg_op = 'INSERT' and new.run_at = now() then new.run_at := date_trunc('day', new.run_at, 'UTC'); end if;
  new.created_at := date_trunc('day', new.created_at, 'UTC');
  new.updated_at := date_trunc('day', new.updated_at, 'UTC');
  return new;
end $$;
revoke all on function app.day_of_job() from public;
create trigger day_of_job before insert or update of created_at, updated_at on graphile_worker._private_jobs for each row execute function app.day_of_job();
-- What waits already.
update graphile_worker._private_jobs set created_at = created_at, updated_at = updated_at;
