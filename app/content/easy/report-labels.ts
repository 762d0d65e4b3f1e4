import type { EasyWords } from './words'

/** Answers that say in one hard word what can be said in three easy ones. */
export const reportLabels: EasyWords<'reportLabels'> = {
  immediateDanger: { ratherNotSay: 'I do not want to say' },
  howAreYou: { notAllRight: 'I am not all right', allRight: 'I am all right', ringMe: 'Please ring me', ratherNotSay: 'I do not want to say' },
  setting: {
    secure: 'a locked ward or unit', communityVisit: 'a visit at home or near it', emergency: 'A&E', interviewAppraisal: 'a job talk, like an interview',
    trainingPlacement: 'training', changingRest: 'a changing room or rest room', onlineSocial: 'online', eventOutsideWork: 'something outside work', transport: 'on the way',
  },
  reporterRole: { didOrSaid: 'I did or said something. I want to put it right', managerRecording: 'I am a manager. I write it down', onBehalf: 'I tell this for someone else' },
  affected: {
    bankOrAgency: 'someone from the bank or an agency', contractor: 'someone who works here for another firm', group: 'many people', under18: 'a child, or anyone under 18',
    notAPerson: 'not a person: a rule, a poster or a system',
  },
  source: {
    colleagueSenior: 'someone at work above them', colleaguePeer: 'someone at work at the same level', colleagueJunior: 'someone at work below them',
    partnerOrganisation: 'someone from another organisation', processPolicyPlace: 'a rule or a place',
  },
  relation: { lineManager: 'their manager', clinicalLead: 'the doctor or nurse who leads', interviewPanel: 'someone who decides about jobs' },
  impact: { humiliated: 'felt small or ashamed', anxious: 'worried', couldNotDoMyJob: 'could not do my work', lostTrust: 'I trust the service less' },
  characteristics: {
    disability: 'a disability', genderReassignment: 'changing from one gender to another', raceEthnicOrigin: 'race: the people you come from',
    raceNationalOrigin: 'race: the country your family comes from', raceNationality: 'race: the country of your passport',
    raceCasteDescent: 'race: caste, or the family you are born into', sexualOrientation: 'who you love', religionBelief: 'your faith, or what you believe',
  },
  wanted: {
    toBeHeard: 'I want someone to listen', putOnRecord: 'write it down, and do no more for now', notNextToThem: 'not work next to them for now', explanation: 'tell me why it happened',
    apology: 'I want them to say sorry', talkWithThem: 'talk with the other person, with help', formalRoutes: 'tell me about formal ways, like a complaint',
  },
  choices: {
    contactMe: 'write to me or ring me', shareWithReviewTeam: 'show this to 2 reviewers. They help to put it right', shareWithRoute: 'show this to a team that I choose',
    speakToThePerson: 'talk to the person who did it', useInLearning: 'use this so that others learn', checkOnMeLater: 'ask me later how I am',
    checkThatWeAreFair: 'use this to see if we are fair', goAheadIfSilent: 'go on if I do not answer',
  },
  contact: { codeOnly: 'You may not. I will look with my 8 words', alert: 'Send me a short e-mail. I choose the words' },
  rhythm: { everyTwoWeeks: 'Every 2 weeks' },
  communicationNeeds: { neurodiversity: 'something that fits how I think or read', largePrint: 'big letters' },
  supportNow: {
    oneToOneTherapy: 'talk with a therapist who knows about race', reflectiveGroup: 'a group to talk in', occupationalHealth: 'the health team for staff',
    chaplaincy: 'someone to talk to about faith or life', speakUpGuardian: 'the Freedom to Speak Up guardian. They help staff to speak up',
    pals: 'PALS. They help patients and families',
  },
}

export const reportHints: EasyWords<'reportHints'> = {
  mode: {
    unknown: 'You use your 8 words to talk with us. We may not be able to act about one person.',
    keptApart: 'We lock your name away. The people who work on it do not see it. Could someone die? Then 1 person may open it. We tell you.',
    named: 'The people who work on it know your name.',
  },
  affected: { under18: 'Tick this too, if it is true.' },
  choices: {
    contactMe: 'We do it the way you choose. If this is off, we send nothing.',
    shareWithReviewTeam: 'We tell you first who they are. You can say no. You do not have to say why.',
    shareWithRoute: 'They see only a part of it.',
    speakToThePerson: 'There is one more page to read first.',
    useInLearning: 'We take out names, days and places. We show it to you first.',
    checkOnMeLater: 'We ask if things got worse for you. You can stop it.',
    checkThatWeAreFair: 'We only count. Nobody reads your words for it.',
    goAheadIfSilent: 'We ask you twice. If you do not answer, the reviewers may start.',
  },
}
