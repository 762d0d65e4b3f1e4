import { since } from '~/reports/lists/item'

/** Pages 2 and 3: what happened, and who was there. */
export const whatAndWho = {
  whenKind: since(1, ['exact', 'about', 'period', 'beforeRelaunch', 'dontKnow']),
  setting: since(1, [
    'inpatientWard', 'secure', 'communityVisit', 'clinic', 'emergency', 'phoneVideo', 'office', 'meeting', 'interviewAppraisal',
    'trainingPlacement', 'changingRest', 'transport', 'onlineSocial', 'eventOutsideWork',
  ]),
  reporterRole: since(1, ['happenedToMe', 'sawOrHeard', 'someoneToldMe', 'didOrSaid', 'managerRecording', 'onBehalf']),
  onBehalfAs: since(1, ['network', 'champion', 'union', 'advocate', 'chaplain', 'interpreter']),
  affected: since(1, [
    'colleague', 'bankOrAgency', 'student', 'volunteer', 'contractor', 'patient', 'carerFamily', 'visitor', 'group', 'under18', 'notAPerson',
  ]),
  affectedKnows: since(1, ['itIsMe', 'yesAgrees', 'yesNotAsked', 'no']),
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
