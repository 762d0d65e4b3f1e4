-- How many obligations of a case still wait for whoever owns them. An owner sees their own rows alone, and may know that there are others.
-- Those whose owner is on the case no more, or of which the person said how it stands, hold nobody up.
create function app.owners_waited_for(wanted uuid) returns int language sql stable security definer set search_path = public as $$
  select count(*)::int from "Obligation" o
  where o."caseId" = wanted and o."ownerAnswer" is null and o.met is null and app.holds(wanted, 'owner')
    and exists (select from "CaseGrant" g where g."caseId" = wanted and g."personId" = o."ownerId" and g."as" = 'owner' and g."endedAt" is null)
$$;
revoke all on function app.owners_waited_for(uuid) from public;
grant execute on function app.owners_waited_for(uuid) to heard_staff;
