-- Whoever looks at how a case was handled looks at the handling: what happened, what was promised, what was written to and fro. The account, and the
-- pictures beside it, open for them only while the person shares it with the people who look at reports, whoever asked for the look.
create function app.account_is_shared(wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (
    select from "Workflow" w where w."caseId" = wanted and w.machine = 'restorative-review' and (w.context -> 'choices' ->> 'shareWithReviewTeam')::boolean)
$$;
revoke all on function app.account_is_shared(uuid) from public;
grant execute on function app.account_is_shared(uuid) to heard_staff;

alter policy words on "MaskedAccount"
  using (app.holds("caseId", 'firstReader', 'reviewer', 'facilitator') or (app.account_is_shared("caseId") and app.holds("caseId", 'handlingReviewer')));
alter policy released on "Attachment" using ("releasedOn" is not null
  and (app.holds("caseId", 'firstReader', 'reviewer', 'facilitator') or (app.account_is_shared("caseId") and app.holds("caseId", 'handlingReviewer'))));
