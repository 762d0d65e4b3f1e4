import type { CodeOf, ListName } from '~/reports/code-lists'

type Labels = { readonly [L in ListName]?: Readonly<Partial<Record<CodeOf<L>, string>>> }

/** Where a list's own words are too short to be read alone on a page: the sentence that the form shows for a code instead. */
export const reportLabels: Labels = {
  mode: { keptApart: 'Keep my name apart', named: 'Use my name' },
  ongoing: { oneTime: 'It happened once', happenedBefore: 'It has happened before', stillGoingOn: 'It is still going on', dontKnow: 'I don’t know' },
  violenceOrThreat: {
    threat: 'a threat', physicalContact: 'someone was touched or pushed', injury: 'an injury', weapon: 'a weapon',
    damage: 'something was broken', online: 'it was online', sexual: 'a sexual comment or touch',
  },
  fearOfRetaliation: { alreadyBegun: 'It has already begun' },
  howAreYou: { allRight: 'I am all right', notAllRight: 'I am not all right' },
  whenKind: {
    exact: 'On a day that I know', about: 'Around a day', period: 'Over some time', beforeRelaunch: 'Before the trust’s relaunch',
    dontKnow: 'I don’t know',
  },
  setting: {
    inpatientWard: 'a ward', secure: 'a secure or high secure place', communityVisit: 'a visit in the community', emergency: 'A&E or liaison',
    phoneVideo: 'a phone or video call', interviewAppraisal: 'an interview or appraisal', trainingPlacement: 'training or a placement',
    changingRest: 'a changing or rest area', onlineSocial: 'online or social media', eventOutsideWork: 'an event outside work',
    clinic: 'a clinic', office: 'an office', meeting: 'a meeting', transport: 'on the way, or in transport',
  },
  reporterRole: { managerRecording: 'I am a manager and I am recording it', onBehalf: 'I am telling this for someone else' },
  onBehalfAs: {
    network: 'someone from the network', champion: 'a champion', union: 'someone from a union', advocate: 'an advocate', chaplain: 'a chaplain',
    interpreter: 'an interpreter',
  },
  challengedBy: { someoneElse: 'Someone else did' },
  agreedTo: { telling: 'that I tell you', beingContacted: 'that you contact them', reviewersReading: 'that two reviewers read it' },
  affected: {
    colleague: 'a colleague, or me at work', bankOrAgency: 'a bank or agency colleague', student: 'a student or learner', volunteer: 'a volunteer',
    contractor: 'a contractor', patient: 'a patient or service user', carerFamily: 'a carer or someone’s family', visitor: 'a visitor',
    group: 'a group of people', under18: 'anyone under 18', notAPerson: 'not a person: a policy, a poster, a system',
  },
  affectedKnows: {
    itIsMe: 'It is me', yesAgrees: 'Yes, and they agree', yesNotAsked: 'Yes, but I have not asked if they agree', no: 'No',
  },
  source: {
    colleagueSenior: 'a more senior colleague', colleaguePeer: 'a colleague at the same level', colleagueJunior: 'a more junior colleague',
    someoneIManage: 'someone I manage', patient: 'a patient or service user', carerFamily: 'a carer or someone’s family',
    visitorPublic: 'a visitor or someone from the public', partnerOrganisation: 'someone from a partner organisation', unknown: 'I don’t know',
    processPolicyPlace: 'a process, a policy or a place',
  },
  relation: {
    lineManager: 'the line manager', clinicalLead: 'the clinical lead', nurseInCharge: 'the nurse in charge of the shift',
    teacherAssessor: 'a teacher or assessor', sameTeam: 'in the same team', otherTeam: 'in another team', givesMeCare: 'someone who gives care',
    iGiveThemCare: 'someone who is given care', interviewPanel: 'on an interview or appraisal panel', noRelation: 'none of these',
  },
  sourceUnwell: { dontKnow: 'I don’t know' },
  impact: {
    upset: 'upset', anxious: 'anxious or on edge', timeOff: 'had time off', sleep: 'could not sleep', careAffected: 'care got worse',
    affectedOthers: 'hurt others who saw it', physicalInjury: 'an injury', oneOfMany: 'one more of many times',
  },
  impactLevel: { none: 'Not at all', stillAffectsMe: 'It still does now' },
  characteristics: {
    marriageCivilPartnership: 'marriage or civil partnership', pregnancyMaternity: 'pregnancy or maternity', raceLanguageAccent: 'race: language or accent',
    raceHairDress: 'race: hair or dress', raceColour: 'race: colour of skin',
  },
  perceivedAs: { thoughtToBe: 'what they thought someone was', linkedWith: 'someone close to the person' },
  choices: {
    contactMe: 'contact me', shareWithReviewTeam: 'show this to two reviewers', shareWithRoute: 'share this with a team that I name',
    speakToThePerson: 'speak to the person who did it', useInLearning: 'use this to help others learn', checkOnMeLater: 'check on me later',
    checkThatWeAreFair: 'use this to check that we are fair', goAheadIfSilent: 'go ahead if I do not answer',
  },
  contact: {
    codeOnly: 'You may not. I will look with my eight words', alert: 'Send me a short e-mail, in words that I pick', phone: 'Ring me',
    other: 'Another way',
  },
  rhythm: { everyTwoWeeks: 'Every two weeks', monthly: 'Every month', onlyWhenChanges: 'Only when something changes' },
  reviewerPrefs: { sameGender: 'someone of my gender', fromTheNetwork: 'someone from the network', notFromTheNetwork: 'nobody from the network' },
  communicationNeeds: {
    interpreter: 'an interpreter', bsl: 'British Sign Language', neurodiversity: 'something that fits how I think or read',
    supporter: 'someone beside me, or to read it with me',
  },
  supportNow: {
    oneToOneTherapy: 'one-to-one intercultural therapy', reflectiveGroup: 'a reflective group', occupationalHealth: 'occupational health or the staff helpline',
    networkPeer: 'someone from the network', advocate: 'an advocate', pals: 'the Patient Advice and Liaison Service (PALS)', notNowAskLater: 'not now, ask me later',
  },
  wordsThatFit: { other: 'something else' },
}

/** What a tick does, said before it is ticked. */
export const reportHints: Labels = {
  mode: {
    unknown: 'We answer you through your eight words. We may not be able to act about one person.',
    keptApart: 'Your name is locked apart. Nobody who works on this sees it, unless a life is at risk. Then one person may open it. A second person checks why, and you are told.',
    named: 'The people who work on it know who you are.',
  },
  affected: { under18: 'Tick this as well, if it is so.' },
  choices: {
    contactMe: 'We use the way that you gave us. Without this we send nothing.',
    shareWithReviewTeam: 'You hear who they are first. You can say no to anyone, and need not say why.',
    shareWithRoute: 'They see only their part.',
    speakToThePerson: 'You read one more page before this takes effect.',
    useInLearning: 'Names, days and places are taken out. You see it first.',
    checkOnMeLater: 'We ask if anything got worse for you. You can stop it.',
    checkThatWeAreFair: 'Only rounded numbers come out of this. Nobody reads your words for it.',
    goAheadIfSilent: 'If you do not answer after two reminders, the reviewers may start.',
  },
}
