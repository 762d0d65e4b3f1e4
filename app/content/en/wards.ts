import { happened } from './case-history'
import { firstLookSteps } from './steps/first-look'

const { leadTold, evidenceAskedFor, placeMadeSafe, clinicalTeamTold, nothingNeededNow } = firstLookSteps['safety-look'].fields.done.options

/** A ward's own list, for its matron and its violence prevention lead; and the evidence of what was done there. */
export const wards = {
  title: 'Heard: my wards',
  heading: 'My wards',
  lead: 'What patients or the public did on your wards, and what was done. You see the day on which we were told.',
  never: 'You never see what was written, who told us, or which case it is. Please do not try to find out who it was.',
  act: 'Numbers are published late and rounded. You do not need to wait for them: act on what you see here.',
  noWards: 'When you are given a ward, its list stands here.',
  empty: 'Nothing is on this list. When somebody tells us of something on this ward, it stands here the same day.',
  columns: { on: 'We were told', kinds: 'Kind', actions: 'Done so far', alert: 'Alert of the clinical team' },
  caption: 'What happened on {ward}',
  none: 'Nothing yet',
  action: '{what}, {day}',
  alert: { none: 'None', live: 'Stands until {day}, unless they renew it', liveOpen: 'Stands', lapsed: 'Has lapsed', ended: 'Has ended' },
  kinds: {
    violence: 'Violence', threat: 'Threat', sexual: 'Sexual comment or touch', damage: 'Damage', careRefused: 'Care refused from a colleague for who they are',
    racistWords: 'Racist words', online: 'Messages or online', symbol: 'A symbol, poster or picture', other: 'Something else',
  },
  done: {
    leadTold, evidenceAskedFor, placeMadeSafe, clinicalTeamTold, nothingNeededNow,
    'route.lookedAt': 'The lead looked at what is needed',
    'route.foundNotNeeded': 'The lead found that nothing more is needed',
    'immediateAct.taken': happened['immediateAct.taken'],
    'evidence.kept': happened['evidence.kept'],
    'capacity.considered': 'The lead considered how the patient can be answered',
    'protection.offered': 'Protection was offered',
    'alert.written': happened['alert.written'],
    'alert.renewed': happened['alert.renewed'],
    'alert.ended': happened['alert.ended'],
    'timer.alertLapseDue': 'The clinical team’s alert lapsed',
    'reasonableSteps.listed': 'The reasonable steps were listed',
    'watch.started': 'It is being watched',
    'route.closed': 'The lead ended the work on it',
    'responsiblePerson.told': 'The responsible person of the unit was told',
  },
  other: 'Something was done',
  steps: {
    link: 'What was done on {ward}, for print',
    heading: 'What was done on {ward}',
    lead: 'Each step against what patients or the public did to people here, with its day. It holds nobody’s words and nobody’s name.',
    law: 'Since {day} the law asks an employer to take all reasonable steps ({law}).',
    lawSoon: 'From {day} the law asks an employer to take all reasonable steps ({law}).',
    more: 'The reasons stand in the record of each route. Its lead can read them.',
    empty: 'Nothing was done on this ward yet. Each step will stand here with its day.',
    until: 'As it stood on {day}.',
    columns: { day: 'Day', what: 'What was done', role: 'By' },
    roles: { firstReader: 'First reader', routeLead: 'Lead of a safety route', worker: 'The calendar', other: 'A colleague' },
    file: 'Take the list as a file',
    print: 'Print this list',
    back: 'All my wards',
  },
}
