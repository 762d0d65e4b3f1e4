import { answerAsOwner } from '~/cases/review/owning'
import { finishNeeds, offerOptions } from '~/cases/review/needs'
import { listSafetySteps } from '~/cases/review/first-look'
import { answerFinishing, answerObligation, askToReopen, sayHowItIs } from '~/cases/follow-up/persons-answers'
import { arrangeMeeting, endMeeting, keepAgreement } from '~/cases/review/preparing'
import {
  addsPicture, agreeToThem, appointed, changeTheSystem, chosen, didAllOwed, everybodyMet, giveWordOn, need, owed, readAndAcknowledged,
  recordAndMakeSafe, reviewersPutForward, risk, showPictures, waitingLookedAt, willDoAllOwed,
} from '../acts'
import { appointmentLetter } from '../letter'
import { evidenceKept, lookedAt } from '../route-acts'
import { by, person, type Step, type Story } from '../story'

/** What was owed, as the person sees it. */
function said(day: number, time: string, nth: number, met: 'met' | 'partly' | 'no', text: string): Step {
  return person(day, time, (tx, following) => answerObligation(tx, following, { nth, met, text, seenVersion: following.review.version }))
}

/** Content, and the four goals as the person sees them. */
function content(day: number, time: string, got: string): Step {
  return person(day, time, (tx, following) =>
    answerFinishing(tx, following, {
      end: 'content', got, again: 'yes', seenVersion: following.review.version,
      goals: { hurtAcknowledged: 'yes', healing: 'partly', belonging: 'yes', trustLearnt: 'notSure' },
    }))
}

/** Cases whose obligations are being carried out, and those that finished. */
export const endStories: readonly Story[] = [
  {
    name: 'Letters in English only', stage: 'obligations', account: 'a04', told: { ago: 18, time: '11:15' },
    steps: [
      ...readAndAcknowledged('idris', 'Thank you for this. You name nobody and nobody needs naming: it is the letter. The person who can change it will be asked to, by a date that you see here. Idris', ['nothingNeededNow'], 0,
        'Appointment letters go out in English only. People who need an interpreter arrive without one, are told to rebook, and after two missed slots are discharged. Families use children to translate. The template cannot be changed by the clinic.'),
      addsPicture(1, '18:20', {
        form: '4c1d2f6e-9b1a-4d0e-8f5a-2b7c3e9d6a10', picture: appointmentLetter,
        text: 'This is one of the letters, with the name covered. Every line of it is in English.',
      }),
      by('nuala', 2, '10:00', lookedAt('safeguarding', 'Children were used to translate. The two families still waiting were rung with an interpreter.')),
      by('idris', 3, '09:50', showPictures, changeTheSystem,
        need('family', 'Families who were discharged for not attending', 'To be asked back, in their language.'),
        need('community', 'Everybody who gets the letter', 'A letter that can be read, and an interpreter who is booked with the slot.'),
        owed(0, 'martin', 8, 'care', 'Those discharged in the last year after two missed slots are rung, with an interpreter.'),
        owed(1, 'martin', 25, 'rule', 'The template asks for the language on the first line, and the booking orders the interpreter.')),
      by('martin', 9, '14:30', willDoAllOwed('Agreed. The supplier changes the template this month; the calls have begun.')),
      by('martin', 9, '14:45', (acting) => answerAsOwner(acting, 'Both will be done, the calls first.')),
      giveWordOn('idris', 12, 'Thirty-one families have been rung. Nine have a new appointment, with an interpreter. The template is being tried in two clinics.'),
      said(15, '17:30', 0, 'met', 'Two of ours came back this week. Their daughter was at school.'),
    ],
  },
  {
    name: 'The home visit', stage: 'finishing', account: 'a08', told: { ago: 15, time: '12:05' },
    steps: [
      by('steve', 0, '13:30', lookedAt('abuse', 'The house has a note for visits in pairs until it was spoken about.'),
        evidenceKept('abuse', 'The visit note of that day stays as it was written, and what the two of them heard is beside it.')),
      ...readAndAcknowledged('bernadette', 'Thank you, and thank you for asking her first. That is how it is meant to be done. What she asks for, that the office knows before a visit, we can do. Bernadette', ['leadTold'], 0,
        'On a home visit [a relative] said he wanted an English nurse this time. I asked my colleague quietly what she wanted to do and she said she would do [the visit]. So I told him that she is the nurse for this visit and that it goes ahead with her or not today. He left the room. In the car she said that usually people look at their shoes, and that next time she would like the office to know about the house before we go, not after.'),
      by('bernadette', 3, '10:20', recordAndMakeSafe, (acting) => listSafetySteps(acting, ['leadTold', 'clinicalTeamTold']),
        need('person', 'The nurse who did the dressing', 'That the office knows about a house before, not after.'),
        owed(0, 'grace', 7, 'rule', 'The visit list shows a note on conduct, and two people go where there is one.')),
      by('grace', 9, '13:10', didAllOwed('The list shows it since Monday. I tried it with the team.', { kind: 'seen', said: 'Open the visit list: the note stands beside the house, and two names stand beside the visit.' }), (acting) => answerAsOwner(acting, 'Done, and tried with the team.')),
    ],
  },
  {
    name: 'The Monday meeting', stage: 'finished', account: 'a02', told: { ago: 62, time: '21:40' },
    steps: [
      ...readAndAcknowledged('bernadette', 'Thank you for writing down what feels silly to write down. It is your name. Nothing is said to your colleague unless you choose it. Bernadette', ['nothingNeededNow'], 1),
      reviewersPutForward('bernadette', 3, 'joe', 'gwen'),
      agreeToThem(4, '20:20'),
      by('joe', 7, '13:15', need('person', 'The colleague in the meeting', 'To be called by her name, and to speak without being repeated.'),
        need('team', 'The team', 'To notice what it laughed at.'), (acting) => finishNeeds(acting)),
      by('gwen', 9, '10:00', owed(0, 'grace', 25, 'behaviour', 'Whoever chairs says each name as its owner says it, and lets a sentence stand.'),
        owed(1, 'grace', 25, 'support', 'The team looks at one meeting together, with somebody from outside.'),
        (acting) => offerOptions(acting, 'Words can be carried between you. You can write a letter, or get one. You can meet, with help. Or none of it, and the meeting itself is put right.')),
      chosen(11, '22:05', 'shuttle', 'Carry my words, and I would like hers back in a letter.'),
      by('joe', 13, '09:10', appointed('catherine')),
      by('catherine', 16, '11:30', ...everybodyMet, risk('low', 'She is heard by her manager, and they sit in different offices.')),
      giveWordOn('joe', 17, 'Catherine has spoken with both of you. There are two days to think before anything is carried.'),
      by('catherine', 20, '09:30', (acting) => arrangeMeeting(acting, { words: 'Catherine carries your words on Wednesday. The letter comes back through her, and you read it when you like.' })),
      by('catherine', 22, '15:20', (acting) =>
        endMeeting(acting, 'Her letter: I shortened your name because I was afraid of saying it wrong, and then I was too proud to ask. I have learnt it. I repeated you because I thought I was helping; I see what it did. I am sorry.')),
      by('catherine', 24, '10:40', (acting) => keepAgreement(acting, 'The name is said whole. Nobody repeats anybody. If it happens again either of them can say so to Joe, and it is no great thing to say.')),
      by('grace', 28, '12:00', didAllOwed('Done; the chair now goes round, and the team had its hour with Deepak.', { kind: 'record', said: 'The notes of the last two meetings show who spoke, in turn.' })),
      said(30, '18:30', 0, 'met', 'She says it right. The second Monday she practised it before, I think.'),
      said(30, '18:35', 1, 'partly', 'It was one hour. Some of them looked at the floor. It was a start.'),
      content(32, '21:15', 'I asked for it to stop and for an apology, and I have both. I speak in the meeting again.'),
      person(53, '20:00', (tx, following) => sayHowItIs(tx, following, { answer: 'nothingChanged', text: 'Still right. Thank you for asking.' })),
    ],
  },
  {
    name: 'Nobody sat with me', stage: 'reopening', account: 'a02',
    instead: {
      narrative: 'I want it on record and nothing more. On the training day nobody sat at my table, three times, after the talk about the far right in our town. I drove home at lunch.',
      wanted: ['putOnRecord'], choices: ['contactMe'], setting: 'trainingPlacement',
    },
    told: { ago: 30, time: '13:50' },
    steps: [
      ...readAndAcknowledged('idris', 'It is on record, as you asked, and nothing more happens unless you say so. I am sorry that you drove home alone. Idris'),
      by('idris', 2, '11:00', recordAndMakeSafe, (acting) => listSafetySteps(acting, ['rangThePerson']),
        need('person', 'The colleague at the table', 'That it is known.'), owed(0, 'grace', 6, 'explanation', 'Training days are hosted: somebody sees who sits alone.')),
      by('grace', 6, '15:00', didAllOwed('There is a host from this month on.', { kind: 'document', said: 'The rota of hosts hangs in the staff room, and is in the welcome letter.' }), (acting) => answerAsOwner(acting, 'Done.')),
      content(9, '19:30', 'I wanted it known. It is.'),
      giveWordOn('idris', 15, 'Each training day has had a host since. Grace Adeyemi-Holt looked in on two of them, and nobody sat alone. Nothing is asked of you.'),
      by('idris', 19, '10:10', waitingLookedAt('noChoiceYet', 'A yes to speaking with those at the tables. It was told to be on record, and nothing more.')),
      person(28, '18:00', (tx, following) =>
        askToReopen(tx, following, { why: 'newFact', text: 'It was not chance. I was shown the messages in which they agreed on it before the day.', seenVersion: following.review.version })),
    ],
  },
]
