import { since } from '~/reports/lists/item'

/** Pages 4 and 5: what it did, what would help, the choices, and the words that others have used. */
export const impactAndHelp = {
  impact: since(1, [
    'upset', 'humiliated', 'angry', 'anxious', 'couldNotDoMyJob', 'avoided', 'timeOff', 'sleep', 'thinkingOfLeaving', 'careAffected',
    'lostTrust', 'affectedOthers', 'physicalInjury', 'oneOfMany', 'noneYet',
  ]),
  impactLevel: since(1, ['none', 'aLittle', 'aLot', 'stillAffectsMe']),
  characteristics: since(1, [
    'age', 'disability', 'genderReassignment', 'marriageCivilPartnership', 'pregnancyMaternity', 'race', 'raceColour', 'raceEthnicOrigin',
    'raceNationalOrigin', 'raceNationality', 'raceLanguageAccent', 'raceName', 'raceHairDress', 'raceGypsyRomaTraveller', 'raceJewish',
    'raceSikh', 'raceCasteDescent', 'religionBelief', 'sex', 'sexualOrientation', 'moreThanOne', 'notSure',
  ]),
  perceivedAs: since(1, ['thoughtToBe', 'linkedWith']),
  wanted: since(1, [
    'toBeHeard', 'putOnRecord', 'makeItStop', 'notNextToThem', 'supportForMe', 'supportForSomeoneElse', 'explanation', 'apology',
    'talkWithThem', 'someoneElseTalks', 'teamLearns', 'changeRuleOrPlace', 'formalRoutes', 'dontKnowYet',
  ]),
  choices: since(1, [
    'contactMe', 'shareWithReviewTeam', 'shareWithRoute', 'speakToThePerson', 'useInLearning', 'checkOnMeLater', 'checkThatWeAreFair',
    'goAheadIfSilent',
  ]),
  contact: since(1, ['codeOnly', 'alert', 'phone', 'other']),
  alertWording: since(1, ['first', 'second', 'third']),
  rhythm: since(1, ['everyTwoWeeks', 'monthly', 'onlyWhenChanges']),
  reviewerPrefs: since(1, ['notMyDivision', 'sameGender', 'sharesMyBackground', 'doesNotKnowMe', 'fromTheNetwork', 'notFromTheNetwork']),
  communicationNeeds: since(1, ['interpreter', 'bsl', 'easyRead', 'largePrint', 'neurodiversity', 'supporter']),
  supportNow: [
    ...since(1, ['oneToOneTherapy', 'reflectiveGroup', 'occupationalHealth', 'speakUpGuardian', 'chaplaincy', 'union', 'networkPeer']),
    ...since(2, ['advocate', 'pals']),
    ...since(1, ['notNowAskLater']),
  ],
  /** Layer 1 of DOMAIN.md 2.3. The network owns this list: it proposes, approves and dates each word. */
  wordsThatFit: since(1, [
    'commentsJokes', 'nameChanged', 'accentRemarked', 'askedWhereReallyFrom', 'takenForJunior', 'workCheckedMore', 'ignoredLeftOut',
    'blamedFaster', 'deniedOpportunity', 'careRefusedFromMe', 'poorerCare', 'painNotBelieved', 'moreRestriction', 'needsNotProvided',
    'slurInsult', 'threat', 'assault', 'messageOnline', 'symbolPosterRoom', 'toldTooSensitive', 'nothingDone', 'treatedWorseSince', 'other',
  ]),
}
