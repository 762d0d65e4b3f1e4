import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'
import { accountTold, MASKED_FIELD, type maskedAccount } from '../account'
import { type Acting, happen, keepNote, writeToPerson } from '../acting'
import { roleOf } from '../decide'
import { CaseNotFound, NotReadyYet } from '../errors'
import { offerWithAcknowledgement } from '../supporting'
import { wordsOf } from '../words'

/**
 * What could show who a patient is, and is in no masked account, whoever was harmed and whoever did it: the words as they were said, the
 * smallest places, and every line in which somebody may have typed a name. Nor does it say who asked for support.
 */
const unseen = {
  wordsUsed: undefined, service: undefined, team: undefined, incidentReference: undefined, narrativeLanguage: undefined, interpreterLanguage: undefined,
  safeTimes: undefined, supportNow: undefined,
}

/** Steps that make a person safe, as a record of who did what and on which day. */
export const safetySteps = ['rangThePerson', 'leadTold', 'evidenceAskedFor', 'shiftCovered', 'placeMadeSafe', 'clinicalTeamTold', 'nothingNeededNow'] as const
export type SafetyStep = (typeof safetySteps)[number]

/** A person's acknowledgement: in our own words, with support offered in the same breath. */
export async function acknowledge(acting: Acting, words: string): Promise<void> {
  await happen(acting, { type: 'acknowledgement.recorded' })
  await writeToPerson(acting, words, 'toldUs')
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

/** `narrative`: the account without anything that shows who a patient is. `nobodyRecognisable`: somebody looked, and the words may stay as they are. */
export type Masking = { narrative?: string | undefined; nobodyRecognisable?: true | undefined }

/**
 * The account as others will read it; nobody but the first reader ever reads the other one. Where words were typed, those are what others
 * read, ticked or not. Done again, it takes the place of what was masked before. Throws NotReadyYet where nothing was changed and nobody
 * said that nothing needs to be.
 */
export async function maskPatients(acting: Acting, { narrative, nobodyRecognisable }: Masking): Promise<void> {
  const { tx, open, personId } = acting
  const told = await accountTold(tx, open.id)
  if (!told) throw new CaseNotFound()
  const when = told.answers.when && { ...told.answers.when, words: undefined }
  const isAnythingTakenOut = narrative !== undefined && narrative !== plain(told.answers.narrative)
  if (!isAnythingTakenOut && nobodyRecognisable !== true) throw new NotReadyYet(['masked'])
  const answers = { ...told.answers, ...unseen, when, wanted: told.answers.wanted.filter((wish) => wish !== 'supportForMe' && wish !== 'supportForSomeoneElse'), narrative: isAnythingTakenOut ? narrative : told.answers.narrative }
  const sealed = (await wordsOf(tx, open.id)).seal(MASKED_FIELD, { ...told, answers, isAnythingTakenOut } satisfies z.input<typeof maskedAccount>)
  await happen(acting, { type: 'patient.masked' })
  const masked = { sealed, maskedBy: personId, maskedAt: now() }
  await tx.maskedAccount.upsert({ where: { caseId: open.id }, create: { caseId: open.id, ...masked }, update: masked })
}

/** Asks the person something; clocks that wait for the answer pause, and the page says so. */
export async function askThePerson(acting: Acting, question: string): Promise<void> {
  await happen(acting, { type: 'question.asked' })
  await writeToPerson(acting, question, 'toldUs')
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

/** Accepted for review. Reviewers will read what a first reader masked, and never the account itself. */
export async function acceptForReview(acting: Acting): Promise<void> {
  await holdUntilMasked(acting)
  await happen(acting, { type: 'case.accepted' })
}

/** Throws NotReadyYet where nobody has masked the account yet, or said that nobody can be recognised in it. */
export async function holdUntilMasked({ tx, open }: Pick<Acting, 'tx' | 'open'>): Promise<void> {
  if ((await tx.maskedAccount.count({ where: { caseId: open.id } })) === 0) throw new NotReadyYet(['masked'])
}

/** As a form sends it: one kind of line end, no space around. */
function plain(narrative: string): string {
  return narrative.replace(/\r\n?/g, '\n').trim()
}

async function recordSafetySteps({ tx, open }: Acting, done: readonly SafetyStep[]): Promise<void> {
  const byRole = roleOf(open.actor)
  const on = dateOnly(now())
  await tx.safetyStep.createMany({ data: done.map((kind) => ({ id: randomUUID(), caseId: open.id, kind, byRole, on })) })
}
