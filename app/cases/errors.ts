/** What the engine refuses with, for the pages: they speak to the cases and never to the engine. */
export { EventRefused, StrandNotFound, WorkflowConflict } from '~/workflow/errors'

/** No such case for this actor: never there, or not theirs. The two cannot be told apart, and both answer 404. */
export class CaseNotFound extends Error {
  override readonly name = 'CaseNotFound'
}

/** This person may not do this here, though they may see the case. */
export class NotYours extends Error {
  override readonly name = 'NotYours'
  constructor(readonly event: string) {
    super(`${event} is somebody else's to do`)
  }
}

/** What was chosen is not offered now, and the page says why beside the field: the sentence that it had beforehand. */
export class NotOffered extends Error {
  override readonly name = 'NotOffered'
  constructor(readonly field: string, readonly why: 'noMeeting' | 'onlyOnce' | 'noName' | 'nothingGiven') {
    super(`${field} is not offered: ${why}`)
  }
}

/** Nobody with that number is put forward, or works on the case, any more: somebody else was quicker. */
export class NoSuchReviewer extends Error {
  override readonly name = 'NoSuchReviewer'
}

/** Nothing with that number is owed on this case. */
export class NoSuchObligation extends Error {
  override readonly name = 'NoSuchObligation'
}

/** What must be so before a step can be taken, by code: the page says each in words. */
export class NotReadyYet extends Error {
  override readonly name = 'NotReadyYet'
  constructor(readonly missing: readonly Missing[]) {
    super(`Not yet: ${missing.join(', ')}`)
  }
}

/** Everything that a step may still wait for, beside what the machine says of itself. */
export type Missing =
  | 'oneAtATime' | 'wordsStandHere'
  | 'anotherReason' | 'toldFirst' | 'timeToAnswer' | 'speakAgain' | 'speakChoice'
  | 'describedTold' | 'whichColleague' | 'dayGone' | 'copyStanding'
  | 'remedy' | 'evidenceReason' | 'lookEnds'
  | 'otherOwnersAnswer' | 'accountableFirst' | 'wordsForThePerson'
  | 'describedHeard' | 'notEligible' | 'someoneEligible' | 'freePeople' | 'masked' | 'dayToCome' | 'needOfThisCase' | 'ownerFree' | 'ownersAnswer' | 'takerElsewhere' | 'secondPerson' | 'freshPerson'
