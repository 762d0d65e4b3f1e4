import type { EasyWords } from './words'

export const followUpChoices: EasyWords<'followUpChoices'> = {
  lead: 'You decide what we may do. You can change it at any time.',
  takenBack: 'You took it all back. We show it to nobody now. Your choices count again if we start again.',
  theirs: 'You told us about someone else. They have their own page now. You choose what is about you. Those have a button.',
  keptByLaw: 'This team keeps its part. The law says so, or it keeps someone safe.',
  anotherRoute: { label: 'Show it to one more team', hint: 'They see only a part of it. We show nothing until you press the button.', button: 'Show it to this team' },
  withRoute: 'Show it to: {route}',
  kinds: {
    contactMe: {
      name: 'Write to me or ring me', before: 'We do it the way you choose. If this is off, we send nothing.', isOn: 'If you turn it off, we send nothing. This page still works.',
      on: 'We may now write to you or ring you.', off: 'We send nothing now. This page still works.',
    },
    shareWithReviewTeam: {
      name: 'Show this to 2 reviewers', before: '2 reviewers may read it. You must say yes to each of them first.', isOn: 'If you turn it off, they can read nothing more. Their work stops.',
      on: 'Reviewers may read it. You must say yes to each of them first.',
      off: 'No reviewer can open it now. We still keep people safe.',
    },
    shareWithRoute: {
      name: 'Show it to a team that I choose', before: 'The team sees only a part of it.', isOn: 'If you turn it off, they can open nothing more. They keep what the law makes us share.',
      on: 'The team may now see a part of it.', off: 'The team can open nothing more.',
    },
    speakToThePerson: { name: 'Talk to the person who did it', before: 'There is one more page to read first.', isOn: 'If you turn it off, we say nothing more to them. We cannot take back what we said.', on: 'We may now talk to them. We write here when we did.', off: 'We say nothing more to them.' },
    useInLearning: { name: 'Use this so that others learn', before: 'Others learn from it. We take out names, days and places. We show it to you first.', isOn: 'If you turn it off, we throw away what is not public yet.', off: 'We do not use it again. Numbers that are public stay.' },
    checkOnMeLater: { name: 'Ask me later how I am', before: 'We ask you if things got worse for you.', isOn: 'If you turn it off, we stop asking. You can still tell us here.', on: 'We will ask you if things got worse.' },
    checkThatWeAreFair: { name: 'Use this to see if we are fair', before: 'We only count. Nobody reads your words for it.', isOn: 'If you turn it off, we throw your answers about you away.', on: 'It is on. Now answer the questions about you below.', off: 'We threw your answers about you away. Numbers that are public stay.' },
    goAheadIfSilent: {
      name: 'Go on if I do not answer', before: 'We ask you twice. If you do not answer, the reviewers may start.', isOn: 'If you turn it off, nobody reads it until you say yes.',
      on: 'We ask you twice. If you do not answer, the reviewers may start.', off: 'Nobody reads it until you say yes.',
    },
  },
  fair: {
    ask: 'There are 4 questions about you. We count your answers. You can leave some out.',
    none: 'Please answer 1 of the 4 questions.',
    done: 'Thank you. We locked your answers away. We count them.',
    counts: 'We locked your answers about you away. We count them.',
  },
  speak: {
    heading: 'Please read this first',
    body: [
      'Were only the 2 of you there? Then they will know that it was you. We cannot hide that.',
      'You can change your mind until we talk to them.',
      'We tell them in a letter what it is about. They can bring someone. They can get help too.',
    ],
    button: 'Yes, you may talk to them',
  },
  reach: {
    stands: { unknown: 'Now we do not know who you are.', keptApart: 'Now your name is locked away.', named: 'Now the people who work on it may know your name.' },
    before: [
      'You can give us your name here. You do not have to. You can tell us how to reach you.',
      'What you told us stays the same. The same people read it.',
      'With your name we can see who is too close to you. They do not work on it.',
      'When people know your name, they cannot forget it. Talk to someone first, if you like.',
      'We lock it away. This page does not show it. If someone opens it, you see the day here.',
    ],
    nameHint: 'Did you give your name before? Then you can leave this empty.',
    way: 'How can we reach you?',
    same: 'Do not change it',
    details: 'Your number, or what you want to tell us',
    turnsOn: 'If you tell us, “Write to me or ring me” is on. You can turn it off.',
    button: 'Lock it away',
    done: 'We locked it away. We tell the first reader that something is new.',
    noName: 'Please write your name. Or choose that we do not know you.',
    nothingGiven: 'Please write something. Or leave it all as it is.',
  },
  rhythm: { options: { standard: 'Every {length} or more often', everyTwoWeeks: 'Every 2 weeks' }, done: 'We write to you as often as you said.' },
  wait: {
    ask: 'Do you need time? You can ask us to wait. Our dates stop until you say: go on.',
    going: 'We wait because you asked us to. We still keep people safe.',
    asked: 'We wait until you say: go on.',
    ended: 'We go on now. There are new dates.',
  },
  withdrawal: {
    heading: 'Take back all that you told us',
    happens: 'This happens at once',
    atOnce: ['We lock it. Reviewers and other people cannot open it.', 'We say nothing more to anyone.', 'You can still get help.', 'We do not use it to teach others.'],
    stays: 'We must keep this',
    kept: ['We keep steps that the law asked for. We keep steps that keep someone safe. We tell you which ones.', 'We keep a short note that there was something. Your words are not in it.'],
    keptTeams: 'These teams keep a part: {teams}.',
    copyFirst: 'You can keep a copy before it goes.',
    then: 'Someone looks at what the law says. That takes up to {check}. We delete it {days} days later.',
    otherWays: 'You can also turn off only one choice. Or you can ask us to wait.',
    done: 'It is locked. Nobody works on it now.',
  },
}

export const followUpAgreed: EasyWords<'followUpAgreed'> = {
  before: {
    heading: 'Before you say yes',
    lines: [
      'You can bring someone. It can be a friend, someone from work or your union. They can come to every talk.',
      'You can ask for advice first. You can say no. You can stop at any time. We do not tell the others that it was you.',
      'We cannot keep this from a court or the police. They can make us show what you say or write. People who check the trust can too.',
    ],
  },
  lead: 'Both of you can read this. You can still talk about it to anyone. People could ask later for what it says.',
}

export const followUpAlert: EasyWords<'followUpAlert'> = {
  lead: ['We can send you a short e-mail when something is new. It has no name and no link.', 'You choose the words. Nobody can tell what it is about.', 'Use your own e-mail address. Do not use one from work.'],
  none: 'We send you nothing now.',
  on: 'We have your address. It is locked. Nobody here can read it. You chose these words:',
  wording: 'Which words do you want?',
  wordingHint: 'This is all that the e-mail says.',
  addressHint: 'Please check it. We cannot tell you if it is wrong.',
  addressWrong: 'Please type an e-mail address. For example: name@example.com.',
  turnsOn: 'This turns on “Write to me or ring me”. You can turn it off.',
  left: 'Now you get a short e-mail when something is new.',
  gone: 'Your address is gone. We send nothing to it.',
}

export const followUpCopy: EasyWords<'followUpCopy'> = {
  lead: ['You can have a file with what you told us. It says what we promised.', 'Your choices and messages are in it too. It has nobody else’s words.', 'Your name is not in it. We keep that apart.', 'You can open it on any computer. You can print it.'],
  safe: ['Anyone who opens the file can read it. It has no lock.', 'Do not save it on a computer at work.', 'Your own phone is safest. Turn off the wi-fi from work.'],
  file: { ratherNotSay: 'I do not want to say' },
}

export const followUpLearning: EasyWords<'followUpLearning'> = {
  lead: 'We want to tell others about this. Nobody can see that it was you.',
  none: 'There is nothing here for you to look at now.',
  learnt: { body: 'We wrote what others can learn from this. It says what we changed. It says if that works.' },
  answers: { fine: 'It is all right. Others may learn from it', no: 'No. Do not use it' },
  answerHint: 'If you do not answer, we wait. We do not print it like this without your yes.',
  changeHint: 'Write us a message. Tell us what to change.',
  done: { fine: 'Thank you. 2 other people look at it next.', change: 'Thank you. We change it. Then we show it to you again.', no: 'Thank you. We will not use it.' },
}

export const followUpSupport: EasyWords<'followUpSupport'> = {
  lead: 'You can get help. It does not matter what happens with your report.',
  forgets: ['We do not keep your answer if you do not ask us to. We forget if you said yes or no.', 'Nobody here can see who asked for help.'],
  none: 'When the first reader writes to you, we offer you help here. You do not have to wait. See the page about help.',
  all: 'All the help there is',
  names: { oneToOneTherapy: 'Talk with a therapist, you alone', reflectiveGroup: 'A group to talk in', occupationalHealth: 'The health team for staff' },
  general: 'Help',
  answered: 'You answered this one. We did not keep what you said.',
  yesRing: 'Yes, tell me who to ring',
  done: 'Thank you. We forgot what you said.',
  keep: {
    summary: 'Remember the dates for me',
    body: ['We keep nothing if you do not ask us.', 'If you press this button, we remember the dates.', 'Only you see them, with your 8 words.', 'When a date goes by, we tell you who to ring.', 'You can have it deleted on any day.'],
    button: 'Yes, remember the dates for me',
    done: 'We remember this for you. Only you see it.',
    why: 'You asked us to remember the dates. Only you see this.',
    stands: { formPrepared: 'Your form is ready. You have not told us that it was sent.', agreementAsked: 'Someone wants to send it for you. They need your yes first.', agreementGiven: 'You said yes. They can send it for you.', sentBySelf: 'You sent it.', didNotHear: 'They did not ring or write to you. You can ring them.', heardFromProvider: 'They rang you or wrote to you.', firstAppointment: 'You had your first appointment.' },
    who: { teamLeader: 'Your team leader sends it. They did nothing in what happened.' },
    form: 'Open the form',
    marks: { sentIt: 'I sent it', agree: 'Yes, they can send it for me', theySentIt: 'They say that they sent it', heard: 'They rang me or wrote to me', notHeard: 'They did not ring or write', firstAppointment: 'I had my first appointment', agreeNot: 'No, they cannot send it', changedMind: 'I changed my mind' },
    chase: {
      summary: 'Ask the service for me',
      body: [
        'Did nobody ring you? We can ask the service for you.',
        'One person here then sees your name. They see how to reach you. They see what help it is.',
        'They ask the service by {day}. We write here when it is done.',
        'Then we delete your name here. You can also press that they rang you.',
      ],
      name: 'Your name. The service must know it',
      button: 'Ask the service for me',
      done: 'We ask the service for you. You see the day below.',
      standing: 'You want us to ask the service. One person here sees your name until then.',
    },
    ring: 'Who to ring if nobody rings you',
    forgetWhat: 'If you delete it, no page shows it. Our own records still say that you asked us.',
    over: 'This has ended. You can take a form back with the letter below.',
    onBehalf: {
      summary: 'Someone else sends it for me',
      body: ['A friend or someone at work can send the form for you.', 'They need your yes first. You say yes on this page.', 'You have 14 days. You can take your yes back.'],
      label: 'Who sends it?',
      ifLeader: 'If it is your team leader',
      notInvolved: 'They say that they did nothing in what happened',
      notInvolvedMissing: 'A team leader can only send it if they did nothing in what happened. Tick that, or choose someone else.',
      button: 'Ask me to say yes',
    },
  },
  recall: {
    body: ['We do not know if you asked for help. So we cannot take it back for you.', 'You can take it back. Send this letter to the same place.', 'Did a colleague send it for you? You can take that back too.'],
    link: 'Make a letter to take it back',
  },
  form: {
    recall: {
      subject: 'I take back that I asked for help',
      by: 'Who sent it, if it was not you',
      words: 'What else you want them to know',
      wordsHint: 'You do not have to say why.',
      signed: 'Please stop. Please delete what was sent about me. Do you have to keep something? Then please tell me what.',
    },
    lead: ['This form is only on this page. We keep no copy. We tell nobody.', 'Print it. Or copy it into your own e-mail. Your own phone is safest.'],
    stays: 'What you type stays on this page. It is not sent to us. It goes when you close the page. It also goes if you stop for 2 minutes.',
    subject: 'I would like help for myself',
    name: 'Your name, or a name that you like',
    language: 'Your language, and what makes it easier for you',
    words: 'What you want them to know',
    wordsHint: 'You can write a little or a lot. You do not have to tell the story again.',
    signed: 'I ask for this myself. Please write only to me.',
    ringHeading: 'Who to ring',
    ring: 'There is no form for this. You can ring. You do not have to say why.',
  },
}

export const followUpSupporter: EasyWords<'followUpSupporter'> = {
  heading: 'Someone to help you',
  link: 'Give a key to someone who helps you',
  lead: ['You can give someone 8 words of their own. It can be your union, a friend or an advocate.', 'They see only what you choose. They cannot do things for you here.', 'You can take the key back at any time.'],
  out: 'The keys you gave',
  enough: 'You gave 3 keys. Take one back before you give a new one.',
  write: 'Write down these 8 words first. We show them only once. They do not work yet.',
  which: 'What may they see?',
  whichHint: 'Tick what you want. To change it, take the key back. Then give a new one.',
  effect: 'Press the button. Then the 8 words start to work.',
  give: 'I wrote them down. Make them work',
  given: 'The 8 words work now. Give them to the person yourself.',
  taken: 'You took the key back. Its words do not work any more.',
  page: {
    heading: 'You help someone',
    lead: ['Someone gave you these 8 words. You can see how it goes on.', 'You see only what they chose. You cannot do things for them here. They can take the key back.'],
    nothingOwed: 'Nothing is written down yet.',
  },
}

export const followUpDescribed: EasyWords<'followUpDescribed'> = {
  lead: ['Someone told us about something. It is about you.', 'That does not mean that it is true. We listen to you before anyone decides.'],
  noGist: 'Ask the person who gave you your words.',
  whyNotMore: 'You do not see the report here. We do not say who told us. It is the same for everyone.',
  companion: {
    heading: 'You are not alone',
    body: ['You can bring someone. It can be a colleague, your union or a friend. They can come to every talk.', 'You can ask for advice first. People could ask later for what you write here.'],
    support: 'See what help there is for you',
  },
  account: {
    lead: 'You can tell us how it was for you. You can also say nothing. Nobody minds.',
    hint: 'Please do not write the name of a patient.',
    nothingOn: 'On {day} you said nothing.',
  },
  lookGoing: 'Someone from outside looks at what we did. You hear what they find.',
  done: { account: 'Thank you. We have what you wrote. We have heard you.', nothing: 'You say nothing. You can change your mind.' },
}
