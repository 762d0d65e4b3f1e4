/**
 * What each login sees that says nothing of who it is: no colleague, no code, no draft. Written from SECURITY.md 3 and the row-security
 * migrations; every other table of `expected-grants.ts`, and every one that a migration adds, shows it no row at all.
 */
const forEverybody = {
  'public.Setting': 'what the trust set for all: deadlines, services, words. No person and no case',
  'public.SupportSession': 'times of support that stand on a public page',
}
const published = { 'public.LearningItem': 'what is published and was not removed, as /learning shows it' }

export const expectedWithoutContext: Record<'intake' | 'reporter' | 'staff' | 'leaders' | 'worker' | 'vault', Record<string, string>> = {
  intake: forEverybody,
  reporter: { ...forEverybody, ...published },
  staff: { ...forEverybody, ...published },
  leaders: { ...forEverybody, ...published },
  vault: {
    'public.Setting': forEverybody['public.Setting'],
    'vault.Name': 'sealed names, each under a random id that no row outside a sealed account holds, and under keys that are not in the database',
    // The conflict check asks who may be asked; it runs before anybody has a grant.
    'public.Person': 'the directory, for the conflict check',
    'public.RoleAssignment': 'who may be asked to review',
    'public.Team': 'who works beside whom',
    'public.AgreedHours': 'who has hours left',
    'public.HoursSpent': 'who has hours left',
    'public.RatherNot': 'who would rather not read such words',
    'public.Interest': 'sealed: what stands between a colleague and a case',
  },
  worker: {
    ...forEverybody,
    'public.LearningItem': 'publishes and removes at its clock, drafts too; their words are made for publishing',
    'public.LearningSource': 'removes what a choice taken back fed',
    // Clocks: ids, codes and days; no account, message, need or key.
    'public.Case': 'its reference, for duties and notices',
    'public.Workflow': 'moves deadlines',
    'public.WorkflowEvent': 'moves deadlines',
    'public.WorkflowTimer': 'moves deadlines',
    'public.CaseGrant': 'whom a notice goes to, and what an event of the clock grants or ends',
    'public.Choice': 'whether the person may be written to',
    'public.Obligation': 'reminds owners; the words are sealed under a key that it has not',
    'public.ReviewerProposal': 'reminds whoever was asked',
    'public.ReportCode': 'ends codes at their time; a fingerprint alone',
    'public.Alert': 'sends a private alert; sealed, and a dummy for most',
    'public.Person': 'whom mail goes to',
    'public.RoleAssignment': 'whom mail goes to',
    'public.Team': 'whom mail goes to',
    // Ends what is over.
    'public.Draft': 'throws away drafts at their end; sealed under a secret that the browser holds',
    'public.FollowUpVisit': 'throws away visits at their end',
    'public.StaffSession': 'throws away sessions at their end; the fingerprint of a token alone',
    'public.ParkedForm': 'throws away forms at their end; sealed',
    // Pictures that wait for the virus check, by a key for that alone.
    'public.Attachment': 'checks what is held',
    'public.FileChunk': 'checks what is held; pieces of what is clear show it nothing',
    // The record.
    'public.AuditEntry': 'seals the record',
    'public.AuditEvent': 'seals the record',
    'public.MailFailure': 'says which mail did not arrive',
  },
}
