/**
 * What each login may do with each table, written from SECURITY.md 3 and the reasons in the row-security migration.
 * a: insert, d: delete, r: select, w: update; in brackets the only columns that may be updated. A table that a login does not
 * have here it may not touch at all.
 */
export const expectedGrants: Record<string, Partial<Record<'intake' | 'reporter' | 'staff' | 'leaders' | 'worker' | 'vault', string>>> = {
  // Telling: written by intake, which can read back nothing but its own draft and its own code.
  'public.Draft': { intake: 'adrw', worker: 'dr' },
  'public.Case': { intake: 'a', reporter: 'r', staff: 'r', worker: 'r', vault: 'r' },
  'public.CaseKey': { intake: 'a', reporter: 'r', staff: 'ar', vault: 'r' },
  'public.Report': { intake: 'a', reporter: 'r', staff: 'r', vault: 'r' },
  'public.ReportCode': { intake: 'ar', reporter: 'ar w(endedOn,lastUsedOn)', staff: 'ar', worker: 'rw' },
  'public.Choice': { intake: 'a', reporter: 'ar', staff: 'r', worker: 'r', vault: 'r' },
  'public.Agreement': { intake: 'a', reporter: 'r', staff: 'r' },
  // For first readers alone: which case the same person told before, and which cases are alike.
  'public.CaseLink': { intake: 'a', staff: 'r' },
  'public.CasePattern': { intake: 'a', staff: 'r' },
  'public.Alert': { intake: 'a', reporter: 'rw', staff: 'a', worker: 'r' },
  'vault.EqualityAnswer': { intake: 'a' },
  'vault.Name': { intake: 'a', vault: 'rw' },
  // Following up and carrying the case.
  'public.FollowUpVisit': { reporter: 'adrw', worker: 'dr' },
  'public.CaseGrant': {
    intake: 'a', reporter: 'ar w(endedAt,endedBecause)', staff: 'ar w(endedAt,endedBecause)', worker: 'ar w(endedAt,endedBecause)', vault: 'r',
  },
  'public.CaseNote': { reporter: 'ar', staff: 'ar' },
  'public.MaskedAccount': { staff: 'ar w(maskedAt,maskedBy,sealed)' },
  'public.Message': { reporter: 'ar w(readOn)', staff: 'ar w(readOn)' },
  'public.Party': { reporter: 'r', staff: 'ar' },
  'public.Need': { reporter: 'r', staff: 'arw' },
  'public.Obligation': { reporter: 'rw', staff: 'arw', worker: 'r' },
  'public.ReviewerProposal': { reporter: 'rw', staff: 'arw', worker: 'r', vault: 'r' },
  'public.SafetyStep': { reporter: 'r', staff: 'ar' },
  // The engine.
  'public.Workflow': { intake: 'a', reporter: 'arw', staff: 'arw', worker: 'arw' },
  'public.WorkflowEvent': { intake: 'a', reporter: 'ar', staff: 'ar', worker: 'ar' },
  'public.WorkflowTimer': { intake: 'a', reporter: 'adrw', staff: 'adrw', worker: 'adrw' },
  // People and settings.
  'public.Team': { staff: 'arw', worker: 'r', vault: 'r' },
  'public.Person': { staff: 'arw', worker: 'r', vault: 'r' },
  'public.RoleAssignment': { staff: 'arw', worker: 'r', vault: 'r' },
  'public.StaffSession': { staff: 'rw', worker: 'dr' },
  'public.Setting': { intake: 'r', reporter: 'r', staff: 'arw', leaders: 'r', worker: 'r', vault: 'r' },
  // Support and learning.
  'public.SupportSession': { intake: 'r', reporter: 'r', staff: 'adrw', leaders: 'r', worker: 'r' },
  'public.LearningItem': { reporter: 'r w(publishedOn,removedOn)', staff: 'arw', leaders: 'r', worker: 'r w(publishedOn,removedOn)' },
  'public.LearningSource': { reporter: 'r', staff: 'ar', worker: 'r' },
  // Audit and mail.
  'public.AuditEntry': { intake: 'a', reporter: 'ar', staff: 'ar', worker: 'ar w(seq)', vault: 'a' },
  'public.AuditEvent': { staff: 'r', worker: 'ar' },
  'public.MailFailure': { staff: 'rw', worker: 'ar' },
}
