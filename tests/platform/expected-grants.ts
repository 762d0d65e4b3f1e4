/**
 * What each login may do with each table, written from SECURITY.md 3 and the reasons in the row-security migration.
 * a: insert, d: delete, r: select, w: update; in brackets the only columns that may be updated. A table that a login does not
 * have here it may not touch at all.
 */
export const expectedGrants: Record<string, Partial<Record<'intake' | 'reporter' | 'staff' | 'leaders' | 'worker' | 'vault', string>>> = {
  // Telling: written by intake, which can read back nothing but its own draft and its own code.
  'public.Draft': { intake: 'adrw', worker: 'dr' },
  'public.DraftFile': { intake: 'adr' },
  'public.FileChunk': { intake: 'a', reporter: 'a', staff: 'r', worker: 'dr' },
  'public.Attachment': { intake: 'a', reporter: 'ar', staff: 'r w(releasedBy,releasedOn)', worker: 'r w(heldEpoch,heldKey,standing)' },
  'public.Case': { intake: 'a', reporter: 'r', staff: 'r', worker: 'r', vault: 'r' },
  'public.CaseKey': { intake: 'a', reporter: 'r', staff: 'ar', vault: 'r' },
  'public.Report': { intake: 'a', reporter: 'r', staff: 'r', vault: 'r' },
  'public.HeldReport': { intake: 'a', staff: 'r w(releasedBy,releasedOn)' },
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
  'public.CaseNote': { intake: 'a', reporter: 'ar', staff: 'ar', vault: 'r' },
  'public.MaskedAccount': { staff: 'ar w(maskedAt,maskedBy,sealed)' },
  'public.Message': { intake: 'a', reporter: 'ar w(readOn)', staff: 'ar w(readOn)' },
  'public.Party': { reporter: 'r', staff: 'ar' },
  'public.Need': { reporter: 'r', staff: 'arw' },
  'public.Obligation': { reporter: 'rw', staff: 'arw', worker: 'r' },
  'public.ReviewerProposal': { reporter: 'rw', staff: 'arw', worker: 'r', vault: 'r' },
  'public.SafetyStep': { reporter: 'r', staff: 'ar' },
  // What was taken out of a case: the tombstone for everybody on it, the words for first readers, until a second one has decided.
  'public.Redaction': { reporter: 'r', staff: 'ar w(decidedBy,decidedByRole,decidedOn,standing)' },
  'public.HiddenWords': { staff: 'ar' },
  // Who asked what we hold, and their copy: for first readers and information governance, and once released for whom it is.
  'public.AccessRequest': { reporter: 'r', staff: 'ar w(handedOn,preparedBy,preparedOn,releasedBy,releasedOn,sealed,sentBackWhy,standing)' },
  // A ward's own list: written by intake and by triggers. Which case a line is about, nobody reads.
  'public.WardIncident': { intake: 'a', staff: 'r' },
  'public.WardAction': { staff: 'r' },
  'public.WardCase': { intake: 'a' },
  // Care for those who review. What they would rather not read is theirs and the conflict check's.
  'public.AgreedHours': { staff: 'adrw', vault: 'r' },
  'public.HoursSpent': { staff: 'ar', vault: 'r' },
  'public.RatherNot': { staff: 'arw', vault: 'r' },
  // What stands between a colleague and a case: theirs, and the conflict check's.
  'public.Interest': { staff: 'adr', vault: 'r' },
  'public.Debrief': { staff: 'r w(answer,answeredOn)' },
  // The engine.
  'public.Workflow': { intake: 'a', reporter: 'arw', staff: 'arw', worker: 'arw' },
  'public.WorkflowEvent': { intake: 'a', reporter: 'ar', staff: 'ar', worker: 'ar' },
  'public.WorkflowTimer': { intake: 'a', reporter: 'adrw', staff: 'adrw', worker: 'adrw' },
  // People and settings.
  'public.Team': { staff: 'arw', worker: 'r', vault: 'r' },
  'public.Person': { staff: 'arw', worker: 'r', vault: 'r' },
  'public.RoleAssignment': { staff: 'arw', worker: 'r', vault: 'r' },
  'public.ParkedForm': { staff: 'adr', worker: 'dr' },
  'public.StaffSession': { staff: 'rw', worker: 'dr' },
  'public.Setting': { intake: 'r', reporter: 'r', staff: 'arw', leaders: 'r', worker: 'r', vault: 'r' },
  // Support and learning.
  // Who asked to be chased for: theirs, and the coordinator's until the service was asked.
  'public.SupportChase': { reporter: 'adr', staff: 'dr' },
  'public.SupportSession': { intake: 'r', reporter: 'r', staff: 'adrw', leaders: 'r', worker: 'r' },
  'public.LearningItem': { reporter: 'r w(publishedOn,removedOn)', staff: 'arw', leaders: 'r', worker: 'r w(publishedOn,removedOn)' },
  'public.LearningSource': { reporter: 'r', staff: 'ar', worker: 'r' },
  // Audit and mail.
  'public.AuditEntry': { intake: 'a', reporter: 'ar', staff: 'ar', worker: 'ar w(seq)', vault: 'a' },
  'public.AuditEvent': { staff: 'r', worker: 'ar' },
  'public.MailFailure': { staff: 'rw', worker: 'ar' },
}

const everybody = ['intake', 'leaders', 'reporter', 'staff', 'vault', 'worker']

/**
 * Which logins may call each function of ours. They run with the owner's eyes, so each is a door in the wall. Triggers are called by
 * nobody.
 */
export const expectedFunctions: Record<string, string[]> = {
  // What an actor said of themselves, and what follows from it: policies ask.
  person: everybody, code: everybody, draft: everybody, has_role: everybody, case_of_code: everybody, holds: everybody, leads: everybody,
  was_on: ['staff'],
  // Sessions, by the hash of a token alone.
  session_begin: ['staff'], session_touch: ['staff'], session_end: ['staff'], session_was: ['staff'],
  // Who is on duty, for the grants of a new report and of a strand that is opened.
  duty_people: ['intake', 'reporter', 'staff', 'worker'],
  // The same without whom the person kept out.
  name_parts: [], kept_out: ['intake'], first_readers: ['intake'], leads_for: ['reporter', 'staff'],
  // Being treated worse is read apart: by whom, which case it follows from, and who is never asked on the other side.
  case_before: ['intake'], fresh_readers: [], take_apart: ['intake'], has_fresh_readers: ['reporter'], people_apart: ['vault'],
  // The holder of a code: whether their words are known, and whom they are asked to agree to.
  live_code: ['reporter'], proposed_reviewers: ['reporter'],
  // On whose side of the case the holder of a code stands, and what of it is theirs.
  holder: ['reporter'], holder_of_code: ['reporter'], case_of_supporter: ['reporter'], supporter_of: ['reporter'], case_of_described: ['reporter'], notice_of_described: ['reporter'],
  withdrawal_to_check: ['reporter'],
  // Words that somebody else saw when they were given.
  must_change: ['reporter'], change_code: ['reporter'],
  is_sealed: ['staff'], owners_waited_for: ['staff'],
  // Words of a case written anew without what is being taken out.
  write_anew: ['staff'],
  // Information governance on a case, from the asking until the handing over.
  access_asked: ['staff'], access_ended: ['staff'], copies_to_remind_of: ['worker'],
  // To whom what colleagues write goes.
  affected_decides: ['reporter', 'staff'],
  // What became of a meeting, and nothing else of the review's history.
  meeting_history: ['reporter', 'staff'],
  // The next place in a conversation, for whoever writes in it.
  next_message: ['reporter', 'staff'],
  // For the form: where somebody may say that they work, and how small a team is.
  places: ['intake'], team_sizes: ['intake'],
  // Which ward somebody typed, and whose list it is.
  team_named: ['intake'], has_ward: ['staff'], is_held: ['staff'], small_records: ['staff'], hours_of_reviewers: ['staff'],
  // How much all drafts together hold.
  bytes_in_drafts: ['intake'],
  recuse: ['staff'],
  // The same for a first reader or the lead of a route, so that the case keeps a reader and each route somebody who carries it.
  reads_alone: ['staff'], is_led: ['reporter', 'staff'], hand_on: ['staff'],
  // Whether the person shares their account: a look at the handling opens it only then.
  account_is_shared: ['staff'],
  // The role behind each grant: grants that outlived theirs, and how many cases somebody has a part in.
  lead_of: ['intake'], grants_left_behind: ['worker'], end_grants_left_behind: ['staff'], cases_carried: ['staff'],
  // Reports without a first reader: who might take one up, asked by the vault before they do; and the worker's nightly round.
  is_unread: [], is_unread_for_me: ['vault'], unread_for_me: ['vault'], take_up_unread: ['staff'], cases_unread: ['worker'],
  // Whoever is made the lead of a route stands aside from the cases that name them.
  might_lead_in: ['vault'], might_lead: ['vault'], stand_aside: ['vault'],
  reviewers_carrying: ['vault'],
  // How to reach whoever told us, for those who carry the case.
  name_to_reach: ['vault'],
  // A job may be put in by whoever brings about a notice; nobody of them sees the queue.
  enqueue: ['intake', 'reporter', 'staff', 'worker'], enqueue_all: ['intake', 'reporter', 'staff', 'worker'],
  // Answers about oneself, joined to a case only while the choice for it is on.
  join_equality: ['intake', 'reporter'], equality_is_joined: ['reporter'], part_equality: ['reporter'],
  // The nightly order of the vault, without seeing a row of it.
  shuffle_names: ['worker'], compact_names: ['worker'],
  // What was taken back, at its short clock.
  shred_taken_back: ['worker'],
  // Triggers.
  appended_only: [], audit_stands: [], learning_removed: [], day_of_job: [], proposals_follow: [], pieces_gone: [], files_shredded: [], redaction_decided: [],
  ward_acts: [], ward_steps: [], debrief_due: [],
}

const works = 'delete insert select update'

/** The queue's own schema: the worker's login and no other. */
export const expectedInQueue = {
  schema: ['heard_worker'],
  tables: ['_private_job_queues', '_private_jobs', '_private_known_crontabs', '_private_tasks', 'jobs', 'migrations'].map((table) => `heard_worker ${table}: ${works}`),
}
