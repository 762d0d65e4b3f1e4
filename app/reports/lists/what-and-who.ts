import { since } from '~/reports/lists/item'

/** Pages 2 and 3: what happened, and who was there. */
export const whatAndWho = {
  whenKind: since(1, ['exact', 'about', 'period', 'beforeRelaunch', 'dontKnow']),
  setting: since(1, [
    'inpatientWard', 'secure', 'communityVisit', 'clinic', 'emergency', 'phoneVideo', 'office', 'meeting', 'interviewAppraisal',
    'trainingPlacement', 'changingRest', 'transport', 'onlineSocial', 'eventOutsideWork',
  ]),
  /** A challenge: somebody said no, to words, to a practice, or to something that we published to learn from. */
  challengedBy: since(2, ['me', 'someoneElse', 'together']),
  challengeOf: since(2, ['wordsOrActs', 'practiceOrRule', 'whatWePublished']),
  challengeResult: since(2, ['itStopped', 'somethingChanged', 'itWasHeard', 'nothingChanged', 'itGotWorse', 'tooEarly']),
  reporterRole: since(1, ['happenedToMe', 'sawOrHeard', 'someoneToldMe', 'didOrSaid', 'managerRecording', 'onBehalf']),
  onBehalfAs: since(1, ['network', 'champion', 'union', 'advocate', 'chaplain', 'interpreter']),
  affected: since(1, [
    'colleague', 'bankOrAgency', 'student', 'volunteer', 'contractor', 'patient', 'carerFamily', 'visitor', 'group', 'under18', 'notAPerson',
  ]),
  affectedKnows: since(1, ['itIsMe', 'yesAgrees', 'yesNotAsked', 'no']),
  /** The affected person's own agreement, where somebody else tells. */
  agreedHow: since(2, ['saidSo', 'wroteIt', 'throughInterpreter', 'withSupporter']),
  agreedTo: since(2, ['telling', 'beingContacted', 'reviewersReading']),
  source: since(1, [
    'colleagueSenior', 'colleaguePeer', 'colleagueJunior', 'someoneIManage', 'patient', 'carerFamily', 'visitorPublic',
    'partnerOrganisation', 'unknown', 'processPolicyPlace',
  ]),
  relation: since(1, [
    'lineManager', 'clinicalLead', 'nurseInCharge', 'teacherAssessor', 'sameTeam', 'otherTeam', 'givesMeCare', 'iGiveThemCare',
    'interviewPanel', 'noRelation',
  ]),
  sourceUnwell: since(1, ['yes', 'no', 'dontKnow']),
}
