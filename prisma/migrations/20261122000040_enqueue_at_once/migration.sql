-- All jobs of one act in one call: each call of the queue's own function costs as much as several inserts.
-- Rows: [{ task, payload, key, at }]; one key, one job.
create function app.enqueue_all(jobs jsonb) returns int
language sql volatile security definer set search_path = public as $$
  select count(*)::int from graphile_worker.add_jobs((
    select array_agg((r.task, r.payload, null, r."at", null, r.key, null, null)::graphile_worker.job_spec)
    from jsonb_to_recordset(jobs) as r(task text, payload json, key text, "at" timestamptz)))
$$;
revoke all on function app.enqueue_all(jsonb) from public;
grant execute on function app.enqueue_all(jsonb) to heard_intake, heard_reporter, heard_staff, heard_worker;
