import { raiseDuty } from '~/cases/review/after'
import { arrangeMeeting, endMeeting } from '~/cases/review/preparing'
import { finishNeeds, offerOptions } from '~/cases/review/needs'
import {
  agreeToThem, appointed, chosen, everybodyMet, giveWordOn, met, need, owed, readAndAcknowledged, reviewersPutForward, risk, hoursSpent,
} from '../acts'
import { evidenceKept, held, lookedAt, openedByWish, wished } from '../route-acts'
import { by, type Story } from '../story'

/** Cases that two people carry: what is needed, what may be done, and talking with the other person, with help. */
export const puttingRightStories: readonly Story[] = [
  {
    name: 'The other one', stage: 'obligationsDraft', account: 'a02',
    instead: {
      narrative: 'There are two Filipino nurses on our ward and I am called by her name most days. Last week I was given her supervision note. I said it was not mine and was told, you know what I mean.',
    },
    told: { ago: 10, time: '11:30' },
    steps: [
      ...readAndAcknowledged('bernadette', 'Thank you. Being taken for somebody else every day is not small, and a supervision note in the wrong hands is not small either. The note is back where it belongs. Bernadette', ['leadTold']),
      reviewersPutForward('bernadette', 2, 'joe', 'maureen'),
      agreeToThem(4, '07:40'),
      by('joe', 7, '13:30', need('person', 'The nurse who told us', 'To be called by her own name, and not to have to correct it.'),
        need('team', 'The ward', 'To know each other well enough for that.'), (acting) => finishNeeds(acting), hoursSpent(10)),
      by('maureen', 9, '11:00', owed(0, 'grace', 12, 'apology', 'The ward manager says sorry for the note, in person or in writing, as the nurse prefers.')),
    ],
  },
  {
    name: 'Lunch in the staff room', stage: 'options', account: 'a02',
    instead: {
      narrative: 'Somebody sprays air freshener when I open my lunch. First it was one person, now three of them do it and laugh. I eat in my car.',
      contact: 'codeOnly', contactDetails: undefined,
    },
    told: { ago: 14, time: '12:55' },
    steps: [
      ...readAndAcknowledged('idris', 'I am sorry that you eat in your car. What you describe is not about air. Two people can carry this with you if you agree to them, and nothing is said on the ward before you do. Idris'),
      reviewersPutForward('idris', 3, 'gwen', 'shufen'),
      agreeToThem(4, '20:05'),
      by('gwen', 7, '15:00', need('person', 'The colleague who eats in the car', 'To eat where everybody eats.'), (acting) => finishNeeds(acting)),
      by('gwen', 10, '10:30', owed(0, 'grace', 10, 'behaviour', 'The ward says at handover, without naming anybody, what the staff room is for.'),
        (acting) => offerOptions(acting, 'There are several ways from here, and all of them are whole answers. We can carry words between you and the three of them. You can write a letter, or have one written. There can be a meeting with help. Or nobody speaks to them, and the ward puts right what the ward owes. Choose on this page, in your own time and your own words.')),
    ],
  },
  {
    name: 'Checked twice', stage: 'preparing', account: 'a02',
    instead: {
      narrative: 'My drug charts are checked twice. Nobody else of my band is checked twice. I trained for five years and have been qualified for nine. The colleague who does it says that she wants to be sure.',
      setting: 'inpatientWard', division: 'Secure',
    },
    told: { ago: 18, time: '06:50' },
    steps: [
      ...readAndAcknowledged('bernadette', 'Thank you. Nine years is long to be checked twice. Nothing has been said to your colleague, and nothing will be unless you choose it. Bernadette'),
      reviewersPutForward('bernadette', 2, 'paul', 'amara'),
      agreeToThem(3, '21:00'),
      by('amara', 6, '14:00', need('person', 'The nurse who is checked', 'To be trusted with her work as others are.'), (acting) => finishNeeds(acting)),
      by('paul', 8, '11:10', owed(0, 'grace', 20, 'rule', 'Charts are checked by one rule on the ward, the same for everybody.'),
        (acting) => offerOptions(acting, 'You said that you might like her to hear it from you. That can be arranged, with somebody trained beside you both; so can a letter, words carried between you, or nothing of the kind.')),
      chosen(10, '19:45', 'direct', 'I would like to tell her myself. Not in the ward office.'),
      by('paul', 12, '09:30', appointed('catherine')),
      by('catherine', 14, '10:00', met('affectedAgrees', 'She would like to, and knows that she can stop at any minute.'), met('affectedPreMeeting')),
      by('catherine', 16, '15:15', risk('low', 'Same band, different shifts from next month; she is not afraid of what comes after.')),
    ],
  },
  {
    name: 'Two voice messages', stage: 'heldByRoute', account: 'a02',
    instead: {
      narrative: 'He tells the bank staff that I am only here for the visa. I asked him to stop and he put the phone down on me. We have to plan the month together.',
      setting: 'office', rhythm: 'everyTwoWeeks',
    },
    told: { ago: 20, time: '10:20' },
    steps: [
      ...readAndAcknowledged('idris', 'Thank you. What you are paid for is planning the month, not bearing that. You will hear from us every two weeks, as you asked, also when nothing is new. Idris'),
      reviewersPutForward('idris', 2, 'joe', 'kwame'),
      agreeToThem(3, '19:10'),
      by('kwame', 5, '12:30', need('person', 'The colleague who plans the month', 'To plan it without hearing what he thinks of her papers.'), (acting) => finishNeeds(acting)),
      by('joe', 7, '09:45', owed(0, 'grace', 22, 'place', 'Until it is put right, the month is planned through somebody else.'),
        (acting) => offerOptions(acting, 'Words can be carried, written or said with help; or the office is put right and nobody speaks to him. Each of them is a whole answer.')),
      chosen(8, '12:40', 'shuttle', 'Carry it. I do not pick up the phone to him.'),
      giveWordOn('joe', 8, 'We have what you chose, and Catherine Ennis has been asked to prepare it.'),
      by('joe', 9, '10:00', appointed('catherine'), hoursSpent(6)),
      by('catherine', 11, '14:00', met('affectedAgrees'), met('affectedPreMeeting')),
      by('kwame', 12, '09:00', (acting) => raiseDuty(acting, { kind: 'police', why: 'She played us two voice messages of last night. He says that he knows where her daughter waits for the bus.', personTold: 'first', words: 'Your daughter may be in danger. I have to tell our police liaison lead today what you played to us. It is a duty that no choice turns off, and you hear it first. Kwame' })),
      by('farhana', 12, '10:15', lookedAt('police', 'Heard both messages with her. Somebody walks with her daughter from today.'),
        evidenceKept('police', 'Both messages are saved from her phone, with the time at which each came.'),
        wished('police', 'yes', 'She wants to report it, and to have somebody beside her.'), openedByWish('police', 'Reported with her, and the log number noted.'),
        held('police', 'Nothing is carried to him while the police ask their questions.')),
      giveWordOn('joe', 13, 'Everything between you and him rests while the police look at the messages. You did right to play them to us. Support, and somebody at the bus stop, go on.'),
    ],
  },
  {
    name: 'Five minutes before the shift', stage: 'meetingArranged', account: 'a02',
    instead: {
      narrative: 'At every handover my patients are given last and I am asked whether I understood. My colleague asks it slowly. I was born in Bootle. I have started coming five minutes late so that I miss it.',
      setting: 'clinic',
    },
    told: { ago: 23, time: '18:20' },
    steps: [
      ...readAndAcknowledged('idris', 'Thank you for telling us, and for the five minutes: now we know what they cost you. You decide how fast this goes. Idris', ['nothingNeededNow'], 1),
      reviewersPutForward('idris', 3, 'maureen', 'paul'),
      agreeToThem(4, '08:30'),
      by('maureen', 7, '13:00', need('person', 'The colleague at handover', 'To be spoken to as the others are.'), (acting) => finishNeeds(acting)),
      by('maureen', 9, '16:30', owed(0, 'grace', 30, 'behaviour', 'Handover is given in one order, by bed, and nobody is asked whether they understood.'),
        (acting) => offerOptions(acting, 'You said: "I want her to hear how it sounds." That can be a meeting with help. It can also be a letter, or words that we carry, or none of these.')),
      chosen(11, '20:10', 'direct', 'A meeting, with Maureen there, and not longer than an hour.'),
      by('maureen', 12, '10:10', appointed('catherine')),
      giveWordOn('maureen', 12, 'Catherine Ennis has agreed to prepare the meeting. She will speak with each of you alone first.'),
      by('catherine', 15, '11:00', ...everybodyMet, risk('low', 'They share no manager and she looks forward to having said it.')),
      by('catherine', 19, '09:20', (acting) =>
        arrangeMeeting(acting, { words: 'The meeting is next week, on Thursday at two, in the quiet room of the library, for an hour at most. Maureen will be with you. You can stop it at any minute and nobody will be told why.' })),
    ],
  },
  {
    name: 'The reply to all', stage: 'agreeing', account: 'a02',
    instead: {
      narrative: 'I asked for the Eid rota in an e-mail to the team. My colleague replied to all with a picture of a camel. Eleven people put a laughing face on it. I have the e-mail.',
      setting: 'onlineSocial',
    },
    told: { ago: 27, time: '09:05' },
    steps: [
      ...readAndAcknowledged('bernadette', 'Thank you for keeping the e-mail. It does not leave this case. Eleven people laughed, and each of them is ours to think about, not yours. Bernadette', ['evidenceAskedFor']),
      reviewersPutForward('bernadette', 2, 'gwen', 'joe'),
      agreeToThem(3, '18:45'),
      by('joe', 6, '10:30', need('person', 'The colleague who asked for the rota', 'An apology that was not asked for in front of everybody, and the rota.'), (acting) => finishNeeds(acting)),
      by('joe', 8, '14:00', owed(0, 'grace', 20, 'rule', 'Eid, Diwali and Hanukkah stand in the leave calendar before the year begins.'),
        (acting) => offerOptions(acting, 'You can have words carried between you, so that you need not be in one room. You can also meet, write, or leave it to the team to put right.')),
      chosen(10, '12:30', 'shuttle', 'Carry it, please. I do not want to see his face while he reads it.'),
      by('gwen', 12, '09:40', appointed('catherine')),
      by('catherine', 15, '13:30', ...everybodyMet, risk('low', 'Another site, another manager.')),
      giveWordOn('gwen', 16, 'Catherine has spoken with both of you. Two days to think, and then she carries the first words.'),
      by('catherine', 19, '10:00', (acting) => arrangeMeeting(acting, { words: 'Catherine carries your words on Tuesday and comes back to you with the answer on the same day.' })),
      by('catherine', 22, '16:00', (acting) =>
        endMeeting(acting, 'He read it twice and was silent for some time. He writes: I sent it because it was easy and I wanted them to laugh. I did not think of you opening it. I am sorry, and I will say so to the eleven.')),
    ],
  },
]

