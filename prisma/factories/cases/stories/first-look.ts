import { askThePerson, keepIncidentReference, listSafetySteps, lookAtSafety, acknowledge } from '~/cases/review/first-look'
import { confirmHandover, confirmNotConduct, proposeHandover, proposeNotConduct } from '~/cases/colleagues/handover'
import { askForAnotherLook } from '~/cases/follow-up/persons-answers'
import { personId } from '#prisma/factories/people'
import { changeTheSystem, lookGivenTo, masked, need, owed, readAndAcknowledged, readIt, recordAndMakeSafe, startFirstLook } from '../acts'
import { alertWritten, candourGiven, evidenceKept, lookedAt, stepsListed } from '../route-acts'
import { by, person, type Story } from '../story'

/** Cases at the first look, and those that it sends another way than to reviewers. */
export const firstLookStories: readonly Story[] = [
  {
    name: 'Incident 48812', stage: 'received', account: 'a15', instead: { team: 'Alder Ward' }, told: { ago: 0, time: '22:40' }, steps: [],
  },
  {
    name: 'At the desk', stage: 'received', account: 'a15', told: { ago: 0, time: '20:15' }, steps: [],
    instead: { team: 'Alder Ward', incidentReference: undefined, narrative: 'A relative at the desk asked for “a proper English nurse” and would not give his name to me. My colleague took over. I want it written down somewhere that it was said.' },
  },
  {
    name: 'Every morning', stage: 'received', account: 'a15', told: { ago: 0, time: '21:20' }, steps: [],
    instead: { team: 'Alder Ward', incidentReference: undefined, narrative: 'He calls me “the foreign one” each morning when I bring his tea. The others laugh. I do not want a meeting about it.' },
  },
  {
    name: 'Pain that was not believed', stage: 'firstLook', account: 'a03', told: { ago: 2, time: '08:30' },
    steps: [
      by('bernadette', 0, '10:05', startFirstLook, readIt, (acting) => lookAtSafety(acting, ['leadTold'])),
      by('olumide', 0, '11:30', lookedAt('patientSafety', 'The woman was found through the times that were written down, and her notes are with the team.')),
      by('nuala', 0, '14:20', lookedAt('safeguarding', 'Nothing more for safeguarding than the care itself; a nurse from another ward sat with her today.')),
      by('olumide', 0, '15:45', candourGiven('The woman and her sister were told what went wrong and what happens now. A letter follows.')),
      by('bernadette', 1, '09:30', (acting) =>
        acknowledge(acting, 'Thank you for writing the times down. I read it this morning. The patient safety team is with the woman and her sister today, and that did not wait for you. There is support for you too, whatever you decide; it is on the page of your code. Bernadette')),
    ],
  },
  {
    name: 'The letter from 2009', stage: 'awaitingAnswer', account: 'a16', told: { ago: 5, time: '19:15' },
    steps: [
      ...readAndAcknowledged('idris', 'I have read what you wrote, all of it. You told three people and it was you who was moved. You were owed better. You ask that somebody writes back, so this is the first letter, and it will not be the last. Idris', ['nothingNeededNow'], 1),
      by('idris', 3, '11:00', (acting) =>
        askThePerson(acting, 'The chair has offered to write to you herself before you retire. Would you like that, or would you rather that it came from somebody else? There is no hurry, and "neither" is an answer.')),
    ],
  },
  {
    name: 'Three weekends running', stage: 'handedOver', account: 'a06',
    instead: {
      narrative: 'The new rota has me on three weekends running and nobody else I asked has that. I asked twice and was told the system does it. I am not sure that it is about race. I am putting it here because I do not know where else it goes.',
    },
    told: { ago: 12, time: '13:05' },
    steps: [
      ...readAndAcknowledged('bernadette', 'Thank you for telling us, and for saying that you are not sure. You did not have to be. I am going to ask who can put the rota right, and I will tell you before anything moves. Bernadette'),
      by('bernadette', 4, '10:15', (acting) =>
        proposeHandover(acting, {
          takerId: personId('helen'),
          words: 'We read this with care. What you describe is a fault in how the rota is made, and Helen Whitby in the people team can mend it; she has agreed to, and knows nothing of you but what you want to tell her. If it turns out to be about race after all, your code takes you straight back to us.',
        })),
      by('idris', 4, '15:30', (acting) => confirmHandover(acting)),
    ],
  },
  {
    name: 'The medication round', stage: 'recorded', account: 'a01', instead: { team: 'Alder Ward' }, told: { ago: 6, time: '07:50' },
    steps: [
      by('bernadette', 0, '09:20', startFirstLook, readIt, (acting) => lookAtSafety(acting, ['rangThePerson', 'leadTold', 'evidenceAskedFor', 'shiftCovered'])),
      by('steve', 0, '10:40', lookedAt('abuse', 'Two to a round on this ward from tonight. The nurse stays where she works; the plan for the patient changes.'),
        evidenceKept('abuse', 'Who was on the round, and the camera of that evening, which Farhana Chowdhury keeps.')),
      by('farhana', 0, '11:10', lookedAt('hateCrime', 'She was told how she can ring the police herself, and that she has time to decide.')),
      by('farhana', 0, '11:25', evidenceKept('hateCrime', 'The ward camera of that evening is kept; it would have been overwritten.')),
      by('bernadette', 1, '09:15', (acting) =>
        acknowledge(acting, 'I am sorry that this happened to you, and that the round had to be finished alone. What was said is racist abuse and stands so in our record. You will not be moved. Steve has changed how the round is done from tonight, and the talking therapy that you asked about is open to you. Bernadette'),
        masked('I was giving out the evening medication when [a patient] shouted that he would not take tablets from someone like me and used a racist word, twice, in front of others. When I asked him to stop he threatened me. Two colleagues looked down at the floor. I finished the round because nobody else was free. Nothing about race was written in the incident form afterwards.')),
      by('steve', 1, '15:20', alertWritten('With the ward’s consultant: he follows what is said to him.', 'At the evening round he is told once, and the second nurse takes over. He was told of it.')),
      by('bernadette', 2, '14:00', recordAndMakeSafe,
        (acting) => listSafetySteps(acting, ['shiftCovered', 'clinicalTeamTold']), (acting) => keepIncidentReference(acting, 'W-51977'),
        need('person', 'The nurse who gave the medication', 'To do the round without being alone with it, and without being moved.'),
        need('team', 'Those who looked at the floor', 'To know what to say the next time.'),
        owed(0, 'grace', 8, 'place', 'Two people on the evening round on Alder Ward, in the rota and not by favour.'),
        owed(1, 'grace', 20, 'rule', 'Staff practise, on shift, what each of them says when a colleague is abused.')),
      by('steve', 3, '09:45', stepsListed('Two on the evening round; the plan of care says what is said to him; the team practises what each of them says.')),
    ],
  },
  {
    name: 'The comb', stage: 'changing', account: 'a07', told: { ago: 9, time: '09:20' },
    steps: [
      ...readAndAcknowledged('idris', 'Thank you for speaking up with him, and for asking him first. A comb, hair oil and Friday prayer are not favours. I will tell you by name who has to answer for the list and for the escorts. Idris', ['leadTold'], 0,
        'A patient has asked for hair oil and a comb for a month. The list of approved items has neither. He was told that his hair looks fine. He has also missed Friday prayer three times because no escort was free, though other escorted walks went ahead.'),
      by('nuala', 1, '12:00', lookedAt('safeguarding', 'He has an advocate, and is asked again on two days by somebody outside the ward.')),
      by('idris', 3, '11:45', changeTheSystem,
        need('person', 'The patient', 'To look after his hair, and to go to Friday prayer.'),
        need('community', 'Other patients with the same list', 'A list that was not written with one kind of hair in mind.'),
        owed(0, 'martin', 9, 'care', 'Escorts for Friday prayer are planned with the week, before walks are.'),
        owed(1, 'martin', 14, 'rule', 'Combs, oils and hair products for Black hair stand on the approved list.')),
    ],
  },
  {
    name: 'After the module', stage: 'beingLookedAt', account: 'a14', told: { ago: 13, time: '17:25' },
    steps: [
      ...readAndAcknowledged('bernadette', 'Thank you for sending this after going back and forth. How it felt to you is reason enough for support, and that stays open whatever comes of the rest. Two of us will read it, because it should not be one person who decides. Bernadette', ['nothingNeededNow'], 1),
      by('bernadette', 4, '10:30', (acting) =>
        proposeNotConduct(acting, {
          words: 'Two of us have read this. What your colleague said was a view about an idea, said when the facilitator asked for views, and to nobody in particular; we do not treat that as something that he did to you. It still landed on you, in a room where you are one of two. The support is the same, and we are talking with the people who run the module about how they hold such a discussion. You can ask for this to be looked at again.',
          why: 'A view on an idea, asked for, and about nobody in the room. The learning is about facilitating.',
        })),
      by('idris', 5, '09:50', (acting) => confirmNotConduct(acting)),
      person(9, '20:30', (tx, following) =>
        askForAnotherLook(tx, following, { text: 'I am not asking for anything to happen to him. I would like somebody who is not part of this to look at whether it was weighed fairly.', seenVersion: following.review.version })),
      by('bernadette', 10, '09:15', lookGivenTo('marcus')),
    ],
  },
]
