import type { EasyWords } from './words'

/** The first hour after somebody told you. */
export const justTold: EasyWords<'justTold'> = {
  lead: 'Someone told you about racism. You lead a team. What you do in the next hour matters.',
  danger: { body: 'Ring 999. Or use your alarm. Do this first.' },
  say: { heading: 'What you can say', then: 'Then listen. It is fine when nobody speaks.' },
  forWork: 'what to say, what to leave out, what to do now.',
  notSay: {
    heading: 'What you must not say',
    items: ['“Are you sure?” Or: “What did you do before?”', '“They did not mean it.” Or: “They are not like that.”', '“It happens to all of us.”', '“Patients are ill. We have to bear it.”', '“Leave it with me. Nobody will know.”'],
  },
  promise: {
    heading: 'What you can promise',
    body: ['Do not promise to tell nobody. Do not promise how it ends.', 'Some things you must pass on today. Someone is in danger. A patient is hurt. Someone is under 18. There was a weapon. Someone was hit.', 'You can promise this:'],
    items: ['You tell them first who you will tell.', 'You do not speak to the person who did it.', 'Nobody moves them to another place, unless they ask.', 'You ask how they are tomorrow. You ask again after a week.'],
  },
  hour: {
    heading: 'In the first hour',
    items: [
      'Go where nobody can hear you. Ask if they want someone with them.',
      'Make it safe. Other people change their work. The person who was hurt does not have to.',
      'Ask if they want to go on, rest or go home. Find someone to do their work.',
      'Did a patient or a visitor do it? They still get care. Say calmly: “We do not accept this here.”',
      'Is the patient ill? That changes how we act. We still act.',
      'Was a patient hurt? Believe them. Ask if they want someone to help them speak.',
      'Tell them what support there is. They can have it and tell us nothing.',
    ],
    support: 'See the support',
  },
  evidence: {
    heading: 'Keep what shows it',
    items: ['Ask today that camera pictures are kept. They may be gone in 30 days.', 'Keep messages, pictures and the rota.', 'Write down what you saw and heard. Write the time. Leave out what you think.', 'Do your rules ask you to report it? Then do. Say that it was about race.'],
  },
  never: {
    heading: 'Do not look into it',
    items: [
      'Do not ask the person who did it. Do not ask others who saw it.',
      'Do not ask anyone to write it down.',
      'Do not bring the two people together.',
      'Do not search emails or files.',
      'Are they talking about you? Say thank you. Then stop. Get another manager now.',
    ],
    why: 'Other people do that. They know how. Your questions can make it worse.',
  },
  telling: {
    body: [
      'They can tell us. They do not need you. They do not need to give a name.',
      'You can tell us for them. Ask first: “May I tell it for you?” No means no.',
      'Did they say no? Then you can tell us what must change here. Leave them out of it.',
      'A helper can type with them too.',
    ],
    link: 'Tell us',
    paper: 'Print the paper form',
  },
  ring: { heading: 'Who to ring', police: { name: 'The police, if nobody is in danger now' }, note: 'May a patient or a child be hurt? Then tell the safeguarding lead today.' },
  after: {
    heading: 'After that',
    items: [
      'Ask how they are. Do not ask what happened.',
      'See that nobody is bad to them because they spoke.',
      'You may get tasks. Each has a day. Find them in “My work”.',
      'You will not see what they told us. That keeps them safe. It keeps you safe too.',
      'This may be hard for you too. You can have support.',
    ],
  },
}
