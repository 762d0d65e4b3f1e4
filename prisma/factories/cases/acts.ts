import { personId } from '#prisma/factories/people'
import type { NoticeReason } from '#workflows/effects'
import type { ReviewContext } from '#workflows/restorative-review'
import { readAccount } from '~/cases/account'
import { type Acting, happen } from '~/cases/acting'
import { addPictures } from '~/cases/follow-up/add-pictures'
import { recordHours } from '~/cases/lists/care'
import { filesOn, openFile, releaseFile } from '~/cases/files'
import { acceptForReview, acknowledge, lookAtSafety, type Masking, maskPatients, type SafetyStep } from '~/cases/review/first-look'
import { writeToUs } from '~/cases/messages'
import { addObligation, type NewObligation, type PartyKind, recordNeed } from '~/cases/review/needs'
import { giveWord } from '~/cases/review/after'
import type { Evidence } from '~/cases/review/evidence'
import { wordsToHandOver } from '~/cases/new-code'
import { agreeNotice, lookAtWaiting, tellDescribed } from '~/cases/strands/notice'
import { answerOwn, owedBy } from '~/cases/review/owning'
import { giveLook } from '~/cases/strands/handling-look'
import type { Option } from '~/cases/review/options'
import { chooseOption } from '~/cases/follow-up/persons-answers'
import { appointFacilitator, assessRisk, meetPrecondition, type Precondition } from '~/cases/review/preparing'
import { agreeToReviewers } from '~/cases/follow-up/reviewers-answer'
import { proposeReviewers } from '~/cases/review/reviewers'
import { now } from '~/platform/clock'
import { lookAt } from '~/reports/files/draft-files'
import { workingDaysAfter } from './calendar'
import { type Act, by, person, type Step } from './story'

/** The steps that most stories share, each through the verb that its page calls. */

export const startFirstLook: Act = (acting) => happen(acting, { type: 'firstLook.started' })

export const readIt: Act = ({ tx, open }) => readAccount(tx, open.id, open.actor)

export const recordAndMakeSafe: Act = (acting) => happen(acting, { type: 'case.recordedAndMadeSafe' })

/** Whoever reviews or facilitates writes down how long it took, in quarters of an hour. */
export function hoursSpent(quarters: number): Act {
  return ({ tx, open, personId: who }) => recordHours(tx, who, { ref: open.ref, quarters })
}

export const changeTheSystem: Act = (acting) => happen(acting, { type: 'case.systemAccepted' })

export const agreeToThem = (day: number, time: string): Step =>
  person(day, time, (tx, following) => agreeToReviewers(tx, following, { seenVersion: following.review.version }))

/** What others will read: the account without what shows who a patient is, or nobody can be recognised in it. */
export function masked(narrative?: string): Act {
  const masking: Masking = narrative === undefined ? { nobodyRecognisable: true } : { narrative }
  return (acting) => maskPatients(acting, masking)
}

/** Read on the same day, safety looked at, and the day after acknowledged by a person and masked, as `othersRead` has it, for whoever else will read it. */
export function readAndAcknowledged(reader: string, words: string, done: SafetyStep[] = ['nothingNeededNow'], day = 0, othersRead?: string): Step[] {
  return [
    by(reader, day, '14:10', startFirstLook, readIt, (acting) => lookAtSafety(acting, done)),
    by(reader, day + 1, '09:40', (acting) => acknowledge(acting, words), masked(othersRead)),
  ]
}

/** Words that are added later, with a picture, as the page about messages takes them. */
export function addsPicture(day: number, time: string, { form, text, picture }: { form: string; text: string; picture: () => Promise<Buffer> }): Step {
  return person(day, time, async (tx, following) => {
    await addPictures(tx, following, { form, looked: await lookAt([{ bytes: await picture() }]) })
    await writeToUs(tx, following, { id: form, text, isAddition: true })
  })
}

/** The first reader opens each picture, sees nobody in it, and lets the others on the case see it. */
export const showPictures: Act = async ({ tx, open }) => {
  for (const { id } of await filesOn(tx, open.id)) {
    await openFile(tx, open, id)
    await releaseFile(tx, open, id, true)
  }
}

/** Accepted for review, and two people put forward, on one day. */
export function reviewersPutForward(reader: string, day: number, ...keys: string[]): Step {
  return by(reader, day, '11:20', (acting) => acceptForReview(acting), putForward(...keys))
}

export function putForward(...keys: string[]): Act {
  return (acting) => proposeReviewers(acting, keys.map(personId))
}

export function need(kind: PartyKind, who: string, words: string): Act {
  return (acting) => recordNeed(acting, { kind, who, need: words })
}

/** Something owed to the `nth` need, by somebody, so many working days from then. */
export function owed(nth: number, owner: string, inDays: number, kind: NewObligation['kind'], what: string): Act {
  return (acting) => {
    const { needs } = acting.strand.memory.context as ReviewContext
    const dueOn = workingDaysAfter(now(), inDays)
    return addObligation(acting, { needId: needs[nth]?.id ?? '', kind, what, ownerId: personId(owner), dueOn })
  }
}

/** The person chooses what is done, in their own words. */
export function chosen(day: number, time: string, option: Option, text: string): Step {
  return person(day, time, (tx, following) => chooseOption(tx, following, { option, text, seenVersion: following.review.version }))
}

export function appointed(key: string): Act {
  return (acting) => appointFacilitator(acting, personId(key))
}

export function met(precondition: Precondition, words?: string): Act {
  return (acting) => meetPrecondition(acting, { precondition, words })
}

/** The act, on the strand of this machine that still goes on beside the review. */
function beside(machine: 'notice' | 'handling-review', act: (acting: Acting) => Promise<void>): Act {
  return async (acting) => {
    const strand = acting.open.strands.find((one) => one.machine === machine && !one.isDone)
    if (!strand) throw new Error(`Beside this case there is no ${machine} that goes on`)
    await act({ ...acting, strand })
  }
}

/** Why the person described is not told yet was looked at again. */
export function waitingLookedAt(why: NoticeReason, words: string): Act {
  return beside('notice', (acting) => lookAtWaiting(acting, { why, words }))
}

/** Somebody independent looks at how it was handled. */
export function lookGivenTo(key: string): Act {
  return beside('handling-review', (acting) => giveLook(acting, { reviewerId: personId(key) }))
}

/** The person described is told the gist in writing, as was agreed with whoever told us; they may bring somebody. */

export const toldTheGist: readonly Act[] = [
  beside('notice', (acting) => agreeNotice(acting, { words: 'The gist, and no name of whoever told us.' })),
  beside('notice', async (acting) => tellDescribed(acting, {
    secret: (await wordsToHandOver()).secret,
    words: 'Somebody in your team was hurt by how they were spoken to. They would like you to know. You can bring somebody to every conversation, and support is there for you too.',
  })),
]

/** The other person was told, both agree, both were met alone, and some part was acknowledged after advice was offered: two days to think begin. */
export const everybodyMet: readonly Act[] = [
  ...toldTheGist,
  met('affectedAgrees'), met('otherAgrees'), met('partAcknowledgedAfterAdvice', 'Said after the union had been offered and declined.'),
  met('affectedPreMeeting'), met('otherPreMeeting'),
]

export function risk(danger: 'low' | 'high', why: string): Act {
  return (acting) => assessRisk(acting, { danger, isOwnLineManager: false, why })
}

/** Word from us, also when little is new. */
export function giveWordOn(key: string, day: number, words: string): Step {
  return by(key, day, '16:40', (acting) => giveWord(acting, words))
}

/** Everything that this owner owes on the case will be done. */
export function willDoAllOwed(words: string): Act {
  return async ({ tx, open, personId: owner }) => {
    for (const { id } of await owedBy(tx, open, owner)) await answerOwn(tx, open, owner, { obligationId: id, answer: 'willDo', words })
  }
}

/** Everything that this owner owes on the case is done, and what shows it. */
export function didAllOwed(words: string, evidence: Evidence): Act {
  return async ({ tx, open, personId: owner }) => {
    for (const { id } of await owedBy(tx, open, owner)) await answerOwn(tx, open, owner, { obligationId: id, answer: 'done', words, evidence })
  }
}
