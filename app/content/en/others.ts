import { handedWords } from './steps/handed-words'

/** The first reader's page for the two who did not tell us. */
export const others = {
  title: 'Heard: the other people',
  heading: 'The other people in this case',
  link: 'The other people: codes and what they are told',
  done: 'Done.',
  problem: 'Something is missing. Fill the form in and press its button again. The eight words have changed.',
  notNow: 'This cannot be done now. Read the page again. The eight words have changed.',
  speakOffNow: 'This was not sent. The choice to speak to the person described was turned off.',
  handed: handedWords,
  send: 'Send',
  writeTo: { personAffected: 'Write to the person affected', personDescribed: 'Write to the person described' },
  affected: {
    heading: 'The person affected',
    lead: 'Somebody else told us. Ask the person affected, and hand them eight words of their own. From then on the choices are theirs.',
    hasCode: 'They have eight words of their own, and the choices are theirs. Whoever told us can see that, and decides nothing any more.',
    patientFirst: 'A patient is affected, and is asked first. Nothing is shared with the family before the patient has said yes on two days.',
    nobody: 'Whoever told us is the person affected, or nobody in person is. There is nobody to invite.',
    leftInPeace: 'Whoever did or said it told us, and we promised not to contact the other person. Nobody hands them words. If they come to us by themselves and agree, record it on the page of the case.',
    invite: 'I hand these words over',
  },
  described: {
    heading: 'The person described',
    lead: 'They hear the gist, in writing, once the person affected has agreed. They never see the account, who told us, or whether a name is known.',
    toldUs: 'They told us themselves. There is nobody to tell: you write to them as to whoever told us.',
    notToldYet: 'They were not told yet. It begins on the page of the case, under “Telling the person described”.',
    told: 'What they were told',
    said: 'What they said, {day}',
    saidNothing: 'They chose to say nothing.',
    speakOff: 'Nothing further is said to them: the choice to speak to them was turned off. What came of a look that they asked for still reaches them.',
  },
}
