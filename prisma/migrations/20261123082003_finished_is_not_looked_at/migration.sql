-- Why telling waits is not looked at again once the review has finished. From here the review says so when it finishes; for those that have, it is said here.
update "Workflow" n set context = jsonb_set(n.context, '{why}', '"reviewOver"')
where n.machine = 'notice' and n.state #>> '{}' in ('waiting', 'agreed') and n."machineVersion" = 2
  and exists (select from "Workflow" r where r."caseId" = n."caseId" and r.machine = 'restorative-review' and r.state #>> '{}' = 'finished');
delete from "WorkflowTimer" t using "Workflow" n where n.id = t."workflowId" and n.machine = 'notice' and n.context ->> 'why' = 'reviewOver';
