-- Who may see and do what, in the database itself: the third wall (the machine and the policy module are the first two).
-- The seven logins exist already: the start script or the database's keeper makes them. Migrations run as the owner.

create schema app;
grant usage on schema app to heard_intake, heard_reporter, heard_staff, heard_leaders, heard_worker, heard_vault;
grant usage on schema public to heard_intake, heard_reporter, heard_staff, heard_leaders, heard_worker, heard_vault;
grant usage on schema vault to heard_intake, heard_vault;
revoke all on schema public from public;

-- What asActor says of itself, for this transaction only. An empty string stays on a connection after SET LOCAL: no value.
create function app.person() returns uuid language sql stable as $$ select nullif(current_setting('app.actor', true), '')::uuid $$;
create function app.code() returns bytea language sql stable as $$ select decode(nullif(current_setting('app.code', true), ''), 'hex') $$;
create function app.draft() returns bytea language sql stable as $$ select decode(nullif(current_setting('app.draft', true), ''), 'hex') $$;

create function app.has_role(wanted text) returns boolean language sql stable security definer set search_path = public as $$
  select exists (
    select from "RoleAssignment" r join "Person" p on p.id = r."personId"
    where r."personId" = app.person() and r.role = wanted and r."endedAt" is null and p."disabledAt" is null)
$$;

create function app.case_of_code() returns uuid language sql stable security definer set search_path = public as $$
  select "caseId" from "ReportCode" where hash = app.code() and "endedOn" is null
$$;

-- A live grant in one of these capacities (none named: any), and no recusal from the case, ever.
create function app.holds(wanted_case uuid, variadic capacities text[] default '{}') returns boolean language sql stable security definer set search_path = public as $$
  select exists (
    select from "CaseGrant" g join "Person" p on p.id = g."personId"
    where g."caseId" = wanted_case and g."personId" = app.person() and g."endedAt" is null and p."disabledAt" is null
      and (capacities = '{}' or g."as" = any (capacities)))
  and not exists (
    select from "CaseGrant" g where g."caseId" = wanted_case and g."personId" = app.person() and g."endedBecause" = 'recused')
$$;

-- A route lead sees the one strand that is theirs.
create function app.leads(wanted_strand uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from "CaseGrant" g where g."strandId" = wanted_strand and g."personId" = app.person() and g."endedAt" is null)
$$;

-- Who has a duty role today: intake gives them their grant in the submit's own statement. `scope` narrows a route lead to their route.
create function app.duty_people(wanted_role text, wanted_scope text) returns setof uuid language sql stable security definer set search_path = public as $$
  select distinct r."personId" from "RoleAssignment" r join "Person" p on p.id = r."personId"
  where r.role = wanted_role and (wanted_scope is null or r.scope = wanted_scope) and r."endedAt" is null and p."disabledAt" is null
$$;

-- Whom the holder of a code is asked to agree to: a name, a division and how they come to review. Nothing else of the directory.
create function app.proposed_reviewers() returns table (nth int, name text, division text, "isFromNetwork" boolean, answer text)
language sql stable security definer set search_path = public as $$
  select p.nth, d.name, t.division, exists (select from "RoleAssignment" r where r."personId" = d.id and r.role = 'reviewer' and r.scope = 'network' and r."endedAt" is null), p.answer
  from "ReviewerProposal" p join "Person" d on d.id = p."personId" left join "Team" t on t.id = d."teamId"
  where p."caseId" = app.case_of_code() order by p.nth
$$;

-- Sessions: only through these. A token's hash in, a person out; idle time is the caller's rule, in minutes.
create function app.session_begin(wanted_issuer text, wanted_subject text, token_hash bytea, at_time timestamptz, ends timestamptz) returns uuid
language sql volatile security definer set search_path = public as $$
  insert into "StaffSession" ("tokenHash", "personId", "beganAt", "seenAt", "endsAt")
  select token_hash, id, at_time, at_time, ends from "Person"
  where issuer = wanted_issuer and subject = wanted_subject and "disabledAt" is null
  returning "personId"
$$;
create function app.session_touch(token_hash bytea, at_time timestamptz, idle interval) returns uuid
language sql volatile security definer set search_path = public as $$
  update "StaffSession" s set "seenAt" = greatest(s."seenAt", at_time) from "Person" p
  where s."tokenHash" = token_hash and p.id = s."personId" and p."disabledAt" is null
    and s."endedAt" is null and s."endsAt" > at_time and s."seenAt" > at_time - idle
  returning s."personId"
$$;
create function app.session_end(token_hash bytea, at_time timestamptz) returns void
language sql volatile security definer set search_path = public as $$
  update "StaffSession" set "endedAt" = at_time where "tokenHash" = token_hash and "endedAt" is null
$$;

-- The queue, for logins that may not see its schema. One key, one job.
create function app.enqueue(task text, payload json, key text, at_time timestamptz) returns void
language sql volatile security definer set search_path = public as $$
  select graphile_worker.add_job(task, payload, job_key => key, run_at => at_time)
$$;

revoke all on all functions in schema app from public;
grant execute on function app.proposed_reviewers() to heard_reporter;
grant execute on function app.person(), app.code(), app.draft(), app.has_role(text), app.case_of_code(), app.holds(uuid, text[]), app.leads(uuid)
  to heard_intake, heard_reporter, heard_staff, heard_leaders, heard_worker, heard_vault;
grant execute on function app.duty_people(text, text) to heard_intake, heard_reporter, heard_staff, heard_worker;
grant execute on function app.session_begin(text, text, bytea, timestamptz, timestamptz), app.session_touch(bytea, timestamptz, interval), app.session_end(bytea, timestamptz) to heard_staff;
grant execute on function app.enqueue(text, json, text, timestamptz) to heard_intake, heard_reporter, heard_staff, heard_worker;

-- Every table: row security, forced; the owner (migrations, and the functions above) sees all.
do $$
declare t record;
begin
  for t in select schemaname, tablename from pg_tables where schemaname in ('public', 'vault') and tablename <> '_prisma_migrations' loop
    execute format('alter table %I.%I enable row level security', t.schemaname, t.tablename);
    execute format('alter table %I.%I force row level security', t.schemaname, t.tablename);
    execute format('create policy owner on %I.%I to %I using (true) with check (true)', t.schemaname, t.tablename, current_user);
  end loop;
end $$;

-- People, teams, roles, settings
grant select on "Team", "Person", "RoleAssignment" to heard_staff, heard_worker, heard_vault;
grant insert, update on "Team", "Person", "RoleAssignment" to heard_staff;
grant select on "Setting" to heard_intake, heard_reporter, heard_staff, heard_leaders, heard_worker, heard_vault;
grant insert, update on "Setting" to heard_staff;
create policy directory on "Team" for select to heard_staff using (app.person() is not null);
create policy directory on "Person" for select to heard_staff using (app.person() is not null);
create policy directory on "RoleAssignment" for select to heard_staff using (app.person() is not null);
create policy everyone on "Setting" for select using (true);
create policy service on "Team" for select to heard_worker, heard_vault using (true);
create policy service on "Person" for select to heard_worker, heard_vault using (true);
create policy service on "RoleAssignment" for select to heard_worker, heard_vault using (true);
create policy administrator on "Team" to heard_staff using (app.has_role('administrator')) with check (app.has_role('administrator'));
create policy administrator on "Person" to heard_staff using (app.has_role('administrator')) with check (app.has_role('administrator'));
create policy administrator on "RoleAssignment" to heard_staff using (app.has_role('administrator')) with check (app.has_role('administrator'));
create policy administrator on "Setting" to heard_staff using (app.has_role('administrator')) with check (app.has_role('administrator'));
-- Disabling a person ends their sessions in the same transaction; the worker clears the old ones.
grant select, update on "StaffSession" to heard_staff;
create policy administrator on "StaffSession" to heard_staff using (app.has_role('administrator')) with check (app.has_role('administrator'));
grant select, delete on "StaffSession" to heard_worker;
create policy service on "StaffSession" to heard_worker using (true);

-- Telling: a draft belongs to whoever holds its secret; everything else of a submit can be written and not read.
grant select, insert, update, delete on "Draft" to heard_intake;
create policy own on "Draft" to heard_intake using ("secretHash" = app.draft()) with check ("secretHash" = app.draft());
grant select, delete on "Draft" to heard_worker;
create policy service on "Draft" to heard_worker using (true);
grant insert on "Case", "CaseKey", "CaseGrant", "Report", "Choice", "Workflow", "WorkflowEvent", "WorkflowTimer", "AuditEntry", "Alert", vault."Name" to heard_intake;
grant select, insert on "ReportCode" to heard_intake;
do $$
declare t text;
begin
  foreach t in array array['Case', 'CaseKey', 'CaseGrant', 'Report', 'Choice', 'Workflow', 'WorkflowEvent', 'WorkflowTimer', 'AuditEntry', 'Alert', 'ReportCode'] loop
    execute format('create policy submit on %I for insert to heard_intake with check (true)', t);
  end loop;
end $$;
create policy submit on vault."Name" for insert to heard_intake with check (true);
create policy sent on "ReportCode" for select to heard_intake using (hash = app.code());

-- Following up: the code opens its own case and nothing else.
grant select, insert, update, delete on "FollowUpVisit" to heard_reporter;
create policy own on "FollowUpVisit" to heard_reporter using ("secretHash" = app.draft()) with check ("secretHash" = app.draft());
grant select, delete on "FollowUpVisit" to heard_worker;
create policy service on "FollowUpVisit" to heard_worker using (true);
grant select on "Case", "CaseKey", "Report", "Party", "Need", "SafetyStep", "WorkflowEvent" to heard_reporter;
grant select, insert on "Choice", "CaseNote", "Message", "AuditEntry" to heard_reporter;
grant select, insert, update on "Workflow" to heard_reporter;
grant select, insert, update ("endedAt", "endedBecause") on "CaseGrant" to heard_reporter, heard_staff, heard_worker;
grant insert on "WorkflowEvent" to heard_reporter;
grant select, insert, update, delete on "WorkflowTimer" to heard_reporter;
grant select, update on "ReviewerProposal", "Obligation", "Alert" to heard_reporter;
grant select, update ("lastUsedOn") on "ReportCode" to heard_reporter;
grant update ("readOn") on "Message" to heard_reporter;
create policy own on "ReportCode" to heard_reporter using (hash = app.code() and "endedOn" is null) with check (hash = app.code());
create policy own on "Case" to heard_reporter using (id = app.case_of_code());
do $$
declare t text;
begin
  foreach t in array array['CaseKey', 'Report', 'Choice', 'CaseNote', 'Message', 'Party', 'Need', 'Obligation', 'SafetyStep', 'ReviewerProposal', 'CaseGrant', 'Workflow', 'WorkflowEvent', 'WorkflowTimer', 'Alert', 'AuditEntry'] loop
    execute format('create policy own on %I to heard_reporter using ("caseId" = app.case_of_code()) with check ("caseId" = app.case_of_code())', t);
  end loop;
end $$;

-- Staff: need to know. People's words and their key only for those who carry the case; owners and route leads the work key; nobody without a live grant anything.
grant select on "Case", "CaseKey", "Report", "Choice", "ReportCode" to heard_staff;
grant select, insert on "MaskedAccount", "CaseNote", "Message", "Party", "SafetyStep", "WorkflowEvent", "AuditEntry" to heard_staff;
grant select, insert, update on "Need", "Obligation", "ReviewerProposal", "Workflow" to heard_staff;
grant select, insert, update, delete on "WorkflowTimer" to heard_staff;
grant update ("readOn") on "Message" to heard_staff;
create policy granted on "Case" to heard_staff using (app.holds(id));
create policy words on "CaseKey" for select to heard_staff using (tree = 'narrative' and app.holds("caseId", 'firstReader', 'reviewer', 'facilitator', 'handlingReviewer'));
create policy work on "CaseKey" for select to heard_staff using (tree = 'work' and app.holds("caseId"));
create policy words on "Report" for select to heard_staff using (app.holds("caseId", 'firstReader'));
create policy words on "MaskedAccount" to heard_staff using (app.holds("caseId", 'firstReader', 'reviewer', 'facilitator', 'handlingReviewer')) with check (app.holds("caseId", 'firstReader'));
do $$
declare t text;
begin
  foreach t in array array['Message', 'Party', 'Need', 'ReviewerProposal', 'Choice'] loop
    execute format('create policy carried on %I to heard_staff using (app.holds("caseId", ''firstReader'', ''reviewer'', ''facilitator'', ''handlingReviewer''))
      with check (app.holds("caseId", ''firstReader'', ''reviewer'', ''facilitator'', ''handlingReviewer''))', t);
  end loop;
end $$;
create policy carried on "CaseNote" to heard_staff
  using (app.holds("caseId", 'firstReader', 'reviewer', 'facilitator', 'handlingReviewer') or (tree = 'work' and "strandId" is not null and app.leads("strandId")))
  with check (app.holds("caseId"));
create policy carried on "Obligation" to heard_staff
  using (app.holds("caseId", 'firstReader', 'reviewer', 'facilitator', 'handlingReviewer') or ("ownerId" = app.person() and app.holds("caseId", 'owner')))
  with check (app.holds("caseId", 'firstReader', 'reviewer', 'facilitator') or ("ownerId" = app.person() and app.holds("caseId", 'owner')));
create policy granted on "SafetyStep" to heard_staff using (app.holds("caseId")) with check (app.holds("caseId"));
create policy carried on "ReportCode" for select to heard_staff using (app.holds("caseId", 'firstReader'));
create policy granted on "CaseGrant" to heard_staff using ("personId" = app.person() or app.holds("caseId", 'firstReader', 'reviewer', 'facilitator', 'handlingReviewer')) with check (app.holds("caseId"));
create policy granted on "AuditEntry" for insert to heard_staff with check (true);
create policy looked on "AuditEntry" for select to heard_staff using (app.has_role('auditor') or ("caseId" is not null and app.holds("caseId", 'firstReader')));
-- Workflow rows hold ids and codes: any live grant opens them, because one strand moves its siblings. Approvers of learning see the learning strands of cases that are not theirs.
do $$
declare t text;
begin
  foreach t in array array['Workflow', 'WorkflowEvent', 'WorkflowTimer'] loop
    execute format('create policy granted on %I to heard_staff using ("caseId" is not null and app.holds("caseId")) with check ("caseId" is not null and app.holds("caseId"))', t);
  end loop;
  foreach t in array array['WorkflowEvent', 'WorkflowTimer'] loop
    execute format('create policy approver on %1$I to heard_staff using (exists (select from "Workflow" w where w.id = %1$I."workflowId" and w.machine = ''learning-capture''))
      with check (exists (select from "Workflow" w where w.id = %1$I."workflowId" and w.machine = ''learning-capture''))', t);
  end loop;
end $$;
create policy approver on "Workflow" to heard_staff
  using (machine = 'learning-capture' and app.has_role('learningApprover') and not app.holds("caseId"))
  with check (machine = 'learning-capture' and app.has_role('learningApprover') and not app.holds("caseId"));

-- Support sessions are public; coordinators keep them.
grant select on "SupportSession" to heard_intake, heard_reporter, heard_staff, heard_leaders, heard_worker;
grant insert, update, delete on "SupportSession" to heard_staff;
create policy everyone on "SupportSession" for select using (true);
create policy coordinator on "SupportSession" to heard_staff using (app.has_role('supportCoordinator')) with check (app.has_role('supportCoordinator'));

-- Learning: published items are for everyone; drafts for editors and approvers; which case fed which item for the editor of that case alone.
grant select on "LearningItem" to heard_leaders, heard_reporter, heard_staff, heard_worker;
grant insert, update on "LearningItem" to heard_staff;
grant update ("publishedOn", "removedOn") on "LearningItem" to heard_worker, heard_reporter;
grant select, insert on "LearningSource" to heard_staff;
grant select on "LearningSource" to heard_reporter, heard_worker;
create policy published on "LearningItem" for select to heard_leaders, heard_reporter, heard_staff using ("publishedOn" is not null and "removedOn" is null);
create policy kept on "LearningItem" to heard_staff using (app.has_role('learningEditor') or app.has_role('learningApprover')) with check (app.has_role('learningEditor') or app.has_role('learningApprover'));
create policy service on "LearningItem" to heard_worker using (true) with check (true);
create policy own on "LearningItem" to heard_reporter using (exists (select from "LearningSource" s where s."itemId" = id and s."caseId" = app.case_of_code()));
create policy own on "LearningSource" for select to heard_reporter using ("caseId" = app.case_of_code());
create policy carried on "LearningSource" to heard_staff using (app.holds("caseId")) with check (app.holds("caseId") or app.has_role('learningEditor'));
create policy service on "LearningSource" for select to heard_worker using (true);

-- Mail
grant select on "Alert" to heard_worker;
create policy service on "Alert" for select to heard_worker using (true);
grant select, insert on "MailFailure" to heard_worker;
grant select, update on "MailFailure" to heard_staff;
create policy service on "MailFailure" to heard_worker using (true) with check (true);
create policy coordinator on "MailFailure" to heard_staff using (app.has_role('firstReader')) with check (app.has_role('firstReader'));

-- The worker moves deadlines and seals the audit; it reads no words and opens no key.
grant select, insert, update on "Workflow" to heard_worker;
grant select, insert on "WorkflowEvent" to heard_worker;
grant select, insert, update, delete on "WorkflowTimer" to heard_worker;
grant select on "Case", "Obligation", "ReviewerProposal", "Choice" to heard_worker;
grant select, update on "ReportCode" to heard_worker;
do $$
declare t text;
begin
  foreach t in array array['Case', 'Workflow', 'WorkflowEvent', 'WorkflowTimer', 'CaseGrant', 'Obligation', 'ReviewerProposal', 'Choice', 'ReportCode'] loop
    execute format('create policy service on %I to heard_worker using (true) with check (true)', t);
  end loop;
end $$;

-- Audit: insert and read only; the worker may write the sequence number, once.
grant select, insert on "AuditEntry" to heard_worker;
grant update (seq) on "AuditEntry" to heard_worker;
grant select, insert on "AuditEvent" to heard_worker;
grant select on "AuditEvent" to heard_staff;
create policy service on "AuditEntry" to heard_worker using (true) with check (true);
create policy service on "AuditEvent" to heard_worker using (true) with check (true);
create policy auditor on "AuditEvent" for select to heard_staff using (app.has_role('auditor'));
create function app.audit_stands() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'AuditEntry' and tg_op = 'UPDATE' and old.seq is null and new.seq is not null
     and new.id = old.id and new.body = old.body and new.act = old.act and new."on" = old."on" and new."at" is not distinct from old."at" then
    return new;
  end if;
  raise exception 'audit rows are never changed or removed';
end $$;
create trigger stands before update or delete on "AuditEntry" for each row execute function app.audit_stands();
create trigger stands_whole before truncate on "AuditEntry" for each statement execute function app.audit_stands();
create trigger stands before update or delete on "AuditEvent" for each row execute function app.audit_stands();
create trigger stands_whole before truncate on "AuditEvent" for each statement execute function app.audit_stands();
-- History and choices are append-only for everyone.
create function app.appended_only() returns trigger language plpgsql as $$ begin raise exception 'rows of % are only ever added', tg_table_name; end $$;
create trigger appended_only before update or delete on "WorkflowEvent" for each row execute function app.appended_only();
create trigger appended_only before update or delete on "Choice" for each row execute function app.appended_only();

-- The vault's own login: names, and what the conflict check needs to find them.
grant select, update on vault."Name" to heard_vault;
create policy keeper on vault."Name" to heard_vault using (true) with check (true);
grant select on "Case", "CaseKey", "Report", "CaseGrant", "ReviewerProposal", "Choice" to heard_vault;
grant insert on "AuditEntry" to heard_vault;
create policy keeper on "AuditEntry" for insert to heard_vault with check (true);
create policy keeper on "Case" for select to heard_vault using (app.holds(id, 'firstReader'));
do $$
declare t text;
begin
  foreach t in array array['CaseKey', 'Report', 'CaseGrant', 'ReviewerProposal', 'Choice'] loop
    execute format('create policy keeper on %I for select to heard_vault using (app.holds("caseId", ''firstReader''))', t);
  end loop;
end $$;

-- The queue runner's own tables live in graphile_worker; only the worker's login may work them.
grant usage on schema graphile_worker to heard_worker;
grant select, insert, update, delete on all tables in schema graphile_worker to heard_worker;
grant usage, select on all sequences in schema graphile_worker to heard_worker;
grant execute on all functions in schema graphile_worker to heard_worker;
do $$
declare t record;
begin
  for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'graphile_worker' and c.relkind = 'r' and c.relrowsecurity loop
    execute format('create policy heard_worker on graphile_worker.%I to heard_worker using (true) with check (true)', t.relname);
  end loop;
end $$;
