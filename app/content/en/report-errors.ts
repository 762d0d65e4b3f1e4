import type { ProblemCode } from '~/reports/problems'

/** What is wrong with an answer, and what to do. `{places}` are the parameters of the problem (`Fault`). */
export const reportErrors = {
  'immediateDanger.missing': 'Tell us if you are safe. You can choose "I\'d rather not say".',
  'narrative.missing': 'Tell us what happened, in your own words. One line is enough.',
  'contact.missing': 'Choose how we may reach you. If you do not want us to, choose "You may not".',
  'contact.phoneMissing': 'Enter the number that we may ring, or choose "You may not".',
  'contact.emailMissing': 'Enter the email address for the alert, or choose "You may not".',
  'contact.wordingMissing': 'Choose which words the e-mail should have. We never pick them for you.',
  'contact.otherMissing': 'Say how we may reach you, or choose "You may not".',
  'contact.phoneUnreadable': 'Check the number. It should have at least 7 digits, like 07700 900123.',
  'contact.emailUnreadable': 'Check the email address. It should look like name@example.com.',
  'text.tooLong': 'Make this shorter. It can have up to {limit} characters, and has {over} too many. You can add more later with your eight words.',
  'text.hiddenCharacters':
    'There are hidden characters in this text that we cannot keep ({count}). They often come with text that was pasted. ' +
    'Type the words again where they were, or paste them as plain text.',
  'text.onlyOne': 'This came twice with different words. Write it once.',
  'choice.notOnTheList': 'Choose from the answers shown here.',
  'choice.onlyOne': 'Choose one answer only.',
  'choice.ratherNotSayAlone': 'Take away the tick at "I\'d rather not say", or the other ticks.',
  'wanted.tooMany': 'Choose up to {limit}. You can tell us more later with your eight words.',
  'first.notTicked': 'Tick this in the list above as well, or choose one that you ticked.',
  'mode.missing': 'Choose which way you want to tell us. If you want to stay unknown, choose that, and we do not keep your name.',
  'shareWithRoutes.noneTicked': 'Tick a team. If we may share it with none, take away the tick at "share this with a team that I name".',
  'when.kindMissing': 'Choose which of these fits the date that you gave.',
  'date.incomplete': 'Enter a day, a month and a year. If you do not know all three, choose "Around a day" or "don\'t know".',
  'date.notReal': 'Check the date. It should be a real date, like 24 11 2024.',
  'date.inTheFuture': 'Check the date. It must be today or before today.',
  'date.endsBeforeItStarts': 'Check the two dates. The second must be the same day or later.',
  'earlierCode.unreadable': 'Check the eight words, or leave this empty. You can send it without them.',
  'number.notWhole': 'Enter a whole number from 0 to {limit}, or leave this empty.',
  'file.notHere': 'Files cannot be added here. Take the file away and write in words what it shows.',
} satisfies Record<ProblemCode, string>
