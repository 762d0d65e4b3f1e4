import { capital } from '../capital'
import { reportLists } from './report-lists'

/** Each begins with a capital. */
function capitals<Code extends string>(words: Record<Code, string>): Record<Code, string> {
  return Object.fromEntries(Object.entries<string>(words).map(([code, said]) => [code, capital(said)])) as Record<Code, string>
}

/** The labels of an item's codes, as a form offers them. */
export const itemCodeFields = {
  from: { label: 'From whom', options: { staff: 'Staff', patient: 'A patient', carerPublic: 'A carer or the public', partner: 'A partner organisation', system: 'A rule, a process or a place' } },
  toward: { label: 'Toward whom', options: { staff: 'Staff', patient: 'Patients', carerPublic: 'Carers or the public', group: 'A group' } },
  theme: { label: 'Theme', options: capitals(reportLists.theme) },
  quarter: { label: 'Quarter', hint: 'Year and quarter, such as 2026-Q4. Never a day.' },
  division: { label: 'Division', hint: 'Never a ward, a service or a team.' },
}

/** The pages of learning editors and approvers. */
export const learningWork = {
  title: 'Heard: something to learn',
  list: {
    heading: 'Learning',
    lead: 'What people allowed us to learn from. You see no case here: only a draft, and where it is.',
    columns: { about: 'What it is about', stage: 'Where it is', due: 'Due', yours: 'Waits for you' },
    untitled: 'No title yet',
    nothingDue: 'Nothing is due',
    yes: 'Yes', no: 'No',
    empty: 'When a case is finished and may be learnt from, it will be listed here.',
  },
  item: {
    back: 'Back to this item',
    stage: 'Where it is', due: 'Due', direction: 'From whom toward whom', theme: 'Theme', place: 'When and where',
    alike: 'Alike within twelve months', alikeCount: '{count}, this one included. Eight are needed, or several told as one.',
    systemOnly: 'It is about a rule, a process or a place alone, without anybody’s details.',
    remark: 'An approver wrote:',
    draft: 'The draft',
  },
  fields: {
    title: { label: 'Title', hint: 'Plain, and not a headline.' },
    happened: { label: 'What happened, in general', hint: 'So that many cases could be meant. No names, days, wards or quotes.' },
    impact: { label: 'What it did to people' },
    responsible: { label: 'What was responsible', hint: 'The rule, the habit, the place. Not a person.' },
    changed: { label: 'What we changed' },
    worked: { label: 'Did it work', hint: 'How we know. “We do not know yet” is an answer.' },
    question: { label: 'A question for your team' },
    ...itemCodeFields,
    checklist: {
      label: 'Could anyone guess who?',
      hint: 'Tick each line when it is so. You know the trust and not the case: that is why you are asked.',
      options: {
        noNames: 'No names and no initials', noDays: 'No days or months: the quarter at most', noSmallPlaces: 'No ward, service or team: the division at most',
        noExactRoles: 'Roles in broad groups', nothingRare: 'Rare things are told in general', quotesReworded: 'Quotes are reworded',
        nobodyCouldGuess: 'I asked myself who it could be, and could not say',
      },
    },
    isComposite: { label: 'Several cases told as one', options: { yes: 'This tells several cases together, so that none of them can be seen in it' } },
    remark: { label: 'Why', hint: 'The editor reads it.' },
  },
  steps: {
    draft: {
      heading: 'Begin the draft', happens: 'The draft is kept, and you can change it until it is checked.', told: 'Nobody.', button: 'Keep the draft', done: 'The draft is kept.',
    },
    check: {
      heading: 'Check that nobody can be recognised', happens: 'What is alike within twelve months is counted. With fewer than eight it is held.',
      told: 'Nobody yet. The person sees it next, before any approver.', button: 'It is checked', done: 'It is checked.',
    },
    count: {
      heading: 'Count again', happens: 'If there are eight by now, or it tells several cases as one, it goes on.', told: 'Nobody.', button: 'Count', done: 'It was counted again.',
    },
    preview: {
      heading: 'Show it to the person', happens: 'The person who told us looks at it first. Without an answer by the day that the case then shows, it is held.',
      told: 'The person who told us, on their page.', button: 'Show it', done: 'It is with the person now.',
    },
    approval: {
      heading: 'Approve', happens: 'Two different people approve, and nobody who was on the case. The second approval publishes.',
      told: 'When it is published, the person who told us and everybody who reads the page about learning.', button: 'Approve', done: 'Your approval is recorded.',
    },
    'sending-back': {
      heading: 'Send it back', happens: 'The editor changes it. It is checked and shown to the person again.', told: 'The editor.', button: 'Send it back', done: 'It is with the editor again.',
    },
    declining: { heading: 'Decline', happens: 'It is not told to others. This ends it.', told: 'The editor.', button: 'Decline', done: 'It is declined.' },
    actions: { heading: 'Follow what was changed', happens: 'It stays published while you find out if the change works.', told: 'Nobody.', button: 'Follow it', done: 'What was changed is being followed.' },
    'report-back': {
      heading: 'Report back', happens: 'Everybody whose words fed it is told what came of it.', told: 'The people who told us, on their pages.', button: 'Report back', done: 'It was reported back.',
    },
  },
  leaders: {
    title: 'Heard: for leaders',
    heading: 'What we have learnt',
    cannotHeading: 'What this page cannot tell you',
    cannot: [
      'How often racism happens here. Most of it is never reported, and this page knows only what was.',
      'Who told us, or whom it was about. Nothing here is about one person, and nobody can look behind it.',
      'How one ward or team compares with another. There are no league tables.',
    ],
    numbers: 'Numbers are published on fixed days. None have been published yet.',
    learnt: 'Published learning',
    none: 'When something has been approved by two people and published, it will stand here.',
    takeOut: 'Take it to your team',
  },
}
