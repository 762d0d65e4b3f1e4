/**
 * For each account of `accounts.json` and each key of its `expect`: the file and the test in which a page was read for it. Written by hand; a key
 * that has no line here, and a line whose test is gone, fail in `asserted.test.ts`.
 */
type Where = { file: string; test: string }

/** Stands on a page of a feature of its own, and is asserted there. */
export const withItsFeature = 'with its feature'

const inFile = (file: string) => (test: string): Where => ({ file, test })

const typed = inFile('tests/e2e/telling-sixteen.spec.ts')('arrive as they were told, and the pages say what follows')
const a01 = inFile('tests/e2e/stories/a01.spec.ts')('a slur from a patient, recorded and made safe: evidence kept today, the nurse not moved, no meeting')
const a02 = inFile('tests/e2e/stories/a02.spec.ts')('a name and an accent, put right by carrying words to and fro and a letter, without ever meeting')
const a04 = inFile('tests/e2e/stories/a04.spec.ts')('no interpreter: the system is changed, its owner answers, and whoever told us reads “you said, we did”')
const a15 = inFile('tests/e2e/stories/a15.spec.ts')('again, in ninety seconds, with what else she knows: looked at the same day and answered for')
const whose = inFile('tests/stories/whose-harm.ts')
const outside = inFile('tests/stories/by-patients-and-public.ts')
const rule = inFile('tests/stories/rule-and-place.ts')
const worse = inFile('tests/stories/treated-worse.ts')
const two = inFile('tests/stories/two-people.ts')

const read = {
  a03: whose('the first reader reads what follows from it, and no meeting is offered'),
  a05: whose('is carried by two people to whom they said yes, and the colleague is never pressed'),
  a06: worse('the time limit is shown before sending, and the risk that it has begun is read'),
  a07: rule('an advocate tells with his yes, and it is a rule that is to be changed'),
  a08: outside('is on record as a challenge, with no look today and no meeting'),
  a09: outside('the evidence is to be kept today, and the account says that she agreed that it is told'),
  a10: rule('is warned that two of them could be guessed, and two directions are read'),
  a11: whose('the manager who writes it down is kept out of the review, and four directions are read from it'),
  a12: outside('is looked at the same day, with two routes and the evidence kept'),
  a13: worse('numbers to ring stand on the way, the limits of the law before sending, and the ward is not rung'),
  a14: two('is told with a name, and the form says what could be guessed'),
  a16: rule('can be told, and is not sent away for being old'),
}
const noMeeting = worse('what is owed is decided with them, without a meeting, and done')
const twoDecide = two('one proposes that it was debate and not conduct, and a second person decides')
const notContacted = two('the other person is not contacted, and their name opens for nobody, for a life at risk neither')

export const asserted: Readonly<Record<string, Readonly<Record<string, Where | typeof withItsFeature>>>> = {
  'a01-slur-from-patient': { direction: typed, routes: a01, sameDay: a01, meetingOffered: a01, path: a01, evidenceToKeep: a01, personHarmedNotMoved: a01 },
  'a02-name-and-accent': { direction: typed, routes: typed, sameDay: a02, meetingOffered: a02, path: a02 },
  'a03-pain-not-believed': {
    direction: read.a03, routes: read.a03, sameDay: read.a03, meetingOffered: read.a03, path: read.a03,
    affectedAskedFirst: whose('the patient is asked first, in her own way and on two days; until then nothing opens by her wish'),
    candourNeverWaits: whose('candour never waits: it is given before the patient has answered anything, and whatever the person chose'),
  },
  'a04-no-interpreter': { direction: a04, alsoDirection: a04, routes: a04, sameDay: a04, systemOnly: typed, meetingOffered: a04, path: a04, firstReaderMayAdd: a04 },
  'a05-put-it-right': {
    direction: read.a05, routes: read.a05, sameDay: read.a05, path: read.a05,
    affectedNeverPressed: whose('no meeting can be chosen, because she was not asked; nobody hands her words, and nobody is made to ask her'),
    meetingOffered: whose('no meeting can be chosen, because she was not asked; nobody hands her words, and nobody is made to ask her'),
  },
  'a06-passed-over': {
    direction: read.a06, routes: read.a06, sameDay: read.a06, path: read.a06, timeLimitShown: read.a06, treatedWorseRisk: read.a06, meetingOffered: noMeeting,
    formalRouteExplained: worse('the formal route is explained to whoever asked to hear of it, and not opened'),
  },
  'a07-hair-and-faith': { direction: read.a07, routes: read.a07, sameDay: read.a07, systemOnly: read.a07, meetingOffered: read.a07, path: read.a07 },
  'a08-challenged-and-it-worked': { direction: read.a08, routes: read.a08, sameDay: read.a08, learning: withItsFeature, meetingOffered: read.a08, path: read.a08 },
  'a09-assault': {
    direction: read.a09, routes: read.a09, sameDay: read.a09, meetingOffered: read.a09, path: read.a09, evidenceToKeep: read.a09, supportEligibility: withItsFeature,
    affectedAskedFirst: outside('she gets words of her own, and from then on the choices are hers'),
  },
  'a10-assumed-junior': {
    direction: read.a10, alsoDirection: read.a10, routes: read.a10, sameDay: read.a10, identifyingHint: read.a10, meetingOffered: read.a10, path: read.a10,
  },
  'a11-travellers-at-visiting': {
    direction: read.a11, alsoDirection: read.a11, routes: read.a11, sameDay: read.a11, meetingOffered: read.a11, path: read.a11,
    affectedAskedFirst: whose('nothing is shared with the family before the patient said yes, twice and with an advocate offered'),
    advocateOffered: whose('nothing is shared with the family before the patient said yes, twice and with an advocate offered'),
    nothingSharedWithFamilyWithoutPatient: whose('nothing is shared with the family before the patient said yes, twice and with an advocate offered'),
    complaintRouteExplained: whose('the complaint is explained in writing, and nobody is made to complain'),
    managerNotReviewer: whose('and when it is reviewed after all, its manager reviews nothing of it'),
  },
  'a12-between-patients': {
    direction: read.a12, routes: read.a12, sameDay: read.a12, meetingOffered: read.a12, path: read.a12,
    affectedAskedFirst: outside('he is asked first, with an advocate, and decides for himself; support changes how he is asked, not whether'),
    advocateOffered: outside('he is asked first, with an advocate, and decides for himself; support changes how he is asked, not whether'),
    capacityDecidesHowNotWhether: outside('capacity decides how the patient who did it is answered, not whether'),
    bothPatientsSupported: outside('both patients are supported, each in a line of their own'),
    reviewersSeeNoPatientIdentity: outside('taken up by reviewers, they see no patient’s identity'),
  },
  'a13-bank-shifts': {
    direction: read.a13, alsoDirection: read.a13, routes: read.a13, sameDay: read.a13, path: read.a13, timeLimitShown: read.a13, crisisAndWelfareOffered: read.a13,
    treatedWorseRisk: read.a13, supportEligibility: withItsFeature, formalRouteExplained: worse('the formal route is explained and not opened'),
    treatedWorseLooksAt: worse('the shifts are watched: offered and cancelled, beside what was usual before'),
    meetingOffered: worse('two reviewers who do not know her, what is owed, and the end that she says'),
  },
  'a14-disagreement-at-training': {
    direction: read.a14, routes: read.a14, sameDay: read.a14, identifyingHint: read.a14, path: twoDecide, theme: twoDecide, meetingOffered: twoDecide,
    decidedByTwoPeople: twoDecide, nameOfOtherPersonNotKept: notContacted, otherPersonNotContacted: notContacted, learning: withItsFeature,
    supportOfferedAsForAnyReport: two('support is offered as for any report'),
    decisionCanBeLookedAtAgain: two('the decision can be looked at again by somebody independent, who tells her alone what they found'),
  },
  'a15-see-incident': { direction: typed, path: a15, routes: a15, sameDay: a15, incidentReference: a15, meetingOffered: a15 },
  'a16-long-ago': { direction: read.a16, routes: read.a16, sameDay: read.a16, meetingOffered: read.a16, path: read.a16 },
}
