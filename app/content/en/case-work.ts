import { beside, caseSections, messagesPage, missing, needsPage, owedPage } from './case-parts'
import { happened, history, map } from './case-history'
import { doers, record } from './case-record'
import { toldBeside } from './case-beside'
import { suggestion } from './case-suggestion'
import { clocks } from './clocks'
import { risks } from './risks'
import { stages } from './stages'
import { routeNames, strandNames, strandStages } from './strand-stages'

/** The workspace's pages about cases. */
export const caseWork = {
  title: 'Heard: a case',
  stages: { ...stages, ...strandStages },
  strandNames,
  routeNames,
  clocks,
  missing,
  beside,
  needsPage,
  messagesPage,
  owedPage,
  sections: caseSections,
  questions: {
    reporterRole: 'Who tells us', affected: 'Person affected', affectedKnows: 'Do they know', source: 'Person described', relation: 'Relation',
    sourceUnwell: 'Was the person described unwell', setting: 'Where', immediateDanger: 'In danger now', ongoing: 'How often', violenceOrThreat: 'Violence or threat',
    fearOfRetaliation: 'Afraid of being treated worse', howAreYou: 'How they are', impact: 'What it did', impactLevel: 'How much it hurt', characteristics: 'About what',
    wordsThatFit: 'Words that fit', wanted: 'What would help', reviewerPrefs: 'Wishes about reviewers',
    communicationNeeds: 'How to talk with them', kind: 'What kind of report', teller: 'Told by', cameBy: 'How it came', onBehalfAs: 'On behalf, as', challengedBy: 'Who challenged it',
    challengeOf: 'What was challenged', challengeResult: 'What came of the challenge', perceivedAs: 'Thought to be, or linked with', ratherNotSay: 'would rather not say',
  },
  asSaid: { cameOn: 'The paper came on', when: 'When', whenWords: 'When, in their words', division: 'Division', service: 'Service', team: 'Team', narrativeLanguage: 'Language', interpreterLanguage: 'Interpreter for', incidentReference: 'Number in the incident system' },
  suggestion,
  risks,
  record,
  happened,
  history,
  map,
  doers,
  toldBeside,
  list: {
    title: 'Heard: cases',
    heading: 'Cases',
    lead: 'Cases that you have been given access to, those first that can least wait. There may be others, and nothing here says so.',
    nothingFirst: 'Nothing marks it out.',
    columns: { ref: 'Reference', first: 'Look first because', stage: 'Where it is', capacity: 'You are', due: 'Next promise' },
    empty: 'You have no case now. When somebody gives you one, it will be listed here.',
  },
  capacities: {
    firstReader: 'first reader', reviewer: 'reviewer', facilitator: 'facilitator', owner: 'accountable owner', taskHolder: 'line manager with a task', routeLead: 'lead of a route',
    handlingReviewer: 'handling reviewer', informationGovernance: 'information governance',
  },
  /** Behind what it is that is late. */
  dueLate: 'late, it was due on {day}',
  overview: {
    stage: 'Where it is', next: 'Next promise', nothingDue: 'Nothing is due now.', mayHappen: 'What may happen next', atAnyTime: 'At any time',
    nothingMayHappen: 'There is nothing for you to do here now. Somebody else has the next step.',
    account: { heading: 'The account', closed: 'It is closed. Opening it is recorded, and the person is shown your role and the day.', open: 'Open the account' },
    strands: 'Beside the review', noStrands: 'Nothing runs beside the review.',
    paused: 'Paused: the clock waits.',
    doneHeading: 'Done',
  },
  account: { heading: 'The account', recorded: 'This opening was recorded.', masked: 'What shows who a patient is was taken out before you could read it.',
    nobodyRecognisable: 'A first reader looked and found no patient in it who could be recognised. The service and the team are left out.',
    beforeYouRead: 'Before you read:', holds: 'It tells of this. {kinds}.', folded: 'Words in quotation marks are folded below their paragraph. Open them only if you need to.',
    quote: 'words {nth}', openQuote: 'The words that were said', openQuotes: 'The words that were said ({count})',
    words: 'Words that were used', wordsNote: 'Strong language. Open it only if you need to.' },
  talking: {
    heading: 'How to talk with them', by: 'The answer that is promised by {day} comes in this way.', always: 'Whatever you write or say comes in this way.',
    interpreter: 'Book a professional interpreter before you ring or meet: {name}, {number}, {when}. Never ask a colleague or a relative.',
  },
  work: {
    undecided: 'To be decided, without a date', noDate: 'No date', decide: '{route}: say if it is needed',
    late: 'Late', today: 'Due today', week: 'In the next seven days', later: 'Later', waiting: 'Waiting for others',
    summary: '{late} late, {today} due today, {week} in the next seven days.',
    columns: { what: 'What is due', case: 'Case', stage: 'Where it is', due: 'By when' },
    owed: 'You owe', lateSince: 'Late: it was due on {day}', nothing: 'Nothing is waiting for you.',
  },
  form: {
    back: 'Back to the case',
    told: 'Who is told:',
    optional: '(you may leave this)',
    movedOn: 'The case moved on while you were writing',
    movedOnBody: ['Somebody else, or a deadline, moved it. Nothing of yours was saved, and what you typed is still below.', 'Look at where the case is now. Send again if it still fits.'],
    shownOnce: 'Shown once, on this page alone',
    nothingToShow: 'Nobody gave a name.',
    notNow: 'This cannot be done now',
    notNowBody: 'The case stands here: {stage}',
    notYours: 'Somebody else on this case does this',
    notYoursBody: 'It is not yours to do, at this stage or at another. If it needs doing now, ask one of the first readers.',
    missing: 'Before it can be done:',
    problemOf: '{field}: {problem}',
    problems: {
      missing: 'Write or choose something here.',
      tooLong: 'This is too long. Make it shorter, or send it in two parts.',
      hiddenCharacters: 'There are characters in this text that nobody can see. Type that part again.',
      notOnTheList: 'Choose from the list.',
      notADate: 'Write a day that exists, such as 24 11 2026.',
      notTicked: 'This must be so before you can go on. Tick it if it is.',
    },
  },
}
