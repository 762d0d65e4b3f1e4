-- What goes into the queue with an act costs what its rows cost. The queue's own add_jobs first looks whether such a task, such a queue and such a key are
-- there already, by reading all jobs that wait; the keys of an act's jobs carry the strand's number and version and are new. So they are put in as they
-- are, and only where one was there already, or the queue does not know the task yet, the queue's own function does it, by its own rules for both.
create or replace function app.enqueue_all(jobs jsonb) returns int language plpgsql volatile security definer set search_path = public as $$
declare
  put int;
begin
  insert into graphile_worker._private_jobs (task_id, payload, run_at, key)
  select t.id, r.payload, coalesce(r."at", now()), r.key
  from jsonb_to_recordset(jobs) as r(task text, payload json, key text, "at" timestamptz) join graphile_worker._private_tasks t on t.identifier = r.task
  on conflict (key) do nothing;
  get diagnostics put = row_count;
  if put = jsonb_array_length(jobs) then
    perform pg_notify('jobs:insert', json_build_object('r', random(), 'count', put)::text);
    return put;
  end if;
  return (select count(*)::int from graphile_worker.add_jobs((
    select array_agg((r.task, r.payload, null, r."at", null, r.key, null, null)::graphile_worker.job_spec)
    from jsonb_to_recordset(jobs) as r(task text, payload json, key text, "at" timestamptz))));
end $$;

-- A review that has just begun has put nobody forward yet.
drop trigger proposals_follow on "WorkflowEvent";
create trigger proposals_follow after insert on "WorkflowEvent" for each row when (new.version > 0) execute function app.proposals_follow();
