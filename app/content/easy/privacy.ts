import type { EasyWords } from './words'

/** What we keep about you. The names of laws stand where somebody may need them, after what they mean. */
export const privacy: EasyWords<'privacy'> = {
  heading: 'What we keep about you',
  lead: 'This page says what we keep. It says why. It says who can read it.',
  sections: [
    {
      id: 'who-we-are',
      heading: 'Who we are',
      body: ['We are the trust. The name of the trust is on this page. The law says: we must look after what you tell us.'],
    },
    {
      id: 'what-we-collect',
      heading: 'What we keep',
      body: [
        'We keep what you want to tell us. We keep what we do about it. It can be:',
        [
          'what happened, and where, and when',
          'how you felt, and what would help',
          'your race, your religion or your health, if you tell us',
          'the name of someone else, if you tell us',
          'your name and your phone number, if you tell us',
        ],
        'We do not know which computer or phone you use. We keep the day. We do not keep the hour.',
        'There is one small file while you write. It is called a cookie. It goes when you finish. We do not follow you.',
        'Some browsers get a second small file. It goes after some seconds.',
        'The browser may list that you were here. A private window does not.',
      ],
    },
    {
      id: 'why',
      heading: 'Why we can keep it',
      body: [
        'We must run a safe and fair health service. The law lets us keep what we need for that.',
        'Your race, religion and health are private. The law has more rules for them. We use them for this:',
        ['to be a fair place to work', 'to keep people safe', 'to give good care'],
        'The laws are called UK GDPR and the Data Protection Act 2018.',
        'It is hard to say no at work. So we do not ask for a yes to keep it. We still do only what you choose.',
      ],
    },
  ],
  readers: {
    heading: 'Who can read it',
    columns: { role: 'Who', reads: 'What they read' },
    after: ['You can see who looked. You can see on which day.', 'The people who look after the computers cannot read it.', 'We do not tell your manager.'],
  },
  keys: {
    heading: 'How we lock it',
    body: [
      'We lock each report with its own key. We lock names in another place.',
      'You can ask us to keep your name apart. We open it only if someone could die. Then we tell you.',
      'Only some people can use the key. We can take the key back from them.',
      'To delete a report we break its key. Nobody can read it here then. We cannot read it too.',
      'We keep spare keys, in case a computer breaks. The spare key goes within 35 days.',
      'We do not keep your 8 words. We can only tell if the words are right.',
    ],
  },
  retention: {
    heading: 'How long we keep it',
    columns: { what: 'What', howLong: 'How long' },
    after: [
      'We delete what you did not send. We delete what you took back. The computer does this.',
      'The computer does not delete the rest yet. People must do that. You can ask them to.',
      'You can have a copy while your 8 words work. A court can tell us to keep it longer.',
    ],
  },
  honest: {
    heading: 'What we cannot promise',
    body: [
      'A court or the police can tell us to give it to them. Then we must.',
      'The other person has rights too. They can ask what we keep about them.',
      'They never see your report here. Sometimes we must tell them what it is about. We keep you safe when we do.',
      'Is someone’s life in danger? Then one person can look at a name at once. A second person checks this. We tell you.',
      'Sometimes the law makes us tell someone. We take out what we can. We tell you first, if that is safe.',
      'Were only two people there? Then the other person may guess that it was you. We cannot hide that.',
    ],
  },
  rights: {
    heading: 'What you can ask for',
    body: [
      'You can ask us to:',
      ['show you what we keep', 'change what is wrong', 'delete it, if the law lets us', 'stop using it', 'let a person look again'],
      'No computer decides anything here.',
      'You can do most of this with your 8 words. You do not need to give your name.',
      'You can also write to us. Our email is {email}.',
      'Are you not happy with us? Then you can tell the Information Commissioner. Ring 0303 123 1113. Or go to ico.org.uk.',
    ],
  },
  impact: {
    heading: 'What could go wrong',
    lead: 'We thought about what could go wrong. This is what we do about it.',
    after: [
      'The trust decides if this is safe enough. It asks an expert first. You can write to the expert at {email}.',
      'Is a risk still too high? Then the trust must ask the Information Commissioner.',
      'The trust looks again when something changes.',
    ],
    columns: { risk: 'What could go wrong', measures: 'What we do', left: 'What can still happen' },
    risks: [
      { id: 'manager', risk: 'Your manager finds out that it was you.', measures: 'You do not need to give a name. We write down each time someone looks. You can see it.', left: 'Someone who was there may guess.' },
      { id: 'reviewer', risk: 'The wrong person looks into it.', measures: 'You can say who must not. We check who knows whom. We ask you first.', left: 'They know each other, and nobody knows that.' },
      { id: 'numbers', risk: 'We show numbers. Someone can tell who is meant.', measures: 'We show no numbers yet. When we do, we leave out small ones.', left: 'Some people know a lot about each other.' },
      { id: 'shared-computer', risk: 'Someone uses the same computer after you.', measures: 'The computer does not keep these pages. The red button closes the page fast.', left: 'Someone can look at your screen.' },
      { id: 'stolen', risk: 'Someone steals what we keep.', measures: 'It is locked. The keys are in another place. We keep days, and no hours.', left: 'They may see what came first.' },
      { id: 'administrator', risk: 'Someone here changes what was written.', measures: 'We write down each step. Nobody can change it and hide that.', left: 'The last 10 seconds may be lost.' },
      { id: 'unheard', risk: 'Someone is named. Nobody asks them.', measures: 'We ask them before we decide. Two people may find that there is nothing to ask. Then we delete the name.', left: 'They may worry.' },
      { id: 'treated-worse', risk: 'People are bad to you because you told us.', measures: 'We ask you about this. You can tell us at any time. New people look at it.', left: 'It may happen where nobody sees it.' },
      { id: 'therapy', risk: 'Someone finds out that you have therapy.', measures: 'We help you with the form. Then we forget it.', left: 'Someone may see that you are away.' },
    ],
  },
}
