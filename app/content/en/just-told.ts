/** For a ward manager, or anybody who leads a team: the first hour after somebody told them. It fits a phone. */
export const justTold = {
  title: 'Heard: someone has just told me',
  heading: 'Someone has just told me',
  lead: 'You lead a ward or a team, and somebody told you about racism. The next hour matters. You need not be perfect.',
  forWork: 'what to say, what to leave, and what to do in the first hour.',
  danger: { heading: 'Is anybody in danger now?', body: 'Ring 999, or use your alarm. That comes before everything on this page.', ring: 'Ring 999' },
  say: {
    heading: 'What to say',
    items: ['“Thank you for telling me.”', '“I am sorry that this happened to you.”', '“What do you need right now?”', '“You decide what happens next, unless somebody is in danger.”', '“I will ask you again tomorrow.”'],
    then: 'Then listen. You need not fill the silence.',
  },
  notSay: {
    heading: 'What not to say',
    items: ['“Are you sure?” or “What did you do before that?”', '“They did not mean it” or “They are not like that.”', '“It happens to all of us.”', '“Patients are ill, so we have to bear it.”', '“Leave it with me. Nobody will know.”'],
  },
  promise: {
    heading: 'Never promise what you cannot keep',
    body: ['Do not promise that it stays between the two of you. Do not promise how it ends.', 'Some things must be passed on the same day. They are danger, harm to a patient, anyone under 18, a weapon or an assault.', 'You can promise this:'],
    items: ['You tell them first whom you will tell.', 'You do not speak to the person who did it.', 'Nobody moves them from their shift or their ward, unless they ask.', 'You ask them how they are tomorrow, and again after a week.'],
  },
  hour: {
    heading: 'In the first hour',
    items: [
      'Go where nobody hears you. Ask if they want somebody with them.',
      'Make it safe. Change the work of others, not of the person who was hurt.',
      'Ask if they want to go on, rest, or go home. Find cover, and do not ask for a reason in writing.',
      'A patient or a visitor did it? Their care goes on. Say calmly: “We do not accept this here.”',
      'The clinical team looks at why a patient did it. Being ill changes how we act, not whether.',
      'A patient was hurt? Believe them. Offer an advocate, and an interpreter who is a professional one.',
      'Say what support there is. They need not tell us anything to have it.',
    ],
    support: 'See what support there is',
  },
  evidence: {
    heading: 'Keep the evidence today',
    items: [
      'Ask in writing today that camera and body-worn pictures are kept. They are often gone after 30 days.',
      'Keep messages, pictures, posters and the rota as they are.',
      'Write down what you saw and heard yourself, with the time. Leave out what you think it means.',
      'Put it in the incident system if your rules ask for it. Write there that it was about race.',
    ],
  },
  never: {
    heading: 'Do not look into it yourself',
    items: [
      'Do not ask the person who did it, or anybody who saw it.',
      'Do not ask anybody for a statement.',
      'Do not bring the two of them together. Do not offer mediation.',
      'Do not search files, e-mails or rotas for it.',
      'Are they talking about you? Say thank you, stop there, and fetch another manager now.',
    ],
    why: 'People who are trained and outside your team do that. Each question from you can spoil it, or hurt again.',
  },
  telling: {
    heading: 'Telling us',
    body: [
      'They can tell us themselves, without you and without their name.',
      'You can tell us for them, if they say yes. Ask: “May I tell it for you?” A no stays a no.',
      'If they said no, you can still tell us what in the rules or the place must change. Leave them out of it.',
      'You can also ask a helper, the guardian or a first reader to type with them.',
    ],
    link: 'Tell us, or tell us for somebody',
    paper: 'Print the form on paper',
  },
  ring: { heading: 'Whom to ring', police: { name: 'The police, if it cannot wait but nobody is in danger', number: '101', when: 'Day and night' }, note: 'The safeguarding lead must know the same day if a patient or anyone under 18 may be harmed.' },
  after: {
    heading: 'Afterwards',
    items: [
      'Ask how they are, tomorrow and after a week. Do not ask about the story.',
      'Watch that nobody treats them worse: shifts, jokes, silence, training, leave.',
      'You may get tasks with a day on which they are due. They stand in “My work” after you sign in.',
      'You will not see what was told. That protects them, and it protects you.',
      'It may weigh on you too. The support is there for you as well.',
    ],
    link: 'Sign in to my work',
  },
}
