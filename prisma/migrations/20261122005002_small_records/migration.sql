-- For first readers: reports that patients or the public are described in, wanted on the record and nothing more, ward by ward, that nobody has
-- answered yet. What makes them so was noted when they were sent, so that no account is opened to find them. A report that is marked, or has a
-- picture, is looked at by itself.
create function app.small_records() returns table (ref text, ward text, "toldOn" date, kinds text[]) language sql stable security definer set search_path = public as $$
  select c.ref, t.name, c."receivedOn", i.kinds
  from "WardCase" s join "WardIncident" i on i.id = s."incidentId" join "Team" t on t.id = i."teamId" join "Case" c on c.id = s."caseId"
    join "Workflow" w on w."caseId" = c.id and w.machine = 'restorative-review'
  where s."isSmall" and app.holds(c.id, 'firstReader') and w.state #>> '{}' in ('received', 'firstLook')
    and not (w.context ->> 'isAcknowledged')::boolean and not (w.context ->> 'isMasked')::boolean
    and not exists (select from "HeldReport" h where h."caseId" = c.id and h."releasedOn" is null)
    and not exists (select from "Attachment" a where a."caseId" = c.id)
  order by t.name, c."receivedOn", c.ref
$$;
revoke all on function app.small_records() from public;
grant execute on function app.small_records() to heard_staff;
