import { randomUUID } from 'node:crypto'
import { ACCOUNT_FIELD, account } from '~/reports/account'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'
import { MASKED_FIELD } from './account'
import { type Acting, happen, keepNote, writeToPerson } from './acting'
import { CaseNotFound } from './errors'
import { offerWithAcknowledgement } from './supporting'
import { wordsOf } from './words'

/** Steps that make a person safe, as a record of who did what and on which day. */
export const safetySteps = ['rangThePerson', 'leadTold', 'evidenceAskedFor', 'shiftCovered', 'placeMadeSafe', 'clinicalTeamTold', 'nothingNeededNow'] as const
export type SafetyStep = (typeof safetySteps)[number]

/** A person's acknowledgement: in our own words, with support offered in the same breath. */
export async function acknowledge(acting: Acting, words: string): Promise<void> {
  await writeToPerson(acting, words)
  await happen(acting, { type: 'acknowledgement.recorded' })
  await offerWithAcknowledgement(acting)
}

/** The look at safety on the same working day, with what was done. */
export async function lookAtSafety(acting: Acting, done: readonly SafetyStep[]): Promise<void> {
  await recordSafetySteps(acting, done)
  await happen(acting, { type: 'safetyLook.recorded' })
}

/** The list of what was done to make people safe, closed: the path "record and make safe" needs it before it can finish. */
export async function listSafetySteps(acting: Acting, done: readonly SafetyStep[]): Promise<void> {
  await recordSafetySteps(acting, done)
  await happen(acting, { type: 'safetySteps.listed' })
}

/** The account without anything that shows who a patient is. Nobody but the first reader ever reads the other one. */
export async function maskPatients(acting: Acting, narrative: string): Promise<void> {
  const { tx, open, personId } = acting
  const words = await wordsOf(tx, open.id)
  const report = await tx.report.findUnique({ where: { caseId: open.id } })
  if (!report) throw new CaseNotFound()
  const told = account.parse(words.open(ACCOUNT_FIELD, report.sealed))
  const { wordsUsed: _said, service: _service, team: _team, ...kept } = told.answers
  const sealed = words.seal(MASKED_FIELD, { ...told, answers: { ...kept, narrative } })
  await tx.maskedAccount.createMany({ data: [{ caseId: open.id, sealed, maskedBy: personId, maskedAt: now() }] })
  await happen(acting, { type: 'patient.masked' })
}

/** Asks the person something; clocks that wait for the answer pause, and the page says so. */
export async function askThePerson(acting: Acting, question: string): Promise<void> {
  await writeToPerson(acting, question)
  await happen(acting, { type: 'question.asked' })
}

/** Not ours to carry: words that the person will read, and a taker who agreed. A second person confirms. */
export async function proposeHandover(acting: Acting, { words, takerId }: { words: string; takerId: string }): Promise<void> {
  await keepNote(acting, 'handover', { words, takerId })
  await happen(acting, { type: 'notOurs.proposed', byId: acting.personId, takerId, takerAgreed: true, wordsReady: true } as { type: string })
}

async function recordSafetySteps({ tx, open }: Acting, done: readonly SafetyStep[]): Promise<void> {
  const byRole = [...open.actor.capacities][0] ?? 'firstReader'
  const on = dateOnly(now())
  await tx.safetyStep.createMany({ data: done.map((kind) => ({ id: randomUUID(), caseId: open.id, kind, byRole, on })) })
}
