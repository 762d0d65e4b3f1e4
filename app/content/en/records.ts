import { firstLookSteps } from './steps/first-look'
import { wards } from './wards'

const { mask, acknowledgement } = firstLookSteps

/** Many small records of what patients or the public did, recorded and made safe in one go by a first reader. */
export const records = {
  title: 'Heard: small records',
  heading: 'Small records of one ward',
  lead: 'Here are reports of what patients or the public did to staff. Each person wanted it on the record and nothing more.',
  how: 'Tick those of one ward. You read each of them on the next page, and write back to all of them at once.',
  alone: 'A report with a danger, an injury, a picture, or a wish for more is not here. It needs a look of its own.',
  empty: 'Nothing waits here. Small records that nobody has answered yet will stand here, ward by ward.',
  more: 'The oldest {count} are shown. The others follow when these are done.',
  ward: '{ward}: tick what you will read now',
  item: '{ref}, told on {day}: {kinds}',
  choose: 'Tick at least one.',
  opening: 'When you go on, each account that you ticked is opened. The person sees that the first reader has looked, and on which day.',
  open: 'Open those that I ticked',
  kinds: wards.kinds,
  form: {
    heading: 'Record them and make people safe',
    happens: 'Each report becomes a case of its own on the path “record and make safe”. One that cannot be taken does not stop the others.',
    told: 'Each person reads your words in their own thread, and sees which steps were taken. Nobody else is told.',
    back: 'Choose others',
    one: 'Report {ref}',
    facts: 'Told on {day}. {kinds}.',
    look: 'Open the case by itself',
    narrative: mask.fields.narrative,
    nobody: mask.fields.nobodyRecognisable,
    all: 'For all of them',
    words: { label: 'Your message to each of them', hint: acknowledgement.fields.words.hint },
    done: { label: 'What was done to make people safe', options: firstLookSteps['safety-look'].fields.done.options },
    button: 'Record all of them',
  },
  done: 'Recorded and made safe: {count}.',
  doneNext: 'An owner answers each of them next. You find them under Cases.',
  left: 'Not recorded: {count}. Each says why, and what you typed is still here.',
  refused: {
    movedOn: 'Somebody else, or a deadline, moved this report while you were reading. Look at it again, and send again if it still fits.',
    masked: 'Nothing was taken out of this account, and nobody said that nothing needs to be. Do one of the two.',
    notNow: 'This report cannot take this step now. Open it by itself to see why.',
    gone: 'This report is no longer here for you, or it needs a look of its own.',
    failed: 'This one could not be saved just now. Try again in a few minutes.',
    tooLong: 'The account is too long. Make it shorter.',
    hiddenCharacters: 'There are characters in the account that nobody can see. Type that part again.',
  },
}
