import type { EasyWords } from './words'

export const reportStart: EasyWords<'reportStart'> = {
  lead: 'You can tell us about racism. It may have happened to you. It may have happened to someone else.',
  time: 'It takes about 5 minutes. There are 3 questions that need an answer. You can leave out the others.',
  words: {
    heading: 'Write down these 4 words',
    body: 'The 4 words bring you back to what you typed. You can use another phone or computer. We show the 4 words only once.',
    how: 'We keep what you typed for 30 minutes after you stop. Then we delete it.',
    away: 'If you stop for 2 minutes, the page closes. Your 4 words open it again. You also need them if you close the page.',
    keepLabel: 'Do you need more time?',
    keep: 'Keep my words for 7 days',
    keepHint: 'Tick this if you need a break. It is locked. Nobody here can read it.',
  },
  again: 'It happened again. Tell us the short way',
  otherWays: {
    heading: 'Other ways to start',
    challenge: 'Someone said that it was wrong',
    challengeHint: 'A person spoke up. They said no to bad words or to a bad rule.',
    putRight: 'I did or said something. I want to put it right',
    putRightHint: 'There is one page to read first.',
    carer: 'I am a carer or in the family',
    openHint: 'This does not change your care. We do not put it in the notes.',
    closed: 'Are you a patient, a carer or in the family? Please ring us. Or ask someone on the ward that you trust. They can help you to tell us.',
  },
  ringNow: { heading: 'Is someone in danger now?', body: 'Ring 999. You do not need to tell us anything first.', more: 'More people you can ring, day and night' },
  goOn: { body: 'What you typed is still here.', button: 'Go on' },
  comeBack: {
    summary: 'I have 4 words from before',
    label: 'Your 4 words',
    wrong: 'We found nothing for these 4 words. Please check each word. What you typed may be deleted.',
  },
  next: {
    steps: [
      'You send it. Then we give you 8 words. They are like a key.',
      'Is someone not safe? Then a person looks by {safetyDay}.',
      'A person writes back to you by {answerDay}. They offer you help.',
      'We tell you what we think should happen by {lookDay}.',
      'We ask you before we finish.',
    ],
    dates: 'The dates are for something you send today.',
  },
  readers: {
    heading: 'Who reads it',
    body: [
      'A first reader reads it first. There are only a few of them.',
      'Is someone in danger? Then a person who keeps people safe reads a part of it.',
      'Nobody else reads it until you say yes. We do not tell your manager.',
    ],
  },
  ways: {
    heading: 'You can choose about your name',
    body: [
      { name: 'We do not know who you are', says: 'You do not give your name. You use your 8 words to talk with us. We can still help. But we may not be able to act about one person.' },
      { name: 'We keep your name apart', says: 'You give your name. We lock it away. The people who work on it do not see it. Could someone die? Then 1 person may open it. We tell you.' },
      { name: 'You give your name', says: 'You give your name. The people who work on it know it.' },
    ],
    later: 'You can start without your name. You can give it to us later, on your page. Only you can change this.',
  },
  yes: {
    heading: 'We ask you before we do these things',
    list: ['write to you or ring you', 'show your words to reviewers', 'talk to the person who did it', 'start formal steps at work', 'use your story to teach others'],
    except: [
      'Sometimes the law says that we must share a part. Sometimes we must share a part to keep someone safe.',
      'We share as little as we can. We tell you first, if that is safe.',
      'What you tell us is not a secret in law. A court or the police can ask to see it.',
    ],
    fair: 'We listen to you first. Then we also listen to the other person.',
  },
  clock: {
    heading: 'If you want to go to court or to a tribunal',
    body: ['There is not much time for this. Telling us does not give you more time.', 'Ring Acas or your union now. They can help you.'],
    each: 'You may have only {limit}. This is for {claim}. This law is from {day}.',
  },
  device: {
    body: [
      'Your own phone is safest. Turn off the wi-fi from work.',
      'The red button closes this page. It also deletes what you typed.',
      'Someone who watches the wi-fi can still see that you were here.',
      'The browser may list that you were here. A private window does not.',
    ],
  },
  support: { heading: 'Help without telling us', body: 'You can get help. You do not have to tell us anything.', link: 'See what help there is' },
  others: {
    body: [
      'You can ring {name}. The number is {number}. When: {when}.',
      'You can ask them for a paper form. Post it or hand it in.',
      'Someone you trust can tell us for you. It can be your union, an advocate or a chaplain. It can be {network}.',
      'Do you need an interpreter? We find one for you. We never ask someone you work with.',
    ],
  },
  signed: 'Some words from {name}',
}
