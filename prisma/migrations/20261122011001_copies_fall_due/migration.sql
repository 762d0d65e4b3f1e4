-- Whoever asked what we hold about them has their copy within a month (UK GDPR, article 12). How often those who make and release it were reminded:
-- once in the week before, once when the month is over.
alter table "AccessRequest" add column reminders int not null default 0 check (reminders between 0 and 2);

-- For the worker, which sees no request and nothing of a case: whom to remind, each time once. `today` is London's day.
create function app.copies_to_remind_of(today date) returns table (request uuid, "caseId" uuid, "strandId" uuid, standing text, "isLate" boolean)
language sql volatile security definer set search_path = public as $$
  update "AccessRequest" a set reminders = case when a."dueOn" < today then 2 else 1 end from "Workflow" w
  where w."caseId" = a."caseId" and w.machine = 'restorative-review' and a.standing <> 'handedOver'
    and a.reminders < case when a."dueOn" < today then 2 when a."dueOn" <= today + 7 then 1 else 0 end
  returning a.id, a."caseId", w.id, a.standing, a."dueOn" < today
$$;
revoke all on function app.copies_to_remind_of(date) from public;
grant execute on function app.copies_to_remind_of(date) to heard_worker;
