import type { EasyWords } from './words'

/** The form on paper: what stands on it beside the questions, which are those of the screen. */
export const reportPaper: EasyWords<'reportPaper'> = {
  heading: 'The paper form',
  screen: ['You can print this page. Or ask someone to print it for you.', 'You can also ring {name}. The number is {number}. When: {when}. They send you the form.'],
  lead: 'You can tell us what happened. It may have happened to you. It may have happened to someone else. You can leave things out.',
  needed: 'We need 3 answers. Is anyone in danger? What happened? How can we reach you? You can also say: you may not reach me.',
  danger: ['Is someone in danger now? Ring 999. Nobody reads this form at once.', 'These people answer day and night:'],
  promise: {
    items: [
      'Only a first reader opens your letter. They type your words. They do not change them.',
      'They type it on the working day when it comes. We count our dates from then.',
      'Someone may not be safe? A person looks at it that day.',
      'A person answers you in {answer} working days. They offer you help. You must tell us how to reach you.',
      'We tell you in {look} working days what we want to do.',
      'We ask you before we finish. You must tell us how to reach you.',
    ],
  },
  code: {
    body: [
      'There is no code on this form. Other people could find the form.',
      'Tell us how to reach you. We send you a letter with 8 words.',
      'Use the words to see what we do. You can use any phone or computer. The first time, you change the words.',
      'You do not want us to reach you? We still do what we can. You can ring us.',
    ],
  },
  send: {
    lead: 'Put it in a plain envelope. Close it. Then post it or hand it in:',
    ring: 'Do you want to ask something? Ring {name}. The number is {number}. When: {when}.',
    others: 'Someone can fill it in with you. It can be {network}. It can be your union, an advocate or a chaplain. It can be a helper of ours. It can be an interpreter.',
    keep: 'Do not give it to your manager. Do not keep a copy at work.',
  },
  limits: 'If you may want to go to court',
  who: 'Who tells us?',
  tellers: { staff: 'I work, learn or help here', patient: 'I am a patient', carerFamily: 'I look after a patient. Or I am family' },
  tickMany: 'Tick all that are right. You can tick none.',
  rank: 'Write 1, 2 and 3 next to the most important. You can choose up to 3.',
  onlyIf: {
    challenge: 'Answer this only if someone said no to you. It may be about words. It may be about a rule. It may be about us.',
    agreement: 'Answer this only if you tell us about someone else.',
    sourceUnwell: 'Answer this only if it was a patient, or someone who does not work here.',
  },
  putRight: 'Did you do it or say it? Read this first',
  more: 'Do you need more room? Add a page.',
  day: 'The day. Or the first day and the last day',
}
