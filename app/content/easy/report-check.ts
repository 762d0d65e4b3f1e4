import type { EasyWords } from './words'

export const reportCheck: EasyWords<'reportCheck'> = {
  lead: 'This is what you told us. You can change it.',
  nothing: 'You left this out.',
  folded: 'Show the bad words',
  apart: ['New people read this. They did nothing in what you told us before.', 'The others cannot see it. Nobody tells them.'],
  readers: {
    heading: 'Who will read it',
    none: 'The first reader reads it. People who keep others safe may read it too. Nobody else does.',
    duty: 'These teams look at a part of it:',
    chosen: 'You said that these teams may see it:',
    review: '2 reviewers may read it. We ask you about each of them first.',
    noReview: 'You did not say that reviewers may read it. They will not.',
    learning: 'A part of it may help others to learn. We show it to you first.',
    ward: 'The matron of the ward sees 3 things. They are the day, the kind of thing, and what we did. The lead who stops violence sees them too. They never see your words. They never see who told us.',
  },
  evidence: {
    heading: 'Keep proof today',
    body: [
      'Cameras often keep pictures for only 30 days. Ask today that they keep them.',
      'Keep messages and photos. Write down who saw it.',
      'You can ring the police at any time. Ring 101. If someone is in danger, ring 999.',
    ],
  },
  limits: {
    heading: 'If you want to go to court or to a tribunal',
    body: ['Telling us does not give you more time. Ring Acas or your union now.', 'We cannot say which time is right for you. Use the shortest.'],
    each: 'You may have {limit}. This is for {claim}. It is the law since {day}: {law}.',
  },
  cannotRing: 'You want us to ring you. But you gave no number. You can change that above.',
  hasNoName: 'You want to give your name. But you wrote no name. You can send it like this. Then we do not know you.',
  contactIsOff: 'You told us how to reach you. But “contact me” is off. So we do not use it.',
  ringOnly: 'You want us to ring you. So we may. But “contact me” is off. We send you nothing.',
  guess: {
    heading: 'Could people guess that it was you?',
    few: 'You said that only a few people were there. They may guess.',
    speak: 'You said that we may talk to the person who did it. If only you 2 were there, they will know.',
    fair: 'We listen to you first. Then we also listen to the other person.',
  },
  sendNote: 'Then we give you 8 words. They are like a key. You need them later.',
  more: { body: 'This is enough. You can add more below. You can also do that later.' },
}

export const reportNotices: EasyWords<'reportNotices'> = {
  skipped: 'That page comes later. Please do this page first.',
  pictureNotAdded: 'You chose a picture. We do not have it. Please add it again.',
  fileNotHere: 'You sent a file here. We only take words here. So we left it out.',
  expired: 'Too much time went by. We deleted what you typed before. We kept only your last page.',
  unreadable: 'We could not read it. Please type it again. Then send it.',
  notOpen: 'You cannot use this way here. You can ring us. Someone you trust can also tell us for you.',
  wrongPhrase: 'We found nothing for these 4 words. Please check each word. What you typed may be deleted.',
  away: {
    heading: 'This does not work now',
    body: ['Our computer is down. It is not your fault.', 'Wait a few minutes. Then try again. What you sent us before is safe.', 'You can ring {name}. The number is {phone}. When: {when}.'],
  },
}

export const reportErrors: EasyWords<'reportErrors'> = {
  'immediateDanger.missing': 'Tell us if someone is in danger. You can say: I do not want to say.',
  'narrative.missing': 'Tell us what happened. One line is enough.',
  'contact.missing': 'Tell us how we can reach you. You can say: you may not.',
  'mode.missing': 'You wrote your name. Choose what you want. You can choose that we do not know you.',
  'shareWithRoutes.noneTicked': 'Tick a team. Or take away the tick at "show this to a team that I choose".',
  'contact.phoneMissing': 'Write the number that we may ring.',
  'contact.emailMissing': 'Write the e-mail address.',
  'contact.wordingMissing': 'Choose the words of the e-mail. We do not choose them for you.',
  'contact.otherMissing': 'Write how we can reach you.',
  'contact.phoneUnreadable': 'Check the number. It needs 7 numbers or more. For example: 07700 900123.',
  'contact.emailUnreadable': 'Check the e-mail address. It should look like name@example.com.',
  'text.tooLong': 'Make this shorter. You can write {limit} letters. It has {over} too many. You can write more later.',
  'text.hiddenCharacters': 'There are hidden signs in your words ({count}). Please type the words again.',
  'text.onlyOne': 'This came twice. Write it once.',
  'choice.notOnTheList': 'Choose one of the answers here.',
  'choice.onlyOne': 'Choose only one answer.',
  'choice.ratherNotSayAlone': 'You ticked “I do not want to say”. Take away that tick, or the other ticks.',
  'wanted.tooMany': 'Choose up to {limit}. You can tell us more later.',
  'first.notTicked': 'Tick this in the list above too.',
  'when.kindMissing': 'You gave a date. Choose which line it belongs to.',
  'date.incomplete': 'Write the day, the month and the year.',
  'date.notReal': 'Check the date. It should look like 24 11 2024.',
  'date.inTheFuture': 'Check the date. It cannot be after today.',
  'date.endsBeforeItStarts': 'Check the 2 dates. The first one must come first.',
  'earlierCode.unreadable': 'Check the 8 words. You can also leave this empty.',
  'number.notWhole': 'Write a number from 0 to {limit}. You can also leave this empty.',
  'file.notHere': 'You cannot add a file here. Please write what it shows.',
}

export const reportGuess: EasyWords<'reportGuess'> = {
  lead: 'We marked some words. They may show who you are. We may be wrong.',
  free: 'You do not have to change anything.',
  here: 'Our own computer looked for them. We sent nothing to anyone.',
  nothing: 'We found no words that show who you are. We may be wrong.',
  advice: {
    date: 'People may know who was there that day. You could say “last month”.',
    time: 'People can find out who was at work then. You could leave out the time.',
    name: 'A name shows who it is. You could say “a colleague” or “a nurse”.',
    role: 'There may be only one person like this. You could say “a colleague”.',
    rare: 'Few people are like this. You could leave it out.',
    contact: 'This leads to one person. You could leave it out.',
    number: 'This number leads to one person or place. You could leave it out.',
  },
}

export const reportPromises: EasyWords<'reportPromises'> = {
  interpreter: '{role} sees that you need an interpreter. A colleague never interprets.',
  received: 'We tell you at once that we have it. We give you your 8 words.',
  safetyLook: '{role} looks if people are safe by {day}.',
  acknowledgement: '{role} writes to you by {day}. They offer you help.',
  firstLook: '{role} tells you what will happen by {day}.',
  reviewersProposed: '{role} asks you about 2 people by {day}. These 2 people could help you. You can say no.',
  ownerAnswer: '{role} says what will change by {day}. If nothing can change, they say why.',
  wordFromUs: '{role} writes to you by {day}. They write even if nothing is new.',
}

export const promiseKeepers: EasyWords<'promiseKeepers'> = { theService: 'This service', accountableOwner: 'A senior person from outside the team' }
