/**
 * Every column that holds a moment, with the reason why it may; written from SECURITY.md 2.10 and 4 and compared with the database. What an
 * anonymous person does has a day and no time, so a new column with a time is a decision, and this is where it is taken.
 */
export const columnsWithMoments: Record<string, string> = {
  // What a colleague did. Where an anonymous person brings the row about, it is null or the day's beginning: no-time-of-day.test.ts.
  'public.WorkflowEvent.at': 'null for what an anonymous person or the service did',
  'public.AuditEntry.at': 'null for what an anonymous person or the service did',
  'public.CaseGrant.grantedAt': 'the beginning of the day where an answer of an anonymous person gave it',
  'public.CaseGrant.endedAt': 'the beginning of the day where an answer of an anonymous person ended it',
  'public.MaskedAccount.maskedAt': 'a first reader masked',
  'public.Person.disabledAt': 'an administrator disabled',
  'public.RoleAssignment.endedAt': 'an administrator ended',
  'public.Setting.changedAt': 'an administrator changed',
  'public.StaffSession.beganAt': 'a colleague signed in',
  'public.StaffSession.seenAt': 'a colleague was there',
  'public.StaffSession.endsAt': 'a colleague’s session',
  'public.StaffSession.endedAt': 'a colleague’s session',
  'public.ParkedForm.endsAt': 'a colleague’s form, kept until they sign in again',
  'public.SupportSession.startsAt': 'when a session takes place, for everybody to read',
  // Deadlines: 17:00 of a day, whatever the hour at which they began.
  'public.WorkflowTimer.dueAt': 'the end of a working day',
  // Whoever holds the browser’s secret, for minutes: no case stands beside it, and the row goes when the time is over.
  'public.Draft.endsAt': 'ends a draft; the row is gone once it is sent',
  'public.FollowUpVisit.endsAt': 'ends a visit after 15 minutes; the row is gone a minute later',
  // Mail that did not arrive: the worker’s own act, and neither for whom nor of which case.
  'public.MailFailure.failedAt': 'the worker gave up',
  'public.MailFailure.seenAt': 'a first reader has seen it',
  // The queue.
  'graphile_worker._private_jobs.run_at': 'the beginning of the day, or a digest’s fixed hour; a job that failed: its next try',
  'graphile_worker._private_jobs.locked_at': 'a worker is at it',
  'graphile_worker._private_jobs.created_at': 'the beginning of the day',
  'graphile_worker._private_jobs.updated_at': 'the beginning of the day',
  'graphile_worker._private_job_queues.locked_at': 'a worker is at it; we have no named queues',
  'graphile_worker._private_known_crontabs.known_since': 'the queue’s own timetable, which we do not use',
  'graphile_worker._private_known_crontabs.last_execution': 'the queue’s own timetable, which we do not use',
  'graphile_worker.migrations.ts': 'when the queue’s tables were made',
  'public._prisma_migrations.started_at': 'when a migration ran',
  'public._prisma_migrations.finished_at': 'when a migration ran',
  'public._prisma_migrations.rolled_back_at': 'when a migration ran',
}
