import { randomUUID } from 'node:crypto'
import type { ReviewContext } from '#workflows/restorative-review/context'
import { ACCOUNT_FIELD, account } from '~/reports/account'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'
import { MASKED_FIELD } from './account'
import { type Acting, happen, keepNote, writeToPerson } from './acting'
import { CaseNotFound, NotReadyYet } from './errors'
import { offerWithAcknowledgement } from './supporting'
import { wordsOf } from './words'

/** What could show who a patient is, and is in no masked account: the words as they were said, and the smallest places. */
const unseen = { wordsUsed: undefined, service: undefined, team: undefined }

/** Steps that make a person safe, as a record of who did what and on which day. */
export const safetySteps = ['rangThePerson', 'leadTold', 'evidenceAskedFor', 'shiftCovered', 'placeMadeSafe', 'clinicalTeamTold', 'nothingNeededNow'] as const
export type SafetyStep = (typeof safetySteps)[number]

/** A person's acknowledgement: in our own words, with support offered in the same breath. */
export async function acknowledge(acting: Acting, words: string): Promise<void> {
  await happen(acting, { type: 'acknowledgement.recorded' })
  await writeToPerson(acting, words)
  await offerWithAcknowledgement(acting)
}

/** The look at safety on the same working day, with what was done. */
export async function lookAtSafety(acting: Acting, done: readonly SafetyStep[]): Promise<void> {
  await happen(acting, { type: 'safetyLook.recorded' })
  await recordSafetySteps(acting, done)
}

/** The list of what was done to make people safe, closed: the path "record and make safe" needs it before it can finish. */
export async function listSafetySteps(acting: Acting, done: readonly SafetyStep[]): Promise<void> {
  await happen(acting, { type: 'safetySteps.listed' })
  await recordSafetySteps(acting, done)
}

/**
 * The account without anything that shows who a patient is. Nobody but the first reader ever reads the other one. Done again, it takes the
 * place of what was masked before.
 */
export async function maskPatients(acting: Acting, narrative: string): Promise<void> {
  const { tx, open, personId } = acting
  const words = await wordsOf(tx, open.id)
  const report = await tx.report.findUnique({ where: { caseId: open.id } })
  if (!report) throw new CaseNotFound()
  const told = account.parse(words.open(ACCOUNT_FIELD, report.sealed))
  const when = told.answers.when && { ...told.answers.when, words: undefined }
  const sealed = words.seal(MASKED_FIELD, { ...told, answers: { ...told.answers, ...unseen, when, narrative } })
  await happen(acting, { type: 'patient.masked' })
  const masked = { sealed, maskedBy: personId, maskedAt: now() }
  await tx.maskedAccount.upsert({ where: { caseId: open.id }, create: { caseId: open.id, ...masked }, update: masked })
}

/** Asks the person something; clocks that wait for the answer pause, and the page says so. */
export async function askThePerson(acting: Acting, question: string): Promise<void> {
  await happen(acting, { type: 'question.asked' })
  await writeToPerson(acting, question)
}

/** The person answered another way (by phone, through a supporter): what they said is kept, and the clocks go on. */
export async function recordAnswer(acting: Acting, said: string): Promise<void> {
  await happen(acting, { type: 'question.answered' })
  await keepNote(acting, 'answerGiven', { words: said })
}

/** The number under which it stands in the trust's incident system. */
export async function keepIncidentReference(acting: Acting, reference: string): Promise<void> {
  await happen(acting, { type: 'incident.referenced' })
  await keepNote(acting, 'incidentReference', { words: reference })
}

/** Accepted for review. What reviewers will read is kept apart now: they never read the account itself. */
export async function acceptForReview(acting: Acting): Promise<void> {
  await keepMaskedCopy(acting)
  await happen(acting, { type: 'case.accepted' })
}

/**
 * Where nobody had to be masked, the account as it stands (who told us was never in it) becomes the one that reviewers read. Throws
 * NotReadyYet where a patient is affected and nothing is masked yet.
 */
export async function keepMaskedCopy({ tx, open, personId }: Acting): Promise<void> {
  if ((await tx.maskedAccount.count({ where: { caseId: open.id } })) > 0) return
  const { isMasked } = open.review.memory.context as ReviewContext
  if (!isMasked) throw new NotReadyYet(['masked'])
  const words = await wordsOf(tx, open.id)
  const report = await tx.report.findUnique({ where: { caseId: open.id } })
  if (!report) throw new CaseNotFound()
  const sealed = words.seal(MASKED_FIELD, account.parse(words.open(ACCOUNT_FIELD, report.sealed)))
  await tx.maskedAccount.createMany({ data: [{ caseId: open.id, sealed, maskedBy: personId, maskedAt: now() }], skipDuplicates: true })
}

async function recordSafetySteps({ tx, open }: Acting, done: readonly SafetyStep[]): Promise<void> {
  const byRole = [...open.actor.capacities][0] ?? 'firstReader'
  const on = dateOnly(now())
  await tx.safetyStep.createMany({ data: done.map((kind) => ({ id: randomUUID(), caseId: open.id, kind, byRole, on })) })
}
