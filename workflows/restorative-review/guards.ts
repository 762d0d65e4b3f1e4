import { preconditionsOf, whatIsMissing } from './readiness'
import type { ReviewContext } from './context'
import type { ReviewEvent } from './events'

/** Facts of the case that decide whether an event counts. Who may send it is the policy's business, not ours. */
type Fact = (context: ReviewContext, event: ReviewEvent) => boolean

/** A personal acknowledgement is recorded, and patients' identities are masked, before anything leaves the first look. */
const mayLeaveFirstLook: Fact = ({ isAcknowledged, isMasked }) => isAcknowledged && isMasked

/** Each is the first of its kind, once; later there is word from us, and the list of safety steps. Masking may be done again: a name can be overlooked. */
const isNotAcknowledged: Fact = ({ isAcknowledged }) => !isAcknowledged
const isNotSafetyLooked: Fact = ({ isSafetyLooked }) => !isSafetyLooked

const isSecondPerson: Fact = ({ decision }, event) =>
  (event.type === 'notOurs.confirmed' && decision?.kind === 'notOurs' && decision.byId !== event.byId) ||
  (event.type === 'notConduct.confirmed' && decision?.kind === 'notConduct' && decision.byId !== event.byId)

/** Whoever did it may be a patient, and a colleague's account may name one: somebody always masks it first, or says that nobody can be recognised. */
const noPatientIdentityToReviewers: Fact = ({ isMasked }) => isMasked

/** Conflict checked, different people, none of whom is on the case, has recused or was refused; two in all, or one independent. */
const noConflict: Fact = (context, event) => {
  if (event.type !== 'reviewers.proposed' || event.conflictCheck !== 'clear' || !noPatientIdentityToReviewers(context, event)) return false
  const { reviewerIds } = event
  const notThese = [...context.peopleOnCase, ...context.recused, ...context.refused, ...context.reviewers, context.facilitatorId]
  const inAll = context.reviewers.length + reviewerIds.length
  return new Set(reviewerIds).size === reviewerIds.length && !reviewerIds.some((id) => notThese.includes(id)) &&
    (inAll === 2 || (context.hasIndependentHelp && inAll === 1))
}

/** No key before the choice to share with the review team is on. */
const mayShare: Fact = ({ choices }) => choices.shareWithReviewTeam

/** Silence never agrees, unless the person chose beforehand that it may. */
const silenceMayAgree: Fact = ({ choices }) => choices.shareWithReviewTeam && choices.goAheadIfSilent

const isProposed: Fact = ({ proposed }, event) => event.type === 'reviewer.refused' && proposed.includes(event.reviewerId)

const isReviewer: Fact = ({ proposed, reviewers }, event) =>
  event.type === 'reviewer.recused' && [...proposed, ...reviewers].includes(event.reviewerId)

const isNewNeed: Fact = ({ needs }, event) => event.type === 'need.recorded' && !needs.some(({ id }) => id === event.needId)

const isKnownNeed: Fact = ({ needs }, event) => event.type === 'need.cannotBeMet' && needs.some(({ id }) => id === event.needId)

/**
 * Nothing is said to the person described before the person chose it. An open route is no way round: it is open from its first flag, before
 * anybody decided on it, and what it says to them it says in its own record.
 */
const noContactWithDescribedPersonWithoutAgreement: Fact = ({ choices }) => choices.speakToThePerson

/** No consequence for the person described before they were heard, or were offered it and said nothing. */
const noConsequenceUnheard: Fact = ({ needs, obligations, isDescribedHeard }, event) =>
  event.type === 'obligation.added' && needs.some(({ id }) => id === event.needId) &&
  !obligations.some(({ id }) => id === event.obligationId) && (!event.isConsequence || isDescribedHeard)

/** At least one person hurt; each need has an obligation that is more than training, or says why it cannot be met. */
const eachNeedIsOwed: Fact = (context, event) => context.needs.length > 0 && isNoNeedOpen(context, event)

/** Once the work is being carried out, only about a need that nobody owes yet: it was written down while the options were with the person. */
const isStillUnowed: Fact = ({ needs, obligations }, event) =>
  (event.type === 'obligation.added' || event.type === 'need.cannotBeMet') &&
  needs.some((need) => need.id === event.needId && isOpenNeed(need, obligations))

/** Nobody owes it, or owes it by training alone, and nothing says why it cannot be met. */
function isOpenNeed({ id, cannotBeMet }: ReviewContext['needs'][number], obligations: ReviewContext['obligations']): boolean {
  return !cannotBeMet && !obligations.some(({ needId, isTraining }) => needId === id && !isTraining)
}

const isOwedLate: Fact = (context, event) => isStillUnowed(context, event) && noConsequenceUnheard(context, event)

/** Each need that was written down is owed by more than training, or says why it cannot be met. On a record there may be none. */
const isNoNeedOpen: Fact = ({ needs, obligations }) => !needs.some((need) => isOpenNeed(need, obligations))

const isSomeoneHurt: Fact = ({ needs }) => needs.length > 0

/**
 * DOMAIN.md 3.2 names the incident-system reference beside the safety steps. It is asked for and kept, and holds nothing up: not everything that is
 * recorded is an incident there, and nobody waits for another system's number.
 */
const areSafetyStepsListed: Fact = (context) => context.areSafetyStepsListed

/** A record is answered for once the safety steps are listed, and no need on it is left without an answer. */
const isRecordAnswered: Fact = (context, event) => areSafetyStepsListed(context, event) && isNoNeedOpen(context, event)

/** One extension, with a reason that the history keeps. */
const hasNoExtension: Fact = ({ hasExtension }) => !hasExtension

const isMeeting: Fact = (_, event) =>
  event.type === 'options.chosen' && ['direct', 'shuttle', 'letter', 'surrogate', 'circle'].includes(event.option)

/** No review of another person's harm without them: only what changes the system, or nothing, may be chosen for them. */
const noReviewOfAnotherPersonsHarmWithoutThem: Fact = ({ affected }, event) =>
  event.type === 'options.chosen' &&
  (affected === 'personTellingUs' || affected === 'askedAndAgreed' || event.option === 'systemOnly' || event.option === 'none')

const mayMeet: Fact = (context, event) => isMeeting(context, event) && noReviewOfAnotherPersonsHarmWithoutThem(context, event)

const restorativeReady: Fact = (context) => whatIsMissing(context).length === 0

/** A facilitator does not review the same case. */
const isFreeToFacilitate: Fact = ({ reviewers, recused, peopleOnCase }, event) =>
  event.type === 'facilitator.appointed' && ![...reviewers, ...recused, ...peopleOnCase].includes(event.personId)

const isUnanswered: Fact = ({ obligations }, event) =>
  (event.type === 'obligation.answered' || event.type === 'timer.obligationAnswerDue') &&
  obligations.some(({ id, answer }) => id === event.obligationId && answer === null)

/** Met, partly or no was said of everything that is owed. */
const isEachSaid: Fact = ({ obligations }) => obligations.every(({ answer }) => answer !== null)

/** Nothing is left to wait for: each obligation was answered, and no need was written down later that nobody owes, or that only training answers. */
const allAnswered: Fact = (context, event) => isEachSaid(context, event) && eachNeedIsOwed(context, event)

/** They want no more, and said of everything that is owed whether it was met: after a record that is asked here. */
const isAnswered: Fact = (context, event) => context.isContent && isEachSaid(context, event)

/** Nothing finishes without asking, nor while a route is open; then the person has answered, or two prompts were not answered. */
const mayFinish: Fact = (context, event) => context.isAsked && context.openRoutes.length === 0 && (isAnswered(context, event) || context.silences >= 2)

const wantsAnotherTry: Fact = ({ hasTriedAgain }, event) => event.type === 'person.notContent' && event.wants === 'anotherTry' && !hasTriedAgain

const hasReviewers: Fact = ({ reviewers, hasIndependentHelp }) => reviewers.length === 2 || (hasIndependentHelp && reviewers.length === 1)

const triesAgainWithReviewers: Fact = (context, event) => wantsAnotherTry(context, event) && hasReviewers(context, event)

const isShareTakenBack: Fact = ({ path }, event) =>
  event.type === 'choice.changed' && event.choice === 'shareWithReviewTeam' && !event.on && path === 'putItRight'

/** Where somebody stands in for the person described, it does not hang on whether these may be spoken to. */
const isMeetingTakenBack: Fact = ({ optionChosen }, event) =>
  event.type === 'choice.changed' && ((event.choice === 'speakToThePerson' && optionChosen !== 'surrogate') || event.choice === 'contactMe') && !event.on

/** A fresh assessment may show that the meeting is no longer safe. */
const isNoLongerSafe: Fact = (_, event) => event.type === 'risk.assessed' && event.isOwnLineManager && event.danger === 'high'

const isUpheld: Fact = (_, event) => event.type === 'handlingLook.ended' && event.outcome === 'upheld'

const isUpheldAfterFirstLook: Fact = (context, event) => isUpheld(context, event) && mayLeaveFirstLook(context, event)

/** Somebody else's look goes on: the review waits for that one too. */
const isAnotherLookLeft: Fact = ({ looks }) => looks > 1

const isLastHold: Fact = ({ holds }, event) =>
  (event.type === 'route.released' || event.type === 'route.ended') && holds.every(({ routeId }) => routeId === event.routeId)

const isLastHoldAndReady: Fact = (context, event) =>
  isLastHold(context, event) && context.resumeAt.hold === 'meetingArranged' && whatIsMissing({ ...context, holds: [] }).length === 0

const isMeetingNotReady: Fact = (context) => context.resumeAt.look === 'meetingArranged' && whatIsMissing(context).length > 0

/** A patient whose harm somebody else tells of is asked in their own way (`patient.asked`), twice on different days. */
const isPatientAsked: Fact = ({ patientAffected, affected }) => patientAffected && affected !== 'personTellingUs'
/** Whoever told us of their own harm is the person affected, and where nobody was hurt in person there is nobody: neither is asked by us whether it goes on. */
const isAskedByUs: Fact = (context, event) =>
  context.affected !== 'personTellingUs' && context.affected !== 'nobodyInPerson' && !isPatientAsked(context, event)

/** Something that is met is not met again: nothing would be left to choose. Nor is anything recorded that this practice does not ask for. */
const isNotYetMet: Fact = (context, event) =>
  event.type === 'precondition.met' && !context.ready.includes(event.precondition) && preconditionsOf(context).includes(event.precondition)

const isNotYetProtected: Fact = ({ protectedFor }, event) => event.type === 'danger.assessed' && !protectedFor.includes(event.forWhom)

/** A look at the handling that goes on is an open request (DOMAIN.md 3.3): nothing is cleared under it. */
const isNothingFound: Fact = ({ looks }, event) => event.type === 'withdrawal.checked' && event.found === 'nothing' && looks === 0
const isSomethingFound: Fact = (_, event) => event.type === 'withdrawal.checked' && event.found !== 'nothing'

const isWaiting: Fact = ({ isPleaseWait }) => isPleaseWait
const isNotWaiting: Fact = ({ isPleaseWait }) => !isPleaseWait

export const facts = {
  noContactWithDescribedPersonWithoutAgreement, isNotAcknowledged, isNotSafetyLooked, isSomeoneHurt, isRecordAnswered, hasNoExtension, mayLeaveFirstLook, isSecondPerson, noConflict, mayShare, silenceMayAgree, isProposed, isReviewer, isNewNeed, isKnownNeed, noConsequenceUnheard, isStillUnowed, isOwedLate,
  eachNeedIsOwed, noReviewOfAnotherPersonsHarmWithoutThem, mayMeet, restorativeReady, isFreeToFacilitate, isUnanswered, allAnswered, mayFinish,
  wantsAnotherTry, triesAgainWithReviewers, hasReviewers, isShareTakenBack, isMeetingTakenBack, isNoLongerSafe, isUpheld, isUpheldAfterFirstLook, isAnotherLookLeft, isLastHold,
  isLastHoldAndReady, isMeetingNotReady, isWaiting, isNotWaiting, isPatientAsked, isAskedByUs, isNotYetProtected, isNotYetMet, isNothingFound, isSomethingFound,
}

type Guards = { [Name in keyof typeof facts]: (args: { context: ReviewContext; event: ReviewEvent }) => boolean }

/** The same, as XState asks them. */
export function asGuards(named: typeof facts): Guards {
  return Object.fromEntries(Object.entries(named).map(([name, fact]) =>
    [name, ({ context, event }: { context: ReviewContext; event: ReviewEvent }) => fact(context, event)])) as Guards
}
