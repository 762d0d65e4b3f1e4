import { onlyTheRecord } from './told'

/** Asked where a route is put away. */
const noEvidence = {
  label: 'If no evidence was kept: why', hint: 'Needed where evidence is to be kept and nobody has written down that it is. Say who looked, and what they found.',
}

/** Safety routes: what each step will do, who will be told, and what it asks. Leads read this record; reviewers do not. */
export const safetyRouteSteps = {
  'route-look': {
    heading: 'Look at it today',
    happens: 'The route is looked at. Needed or not is decided next.',
    told: `The person sees that somebody looked, and on which day. ${onlyTheRecord}`,
    button: 'Record the look',
    done: 'The look is recorded.',
    fields: { words: { label: 'What you looked at, and what you saw', hint: 'Date and reference. Do not copy anybody’s story.' } },
  },
  'immediate-act': {
    heading: 'Act at once',
    happens: '999, or an act that cannot wait. One person does it alone. The route is open with it.',
    told: 'The person is told that the route is open, as soon as it is safe to tell them.',
    button: 'Record the act',
    done: 'The act is recorded, and the route is open.',
    fields: { words: { label: 'What was done, when, and why it could not wait' } },
  },
  evidence: {
    heading: 'Keep the evidence today',
    happens: 'Camera and body-worn pictures are overwritten, often in about 30 days. Ask for them today, and write down whom you asked.',
    told: onlyTheRecord,
    button: 'Record that it is kept',
    done: 'It is recorded that the evidence is kept.',
    fields: { words: { label: 'What is kept, by whom, and the reference', hint: 'Camera pictures, body-worn pictures, messages, photographs, notes of who was there.' } },
  },
  candour: {
    heading: 'Record that candour was given',
    happens: 'The patient or family was told what happened and was told sorry. This waits for no choice, no hold and no name.',
    told: onlyTheRecord,
    button: 'Record it',
    done: 'It is recorded that candour was given.',
    fields: { words: { label: 'Who told them, on which day, and the reference of the letter' } },
  },
  'route-wish': {
    heading: 'Record what the person affected wants',
    happens: 'Their wish decides, save serious risk or a legal duty, which two people decide.',
    told: 'Nobody else.',
    button: 'Record their wish',
    done: 'Their wish is recorded.',
    fields: {
      wish: { label: 'Do they want this route?', options: { yes: 'Yes', no: 'No' } },
      words: { label: 'In their own words' },
    },
  },
  'route-explained': {
    heading: 'Record that it was explained',
    happens: 'What this route is, and what it would mean for them. Explaining it does not open it.',
    told: onlyTheRecord,
    button: 'Record it',
    done: 'It is recorded that the route was explained.',
    fields: { inWriting: { label: 'Was it in writing', options: { yes: 'Yes', no: 'No' } }, words: { label: 'What was explained, and how' } },
  },
  'opening-proposal': {
    heading: 'Propose to open it without their wish',
    happens: 'Only for serious risk or a legal duty. A second person decides. The person is told first, unless that is unsafe.',
    told: 'The second person. The affected person, when it is opened.',
    button: 'Propose',
    done: 'It is proposed. Somebody else decides now.',
    fields: {
      basis: { label: 'Why', options: { seriousRisk: 'Serious risk to somebody', legalDuty: 'A duty in law' } },
      personTold: { label: 'The person affected', options: { first: 'Was told first', unsafeToTell: 'It is unsafe to tell them first' } },
      words: { label: 'Your reasons, for the second person and for the record' },
    },
  },
  opening: {
    heading: 'Open the route',
    happens: 'The route is opened. The case does not finish while it is open.',
    told: 'The person who told us. Where it is opened without their wish, the person affected too.',
    button: 'Open it',
    done: 'The route is open.',
    fields: {
      basis: {
        label: 'On what it rests',
        options: {
          wish: 'The person affected wants it', leadDecides: 'The lead decides', threshold: 'A threshold is met', seriousRisk: 'Serious risk (two people)',
          legalDuty: 'A duty in law (two people)',
        },
      },
      words: { label: 'The date and the reference there, and the reason' },
    },
  },
  'not-needed': {
    heading: 'Not needed',
    happens: 'The route ends with a reason. Support and the review go on.',
    told: 'The person is told that it was looked at, and why it was not needed.',
    button: 'Record that it is not needed',
    done: 'It is recorded that the route is not needed.',
    fields: {
      why: {
        label: 'Why',
        options: {
          noThreshold: 'No threshold is met', personDoesNotWant: 'The person affected does not want it', anotherRouteActs: 'Another route acts on it',
          explainedOnly: 'It was explained, and nobody asked for it',
        },
      },
      words: { label: 'The reason, in words that the person could read' },
      noEvidence,
    },
  },
  hold: {
    heading: 'Hold the meeting',
    happens: 'A meeting in the review waits for this route. Support, protection and updates go on.',
    told: 'The person is told that another process goes first. The reviewers are told that it waits.',
    button: 'Hold it',
    done: 'The meeting is held.',
    fields: { words: { label: 'Why it must wait, and until when you look again' } },
  },
  'hold-lifted': {
    heading: 'End the hold',
    happens: 'The review goes on from where it stood.',
    told: 'The person and the reviewers.',
    button: 'End the hold',
    done: 'The hold has ended.',
    fields: { words: { label: 'Why it need not wait any more' } },
  },
  watch: {
    heading: 'Watch what follows',
    happens: 'What had to be done is done. The route stays open while you watch.',
    told: onlyTheRecord,
    button: 'Start to watch',
    done: 'The route is being watched.',
    fields: { words: { label: 'What you watch, and until when' } },
  },
  'route-closed': {
    heading: 'End the route',
    happens: 'The route ends with what came of it. A hold of its own ends with it.',
    told: 'The person is told that it has ended.',
    button: 'End it',
    done: 'The route has ended.',
    fields: { words: { label: 'What came of it, with date and reference' }, noEvidence },
  },
}
