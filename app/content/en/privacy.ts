/** The privacy notice, with the summary of the data-protection impact assessment. */
export const privacy = {
  title: 'Heard: privacy',
  heading: 'Your privacy',
  lead: 'This page says what we keep about you, why, who sees it, and what we cannot promise.',
  sections: [
    {
      id: 'who-we-are',
      heading: 'Who we are',
      body: ['“We” is the trust named at the top of this page. By law it is the data controller. It decides how what you tell us is used.'],
    },
    {
      id: 'what-we-collect',
      heading: 'What we keep',
      body: [
        'We keep what you choose to tell us, and what we do about it. That can be:',
        [
          'what happened, where, and on what day',
          'how it affected you, and what would help',
          'your ethnic group, religion or health, if you say it',
          'the name of another person, if you give it',
          'your name and how to reach you, if you give them',
        ],
        'We do not keep the address of your computer, or the kind of phone. We do not keep the hour at which you wrote.',
        'There is one cookie while you write, and one while you follow up. They go when you finish. There is no tracking.',
      ],
    },
    {
      id: 'why',
      heading: 'Why we may keep it',
      body: [
        'The law calls it a public task: running a safe and fair health service (UK GDPR, Article 6(1)(e)).',
        'Facts such as race, religion or health need more. We use them for these reasons:',
        [
          'duties in employment and social protection (Article 9(2)(b))',
          'a large public interest: equality, and keeping people safe (Article 9(2)(g), and Schedule 1 of the Data Protection Act 2018)',
          'running health and social care (Article 9(2)(h))',
        ],
        'If someone may have broken the law, Article 10 and Schedule 1 of that Act apply too.',
        'We do not rely on your consent. At work, a yes is not always free. Your choices bind us all the same.',
      ],
    },
  ],
  readers: {
    id: 'who-reads',
    heading: 'Who reads it',
    caption: 'Who reads what',
    columns: { role: 'Who', reads: 'What they read' },
    after: [
      'You can see which role looked at your report, and on which day.',
      'People who look after the computers cannot read any report.',
      'Your manager is not told.',
    ],
  },
  keys: {
    id: 'locked',
    heading: 'How it is locked',
    body: [
      'Each report is locked with a key of its own. Names are locked apart, with other keys.',
      'Only a person who may read a report can use its key. When they may no longer read it, their access ends at once.',
      'When the time to keep it is over, we destroy the key. Nobody can read it after that, and that includes us.',
      'Your eight words are not kept. We keep only a trace that lets us know them again.',
    ],
  },
  retention: {
    id: 'how-long',
    heading: 'How long we keep it',
    caption: 'How long we keep it',
    columns: { what: 'What', howLong: 'How long' },
    after: ['Before anything goes, we offer you your own copy. An inquiry or a court can make us keep things longer.'],
  },
  honest: {
    id: 'what-we-cannot-promise',
    heading: 'What we cannot promise',
    body: [
      'Nothing here is privileged. A court, a tribunal, a coroner, a regulator or the police can order us to hand it over.',
      'The person you tell us about has rights too. They may ask what is kept about them.',
      'They never see your report in this service. When we must tell them something, we give the gist, and we protect you.',
      'If someone’s life is at risk, one person may open a name at once. A second person checks that within one working day, and you are told.',
      'Sometimes the law makes us share something. We take out what we can, and we tell you first unless that is unsafe.',
      'If only two people were there, the other may guess who told us. We cannot hide that.',
    ],
  },
  rights: {
    id: 'your-rights',
    heading: 'Your rights',
    body: [
      'You can ask us to:',
      [
        'show you what we keep about you',
        'put right what is wrong',
        'delete it, or use it less, where the law lets us',
        'stop using it, because of your own situation',
        'let a person look at any decision again; no computer decides anything here',
      ],
      'You can do most of this with your eight words, without giving a name.',
      'You can also write to our data protection officer at {email}.',
      'If you are not content with us, you can complain to the Information Commissioner. Ring 0303 123 1113, or go to ico.org.uk.',
    ],
  },
  impact: {
    id: 'impact',
    heading: 'What could go wrong, and what we do about it',
    lead: 'The law asks us to think about this before we start. It is called a data-protection impact assessment. This is its summary.',
    caption: 'Risks to people, and what we do about them',
    columns: { risk: 'What could go wrong', measures: 'What we do', left: 'What is left' },
    risks: [
      {
        id: 'manager',
        risk: 'A manager or a colleague finds out who told us.',
        measures: 'You need no name. Names are locked apart. Every look is recorded, and you can see it.',
        left: 'Someone who was there may guess.',
      },
      {
        id: 'reviewer',
        risk: 'A person in the case gets to review it.',
        measures: 'You can rule people out. Reviewers are checked for ties, and you agree to each. Nobody gets access by your silence.',
        left: 'Ties that nobody knows of.',
      },
      {
        id: 'numbers',
        risk: 'Published numbers point to one person.',
        measures: 'No numbers are published yet. When they are, small ones are left out and the others are rounded.',
        left: 'What people already know of each other.',
      },
      {
        id: 'shared-computer',
        risk: 'The next user of a ward computer sees it.',
        measures: 'Pages are not stored. One button empties the page at once. We tested what stays on the disk.',
        left: 'Someone who looks over your shoulder, or watches the network.',
      },
      {
        id: 'stolen',
        risk: 'Someone steals the database.',
        measures: 'Words and names are locked with keys that are not in the database. Times are not kept, only days.',
        left: 'The order of rows may remain.',
      },
      {
        id: 'administrator',
        risk: 'Someone inside changes the record.',
        measures: 'Every act is written to a chain that cannot be changed unseen. Its end is signed and kept elsewhere.',
        left: 'The last ten seconds before a theft.',
      },
      {
        id: 'unheard',
        risk: 'A person is named and is never heard.',
        measures: 'A report is not a finding. Nothing is decided about a person before they are heard. Unheard names go after 12 months.',
        left: 'The worry of knowing that something was said.',
      },
      {
        id: 'treated-worse',
        risk: 'Someone is treated worse for speaking up.',
        measures: 'We ask at the start, and again at set times. You can tell us at any hour. New people then look at it.',
        left: 'What happens where nobody sees it.',
      },
      {
        id: 'therapy',
        risk: 'It becomes known who has therapy.',
        measures: 'We help with the form, and then we forget. Leaders get only monthly totals from the provider.',
        left: 'Time away from a shift may be noticed.',
      },
    ],
  },
}
