import type { TrustSettings } from './settings'

/** The invented trust of the demo. Its numbers are the ones that Ofcom keeps for stories; the national lines are real. */
export const demoTrust: TrustSettings = {
  serviceName: 'Heard',
  trustName: 'Northshore Care NHS Foundation Trust',
  showsLozenge: false,
  readingHours: 'Reports are read Monday to Friday, 9 to 5. Nobody reads them at night, at weekends or on bank holidays.',
  ringUs: { name: 'The people who read reports', number: '0151 496 0140', when: 'Monday to Friday, 9 to 5' },
  interpreters: { name: 'The interpreters’ booking line', number: '0151 496 0195', when: 'Day and night' },
  paperTo: ['To be opened by a first reader only', 'Staff Experience, Freepost Box 14', 'Northshore Care NHS Foundation Trust', 'Liverpool L0 0XX'],
  executiveLead: {
    name: 'Ruth Adeyemi',
    role: 'Chief nurse, and executive lead for anti-racism',
    says: [
      'This trust has not always acted when people spoke up. Some of you told us and saw nothing happen. I am sorry.',
      'You can tell us about things from long ago too. They still count.',
    ],
  },
  networkName: 'Multi Ethnic Colleagues Network',
  wheel: {
    name: 'Respect and Civility Wheel',
    segments: [
      { name: 'My name, my voice, my roots', words: ['commentsJokes', 'nameChanged', 'accentRemarked', 'askedWhereReallyFrom'] },
      { name: 'How my work is seen', words: ['takenForJunior', 'workCheckedMore', 'blamedFaster', 'deniedOpportunity'] },
      { name: 'Left out, not believed', words: ['ignoredLeftOut', 'toldTooSensitive', 'nothingDone', 'treatedWorseSince'] },
      { name: 'Care', words: ['careRefusedFromMe', 'poorerCare', 'painNotBelieved', 'moreRestriction', 'needsNotProvided'] },
      { name: 'Abuse', words: ['slurInsult', 'threat', 'assault', 'messageOnline', 'symbolPosterRoom'] },
    ],
  },
  urgentLines: [
    { name: 'NHS 111, option 2, for a mental health crisis', number: '111', when: 'Day and night' },
    { name: 'Samaritans', number: '116 123', when: 'Day and night, free' },
  ],
  otherHelp: [
    { name: 'Freedom to Speak Up guardian', number: '0151 496 0151', when: 'Monday to Friday, 9 to 5' },
    { name: 'Occupational health', number: '0151 496 0162', when: 'Monday to Friday, 8 to 6' },
    { name: 'Chaplaincy, for people of any faith or none', number: '0151 496 0173', when: 'Every day' },
    { name: 'Acas, about your rights at work', number: '0300 123 1100', when: 'Monday to Friday, 8 to 6' },
  ],
  services: [
    {
      id: 'one-to-one',
      name: 'One-to-one therapy',
      provider: 'An intercultural therapy centre outside the trust',
      forWhom: 'Colleagues from racially minoritised groups, in a range of languages.',
      what: [
        'Private talks online with a therapist who knows about race and culture.',
        'A safe place for what you feel, and for what is hard at work.',
        'You do not have to show that what happened was about race. How it felt to you is enough.',
      ],
      howToAsk: [
        'Fill in the self-referral form and send it straight to the therapy centre.',
        'You do not need to copy anyone in. They write only to you.',
      ],
      howLong: 'They look at your form within one week. Your first appointment is within about four weeks.',
      sendTo: ['Self-referrals', 'Mersey Intercultural Therapy Centre', 'referrals@intercultural-therapy.example', '0151 496 0184'],
    },
    {
      id: 'groups',
      name: 'Group sessions',
      provider: 'Therapists from the same centre, on Microsoft Teams',
      forWhom: 'Colleagues across the trust. Each date says who it is for.',
      what: ['“Let’s talk about race and racism”: a small group that thinks together about work.', 'It lasts one hour and 15 minutes. You may use any name. Nothing is recorded.'],
      howToAsk: ['Choose a date below, and ask for the link with the form or by phone. Any name will do.'],
      howLong: null,
      sendTo: ['Group sessions', 'Mersey Intercultural Therapy Centre', 'groups@intercultural-therapy.example', '0151 496 0184'],
    },
    {
      id: 'programme',
      name: 'Cultural Awareness Programme',
      provider: 'The same centre',
      forWhom: 'Colleagues in clinical divisions.',
      what: ['A workshop of three hours, face to face.', 'Online learning, which you get once you have booked.', 'A practice session of 75 minutes, online.'],
      howToAsk: ['Book the workshop and the practice session in the training prospectus.'],
      howLong: null,
      sendTo: null,
    },
  ],
  quickExitAddress: 'https://www.bbc.co.uk/weather',
  dataProtectionOfficer: { role: 'Data protection officer', email: 'dpo@northshore.example' },
  readers: [
<<<<<<< HEAD
    { role: 'The first reader', reads: 'What you wrote. They look if people are safe, and where it goes.' },
    { role: 'Two reviewers', reads: 'What you wrote, without patients’ names. You agree to each of them first.' },
    { role: 'A safety lead', reads: 'Their own part only, if someone may be in danger or the law asks.' },
=======
    { role: 'The first reader', reads: 'What you wrote, once, to see that people are safe and where it should go.' },
    { role: 'Two reviewers', reads: 'What you wrote, with patients’ names taken out, and only after you agreed to each of them.' },
    { role: 'A safety lead', reads: 'Their own part only, where someone may be in danger or the law says so.' },
    { role: 'A matron and a violence prevention lead', reads: 'Of what patients or the public did on their own ward: the day, the kind and what was done. Never your words.' },
>>>>>>> main
    { role: 'Two name keepers', reads: 'Your name, if you gave one. They open it together, with a reason that you can see.' },
    { role: 'Leaders', reads: 'Rounded numbers and published learning. Never a report.' },
  ],
  retention: [
    { what: 'What happened to staff', howLong: '6 years after it is finished' },
    { what: 'What happened to a patient', howLong: '10 years after it is finished; 20 years if it was serious' },
    { what: 'A report for the record only', howLong: '2 years' },
    { what: 'The use of force', howLong: '3 years' },
    { what: 'A report that you took back', howLong: '28 days after we checked it' },
    { what: 'The name of a person who was never heard', howLong: '12 months, then deleted' },
    { what: 'Your name', howLong: 'Until 12 months after our last check on you, apart from your report' },
    { what: 'Your eight words', howLong: 'They stop working 12 months after you last used them' },
  ],
  accessibilityEmail: 'heard@northshore.example',
  reasonableSteps: { law: 'Equality Act 2010, section 40', from: '2026-10-01' },
  legalLimits: [
    { claim: 'a claim about work at an employment tribunal', limit: '3 months less one day', days: 88, from: '2010-10-01', law: 'Equality Act 2010, section 123' },
    { claim: 'a claim about a service or care in the county court', limit: '6 months less one day', days: 180, from: '2010-10-01', law: 'Equality Act 2010, section 118' },
  ],
}
