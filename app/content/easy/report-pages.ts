import type { EasyWords } from './words'

const ticks = 'Tick all that are true.'

export const reportPages: EasyWords<'reportPages'> = {
  none: 'Nothing chosen yet',
  ratherNotSay: 'I do not want to say',
  next: 'Save and go on',
  backToCheck: 'Save and go back',
  notListed: 'Is it not in the list? Write it here',
  safe: {
    lead: 'The first question needs an answer. You can say: I do not want to say.',
    why: 'Some things cannot wait. If someone is not safe, we look at that first.',
    questions: {
      immediateDanger: { label: 'Is someone in danger now?' },
      ongoing: { label: 'Did it happen more than once?' },
      violenceOrThreat: { label: 'Did any of these happen?', hint: ticks },
    },
  },
  danger: {
    body: [
      'Go to a safe place if you can. Then ring 999.',
      'Can you not speak? Ring 999 from a mobile phone. Then press 55.',
      'Are you at work? Use your alarm.',
      'Nobody reads this form at once.',
    ],
    others: 'Other people who answer day and night',
    goOn: 'I can go on now',
  },
  you: {
    lead: 'Nobody will see this tonight. We do not tell your manager. It does not count against you at work.',
    why: 'It helps us know how soon to write to you. It helps us keep you safe.',
    forPatients: { lead: 'Nobody will see this tonight. It is not in your notes. It does not change your care or your leave.', questions: { fearOfRetaliation: { label: 'Are you afraid? Could your care get worse because you tell us?' } } },
    lines: 'Do you need someone now?',
    emergency: { name: 'If someone could die', when: 'Day and night. It is free' },
    questions: {
      howAreYou: { label: 'How do you feel today?', hint: 'Do you want us to ring? Give us your number on a later page.' },
      fearOfRetaliation: { label: 'Are you afraid? Could people treat you worse because you tell us?' },
    },
  },
  what: {
    lead: 'This question needs an answer. Use your own words. You can use any language. One line is enough.',
    why: 'This is where we start. You do not need to prove it.',
    patient: 'Please do not write the name of a patient. If we need to know, a nurse or doctor will ask you.',
    interpreter: 'You can use your own language. An interpreter reads it to us. It is never someone you work with.',
    questions: {
      wordsUsed: { label: 'What were the bad words?', hint: 'We keep the words covered. People see them only if they choose to.', summary: 'I want to write the bad words' },
      narrativeLanguage: { label: 'What language did you use?', summary: 'I wrote in another language' },
    },
  },
  challenge: {
    heading: 'Someone said that it was wrong',
    lead: 'Someone spoke up. It may have helped, or not. Both are good to know.',
    why: 'It shows others what they can say. It shows us where it is hard to speak up.',
    questions: {
      challengedBy: { label: 'Who spoke up?' },
      challengeOf: { label: 'What was wrong?', hint: `It can be something that we wrote. ${ticks}` },
      challengeResult: { label: 'What happened then?' },
    },
  },
  where: {
    heading: 'When was it, and where?',
    lead: 'You can say a little or a lot.',
    why: 'The day helps us find out what happened. The place helps us see if it happens there a lot.',
    questions: {
      'when.kind': { label: 'When was it?' },
      whenDate: { label: 'What day was it?' },
      'when.words': { label: 'You can say it in your own words', hint: 'For example: when it snowed.' },
      setting: { label: 'What place was it?' },
      division: { label: 'What part of the trust was it?' },
      present: { label: 'How many people were there?', hint: 'Write a number. You can guess.' },
      incidentReference: { label: 'The number from the incident form', summary: 'There is an incident form about it' },
    },
  },
  place: {
    heading: 'Do you want to say more about the place?',
    lead: 'You can leave this out.',
    why: 'If we know the place, we can change it. If it is a small team, people may guess who you are.',
    questions: { service: { label: 'What service was it?' }, team: { label: 'What team was it?', hint: 'Is it a small team? People may guess who you are. You can leave this out.' } },
  },
  who: {
    lead: 'We do not ask for names here.',
    why: 'It helps us know who needs help. It helps us know who to ask first.',
    mine: { lead: 'Tell us about the person who was hurt. Please do not write their name.' },
    questions: {
      reporterRole: { label: 'Which one are you?' },
      affected: { label: 'Who was hurt?', hint: ticks },
      affectedFirst: { label: 'Did you tick more than one? Who was hurt most?' },
      affectedKnows: { label: 'Does this person know that you tell us?' },
    },
  },
  putRight: {
    body: [
      'You can put things right without this form.',
      'What you write here is not private. People could ask for it later. Ask your union first, if you can.',
      'Please do not write the name of the other person.',
      'We do not write to them. We do not say if they told us too.',
    ],
  },
  agreement: {
    heading: 'Did the person who was hurt say yes?',
    lead: 'The person who was hurt decides. If they did not say yes yet, we ask them first.',
    why: 'We keep their yes in its own place. They can take it back.',
    questions: { agreedTo: { label: 'What did they say yes to?', hint: ticks } },
  },
  other: {
    heading: 'Who or what was it?',
    lead: 'It can be a person. It can be a rule or a place.',
    why: 'It tells us who can work on this. It tells us who must stay away.',
    mine: { lead: 'This is about your job. It is not about your name.', questions: { source: { label: 'Who are you to the person who was hurt?', hint: 'Tick what is true.' } } },
    questions: {
      source: { label: 'Who or what was it?', hint: ticks },
      sourceFirst: { label: 'Did you tick more than one? Which one comes first?' },
      relation: { label: 'Who are they to the person who was hurt?' },
      sourceName: {
        label: 'Their name',
        hint: 'You can leave this out. We lock it away. Nobody with this name may read what you tell us. That is why we keep it.',
        summary: 'I want to give the name of the person who did it',
      },
      sourceUnwell: { label: 'Could they have been ill?', hint: 'That does not make it right. It helps us find a safe answer.' },
    },
  },
  impact: {
    heading: 'How did it make you feel, or them?',
    mine: { heading: 'How do you think they felt?', lead: 'You may not know. You can say: none yet.' },
    lead: 'No answer is wrong. You can say: none yet.',
    why: 'How people felt matters. It matters even if nobody meant to hurt.',
    questions: { impact: { label: 'What did it do?', hint: ticks }, impactLevel: { label: 'How much?' } },
  },
  about: {
    lead: 'Tell us what you think. You do not need to be sure.',
    why: 'It helps us see if the same thing happens again and again.',
    questions: {
      characteristics: { label: 'What was it about?', hint: ticks },
      perceivedAs: { label: 'Was it about one of these?', hint: 'It counts even if they were wrong about you.' },
      statusWords: { hint: 'Use your own words. We keep it apart from the rest.', summary: 'It was about my visa' },
    },
  },
  help: {
    lead: 'You can choose up to 3 things. You can change your mind later.',
    why: 'We start with what you want. If we cannot do it, we say so.',
    questions: { wantedFirst: { label: 'What would help most?' }, supportNow: { label: 'Do you want any of this help?', hint: 'You can get it. It does not matter what happens with this report.' } },
  },
  words: {
    heading: 'Words that other people use',
    lead: 'The {network} looks after this list.',
    why: 'When we all use the same words, we can count how often it happens.',
    questions: { wordsThatFit: { label: 'Which words are true for you?', hint: 'Tick some, or none.' } },
  },
  choices: {
    lead: 'All of these are off. Turn on only what you want. You can turn it off again.',
    why: 'It is your story. We need your yes.',
    ifNone: 'You can turn nothing on. Then only the first reader reads it. People who keep others safe may read a part.',
    questions: { choices: { label: 'What may we do?' }, shareWithRoutes: { label: 'Which team?', hint: ticks } },
  },
  speak: {
    heading: 'Please read this first',
    body: [
      'You said that we may talk to the person who did it.',
      'Were only the 2 of you there? Then they will know that it was you. We cannot hide that.',
      'You can change your mind until we talk to them.',
    ],
    keep: 'Keep this on',
    turnOff: 'Turn this off',
  },
  reach: {
    heading: 'How can we reach you?',
    lead: 'This question needs an answer. You can say: you may not.',
    why: 'We want to tell you what we do. You choose how.',
    questions: {
      contact: { label: 'How can we reach you?', hint: 'Your 8 words work in any case.' },
      alertWording: { label: 'Which words do you want in it?', hint: 'It says only this.' },
      'contactDetails.alert': { label: 'What is your e-mail address?', hint: 'Use one that only you read.' },
      safeTimes: { label: 'When is it safe to reach you?', hint: 'For example: after 6 at night.' },
      rhythm: { label: 'How often do you want to hear from us?' },
    },
  },
  name: {
    lead: 'You do not have to. You can give it to us later, on your page.',
    why: 'With a name we can do more about one person. Without a name we can still change how we work.',
    questions: { mode: { label: 'What do you want?' }, yourName: { label: 'Your name', hint: 'Only if you want to give it.' } },
  },
  people: {
    lead: 'You can leave all of this out.',
    why: 'You can say no to a person. You do not have to say why.',
    questions: {
      reviewerPrefs: { label: 'Two people may look at this. Who should they be?', hint: ticks },
      namedExclusions: { label: 'Who should never see this?', hint: 'Write first and last names. We cannot find people by their job. We lock it away.' },
      communicationNeeds: { label: 'What would make it easier for you?', hint: ticks },
    },
  },
  again: {
    lead: 'This is the short way. You can add more later.',
    why: 'Each time you tell us, it is easier to see that it happens a lot.',
    questions: {
      immediateDanger: { label: 'Is someone in danger now?' },
      source: { label: 'Who or what was it?' },
      affected: { label: 'Who was hurt?' },
      wordsThatFit: { label: 'Which words are true for you?' },
      narrative: { label: 'What happened? One line is enough', hint: 'Please do not write the name of a patient.' },
      incidentReference: { label: 'The number from the incident form', hint: 'Only if you have it.' },
      earlierCode: { label: 'Your 8 words from before', hint: 'Only the first reader sees that they belong together.', summary: 'I told you before. I have 8 words' },
      contact: { label: 'How can we reach you?' },
      alertWording: { label: 'Which words do you want in it?', hint: 'It says only this.' },
      'contactDetails.alert': { label: 'What is your e-mail address?', hint: 'Use one that only you read.' },
    },
  },
}
