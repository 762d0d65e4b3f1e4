import type { CodeOf, ListName } from '~/reports/code-lists'
import { mail } from './mail'

const { first, second, third } = mail.wordings

/** The words for every code, as DOMAIN.md 2.2 and 2.3 have them. A code without its words does not compile. */
export const reportLists = {
  mode: { unknown: 'We do not know who you are', keptApart: 'Kept apart', named: 'Named' },
  kind: { account: 'what happened', challenge: 'a challenge that was made', ninetySeconds: 'ninety seconds' },
  teller: { staff: 'staff', patient: 'patient/service user', carerFamily: 'carer/family' },
  cameBy: {
    beside: 'typed by a colleague with the person beside them, and read back', phone: 'typed by a colleague with the person on the phone, and read back', paper: 'on paper',
  },
  immediateDanger: { no: 'no', yes: 'yes', notSure: 'not sure', ratherNotSay: "I'd rather not say" },
  ongoing: { oneTime: 'one time', happenedBefore: 'happened before', stillGoingOn: 'still going on', dontKnow: "don't know" },
  violenceOrThreat: {
    threat: 'threat', physicalContact: 'physical contact', injury: 'injury', weapon: 'weapon', damage: 'damage', online: 'online',
    sexual: 'sexual comment or touch',
  },
  fearOfRetaliation: { no: 'no', aLittle: 'a little', aLot: 'a lot', alreadyBegun: 'it has already begun' },
  howAreYou: {
    allRight: 'all right', notAllRight: 'not all right', ringMe: 'I would like someone to ring me', ratherNotSay: "I'd rather not say",
  },
  whenKind: {
    exact: 'exact', about: 'about', period: 'over a period', beforeRelaunch: "before the trust's relaunch", dontKnow: "don't know",
  },
  setting: {
    inpatientWard: 'inpatient ward', secure: 'secure/high secure', communityVisit: 'community visit', clinic: 'clinic',
    emergency: 'A&E/liaison', phoneVideo: 'phone/video', office: 'office', meeting: 'meeting', interviewAppraisal: 'interview/appraisal',
    trainingPlacement: 'training/placement', changingRest: 'changing/rest area', transport: 'transport', onlineSocial: 'online/social',
    eventOutsideWork: 'event outside work',
  },
  reporterRole: {
    happenedToMe: 'it happened to me', sawOrHeard: 'I saw or heard it', someoneToldMe: 'someone told me',
    didOrSaid: 'I did or said something and want to put it right', managerRecording: 'manager recording', onBehalf: 'on behalf',
  },
  onBehalfAs: {
    network: 'network', champion: 'champion', union: 'union', advocate: 'advocate', chaplain: 'chaplain', interpreter: 'interpreter',
  },
  affected: {
    colleague: 'colleague', bankOrAgency: 'bank or agency colleague', student: 'student/learner', volunteer: 'volunteer',
    contractor: 'contractor', patient: 'patient/service user', carerFamily: 'carer/family', visitor: 'visitor', group: 'a group',
    under18: 'anyone under 18', notAPerson: 'not a person (policy, poster, system)',
  },
  challengedBy: { me: 'I did', someoneElse: 'someone else did', together: 'several of us did' },
  challengeOf: { wordsOrActs: 'words or acts', practiceOrRule: 'a practice or a rule', whatWePublished: 'something that we published to learn from' },
  challengeResult: {
    itStopped: 'it stopped', somethingChanged: 'something changed', itWasHeard: 'it was heard', nothingChanged: 'nothing changed',
    itGotWorse: 'it got worse', tooEarly: 'too early to say',
  },
  agreedHow: {
    saidSo: 'they said so', wroteIt: 'they wrote it', throughInterpreter: 'through an interpreter', withSupporter: 'with someone beside them',
  },
  agreedTo: { telling: 'being told about', beingContacted: 'being contacted', reviewersReading: 'two reviewers reading it' },
  affectedKnows: { itIsMe: 'it is me', yesAgrees: 'yes and agrees', yesNotAsked: 'yes, not asked', no: 'no' },
  source: {
    colleagueSenior: 'colleague senior', colleaguePeer: 'colleague peer', colleagueJunior: 'colleague junior',
    someoneIManage: 'someone I manage', patient: 'patient/service user', carerFamily: 'carer/family', visitorPublic: 'visitor/public',
    partnerOrganisation: 'partner organisation', unknown: 'unknown', processPolicyPlace: 'process, policy, place',
  },
  relation: {
    lineManager: 'line manager', clinicalLead: 'clinical lead', nurseInCharge: 'nurse in charge of my shift',
    teacherAssessor: 'teacher/assessor', sameTeam: 'same team', otherTeam: 'other team', givesMeCare: 'gives me care',
    iGiveThemCare: 'I give them care', interviewPanel: 'interview/appraisal panel', noRelation: 'no relation',
  },
  sourceUnwell: { yes: 'yes', no: 'no', dontKnow: "don't know" },
  impact: {
    upset: 'upset', humiliated: 'humiliated', angry: 'angry', anxious: 'anxious or on edge', couldNotDoMyJob: 'could not do my job',
    avoided: 'avoided a place or person', timeOff: 'time off', sleep: 'sleep', thinkingOfLeaving: 'thinking of leaving',
    careAffected: 'care affected', lostTrust: 'lost trust in the service', affectedOthers: 'affected others who saw',
    physicalInjury: 'physical injury', oneOfMany: 'one of many', noneYet: 'none yet or not sure',
  },
  impactLevel: { none: 'none', aLittle: 'a little', aLot: 'a lot', stillAffectsMe: 'still affects me' },
  characteristics: {
    age: 'age', disability: 'disability', genderReassignment: 'gender reassignment', marriageCivilPartnership: 'marriage/civil partnership',
    pregnancyMaternity: 'pregnancy/maternity', race: 'race', raceColour: 'race: colour', raceEthnicOrigin: 'race: ethnic origin',
    raceNationalOrigin: 'race: national origin', raceNationality: 'race: nationality', raceLanguageAccent: 'race: language/accent',
    raceName: 'race: name', raceHairDress: 'race: hair/dress', raceGypsyRomaTraveller: 'race: Gypsy, Roma or Traveller',
    raceJewish: 'race: Jewish', raceSikh: 'race: Sikh', raceCasteDescent: 'race: caste or descent', religionBelief: 'religion or belief',
    sex: 'sex', sexualOrientation: 'sexual orientation', moreThanOne: 'more than one together', notSure: 'not sure',
  },
  perceivedAs: { thoughtToBe: 'thought to be', linkedWith: 'linked with someone who is' },
  wanted: {
    toBeHeard: 'to be heard', putOnRecord: 'put it on record, nothing more for now', makeItStop: 'make it stop',
    notNextToThem: 'not having to work next to them for now', supportForMe: 'support for me',
    supportForSomeoneElse: 'support for someone else', explanation: 'an explanation', apology: 'an apology',
    talkWithThem: 'talk with the other person, with help', someoneElseTalks: 'someone else talks to them', teamLearns: 'the team learns',
    changeRuleOrPlace: 'change a rule or a place', formalRoutes: 'tell me about formal routes', dontKnowYet: 'I do not know yet',
  },
  choices: {
    contactMe: 'contact me', shareWithReviewTeam: 'share with the review team', shareWithRoute: 'share with a route',
    speakToThePerson: 'speak to the person who did it', useInLearning: 'use in learning', checkOnMeLater: 'check on me later',
    checkThatWeAreFair: 'use this to check that we are fair', goAheadIfSilent: 'if I do not answer, go ahead',
  },
  contact: { codeOnly: 'code only', alert: 'a private alert in words the person picks', phone: 'phone', other: 'other' },
  alertWording: { first: `“${first.subject}”`, second: `“${second.subject}”`, third: `“${third.subject}”` },
  rhythm: { everyTwoWeeks: 'every 2 weeks', monthly: 'monthly', onlyWhenChanges: 'only when something changes' },
  reviewerPrefs: {
    notMyDivision: 'not from my division', sameGender: 'same gender',
    sharesMyBackground: 'someone who shares my background, if there is someone', doesNotKnowMe: 'someone who does not know me',
    fromTheNetwork: 'from the network', notFromTheNetwork: 'not from the network',
  },
  communicationNeeds: {
    interpreter: 'interpreter and language', bsl: 'BSL', easyRead: 'Easy Read', largePrint: 'large print',
    neurodiversity: 'neurodiversity adjustments', supporter: 'a supporter beside me',
  },
  supportNow: {
    oneToOneTherapy: 'one-to-one intercultural therapy', reflectiveGroup: 'reflective group',
    occupationalHealth: 'occupational health/EAP', speakUpGuardian: 'Freedom to Speak Up guardian', chaplaincy: 'chaplaincy',
    union: 'union', networkPeer: 'network peer', advocate: 'advocate', pals: 'PALS', notNowAskLater: 'not now, ask me later',
  },
  wordsThatFit: {
    commentsJokes: 'comments or jokes', nameChanged: 'name mispronounced, changed or avoided',
    accentRemarked: 'accent or language remarked on', askedWhereReallyFrom: 'asked where I\'m "really" from',
    takenForJunior: 'taken for someone junior, or not for the professional that I am', workCheckedMore: "work checked more than others'",
    ignoredLeftOut: 'ignored, talked over, left out', blamedFaster: 'blamed or disciplined faster',
    deniedOpportunity: 'denied training, leave, promotion, good shifts', careRefusedFromMe: 'care refused from me because of who I am',
    poorerCare: 'poorer, later or rougher care', painNotBelieved: 'pain or distress not believed',
    moreRestriction: 'more restriction (observation, seclusion, restraint)',
    needsNotProvided: 'interpreter, faith, food, hair or skin care not provided', slurInsult: 'slur, insult', threat: 'threat',
    assault: 'assault', messageOnline: 'message, image, online', symbolPosterRoom: 'symbol, poster, room',
    toldTooSensitive: 'told "you\'re too sensitive"', nothingDone: 'nothing done when I raised it',
    treatedWorseSince: 'treated worse since I spoke', other: 'other',
  },
  theme: {
    racistAbuse: 'racist abuse', treatedAsLessAble: 'treated as less able', treatedAsNotBelonging: 'treated as not belonging',
    toldNotRacism: 'told it was not racism', shutOut: 'shut out or overlooked', worseCare: 'care that was worse',
    ruleOrPlace: 'a rule, place or picture', treatedWorse: 'treated worse for speaking up', violenceOrThreat: 'violence or threat',
    sexual: 'sexual', notAboutRace: 'not about race', debateNotConduct: 'debate or belief, not conduct',
  },
  outcome: {
    heard: 'heard', acknowledged: 'acknowledged', apology: 'apology', explanation: 'explanation',
    agreementOnBehaviour: 'agreement on behaviour', coachingEducation: 'coaching/education', ruleOrPlaceChanged: 'rule or place changed',
    supportTakenUp: 'support taken up', formalRouteElsewhere: 'formal route opened elsewhere', noAgreement: 'no agreement',
    withdrawn: 'withdrawn', couldNotProceed: 'could not proceed',
  },
  route: {
    abuse: 'abuse by patients or the public', hateCrime: 'hate crime', safeguarding: 'safeguarding', patientSafety: 'patient safety',
    sexualSafety: 'sexual safety', useOfForce: 'use of force', police: 'police', hr: 'HR', regulator: 'regulator', complaint: 'complaint and PALS',
    healthAndSafety: 'health and safety',
  },
  path: { recordAndMakeSafe: 'record and make safe', putItRight: 'put it right', changeTheSystem: 'change the system' },
  ethnicGroup: {
    whiteBritish: 'White: British', whiteIrish: 'White: Irish', whiteOther: 'White: any other background',
    mixedWhiteBlackCaribbean: 'Mixed: White and Black Caribbean', mixedWhiteBlackAfrican: 'Mixed: White and Black African',
    mixedWhiteAsian: 'Mixed: White and Asian', mixedOther: 'Mixed: any other background', asianIndian: 'Asian: Indian',
    asianPakistani: 'Asian: Pakistani', asianBangladeshi: 'Asian: Bangladeshi', asianOther: 'Asian: any other background',
    blackCaribbean: 'Black: Caribbean', blackAfrican: 'Black: African', blackOther: 'Black: any other background', chinese: 'Chinese',
    anyOther: 'any other ethnic group',
  },
  staffGroup: {
    nursingMidwifery: 'nursing and midwifery', medicalDental: 'medical and dental', alliedHealth: 'allied health professions',
    additionalClinical: 'additional clinical services', scientificTechnical: 'professional, scientific and technical',
    healthcareScience: 'healthcare science', administrativeClerical: 'administrative and clerical', estatesAncillary: 'estates and ancillary',
    student: 'student or learner',
  },
  bandRange: {
    band2to4: 'bands 2 to 4', band5to7: 'bands 5 to 7', band8to9: 'bands 8 and 9', verySenior: 'very senior manager',
    doctorOrDentist: 'doctor or dentist', notOnABand: 'not on a band',
  },
  trainedIn: { unitedKingdom: 'in the United Kingdom', anotherCountry: 'in another country', noTrainingNeeded: 'my work needs no training' },
  directionFrom: { staff: 'staff', patient: 'patient', carerPublic: 'carer/public', partner: 'partner', system: 'system' },
  directionToward: { staff: 'staff', patient: 'patient', carerPublic: 'carer/public', group: 'group' },
} satisfies { [L in ListName]: Record<CodeOf<L>, string> }

/** The words for one code of one list. */
export function wordsFor<L extends ListName>(list: L, code: CodeOf<L>): string {
  const labels: Record<string, string> = reportLists[list]
  const label = labels[code]
  if (label === undefined) throw new Error(`No words for ${list}.${code}: add them to app/content/en/report-lists.ts`)
  return label
}
