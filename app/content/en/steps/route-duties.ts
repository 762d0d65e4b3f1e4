import { onlyTheRecord } from './told'

const whoAsked = {
  outside: { label: 'Who asked', options: { yes: 'Somebody outside the team, who is not described in the report' } },
  advocate: { label: 'An advocate', options: { yes: 'Was offered' } },
  language: { label: 'Language', options: { yes: 'They were asked in their own language, or in the way that they understand best' } },
}

export const capacityOptions = {
  presumed: 'They can decide this. It is presumed', withSupport: 'They decide this with support', othersDecide: 'They cannot decide this now. It was decided in their interest',
}

/** What belongs to one kind of route, and how a patient is asked. */
export const routeDutySteps = {
  'route-patient': {
    heading: 'Record that the patient was asked',
    happens: 'A patient is asked twice, on different days. Yes counts from the second day, and no counts at once. Nothing of it goes into their record unless they want it.',
    told: onlyTheRecord,
    button: 'Record what they said',
    done: 'What the patient said is recorded.',
    fields: {
      agreed: { label: 'Do they want this route?', options: { yes: 'Yes', no: 'No' } }, capacity: { label: 'For this one decision', options: capacityOptions }, ...whoAsked,
      words: { label: 'How they were asked, and what they said' },
    },
  },
  'route-person-told': {
    heading: 'Record that the person was told',
    happens: 'The route was opened without telling them first, because that was unsafe. Now it is safe, and they were told.',
    told: 'The person who told us and the person affected.',
    button: 'Record it',
    done: 'It is recorded that the person was told.',
    fields: { words: { label: 'Who told them, how, and why it was unsafe before' } },
  },
  'route-reference': {
    heading: 'Record the date and the reference',
    happens: 'It stands elsewhere, and here is where. The route is not closed without it.',
    told: onlyTheRecord,
    button: 'Record the reference',
    done: 'The reference is recorded.',
    fields: { words: { label: 'Date and reference', hint: 'Do not copy anybody’s story.' } },
  },
  age: {
    heading: 'Record how old they are',
    happens: 'Under sixteen, and at sixteen and seventeen, safeguarding has a path of its own.',
    told: onlyTheRecord,
    button: 'Record it',
    done: 'It is recorded how old they are.',
    fields: { age: { label: 'Age', options: { adult: '18 or older', sixteenSeventeen: '16 or 17', under16: 'Under 16' } }, words: { label: 'What you know' } },
  },
  'position-of-trust': {
    heading: 'A person in a position of trust',
    happens: 'The person described works with children or with adults at risk. The designated officer’s own reference is wanted before the route is closed.',
    told: 'The leads of this route.',
    button: 'Record it',
    done: 'It is recorded. Write down the designated officer’s reference next.',
    fields: { words: { label: 'Why, and whom you asked' } },
  },
  'own-call': {
    heading: 'Support their own call to the police',
    happens: 'Everybody may call the police themselves. They are given time at work to make a statement.',
    told: onlyTheRecord,
    button: 'Record it',
    done: 'It is recorded that they were told and given time.',
    fields: { words: { label: 'What they were told, and the time that they were given' } },
  },
  harm: {
    heading: 'Grade the harm',
    happens: 'The patient safety team decides type and harm. It is kept apart from what the person says that it did to them.',
    told: onlyTheRecord,
    button: 'Record the harm',
    done: 'The harm is recorded.',
    fields: {
      harm: { label: 'Harm', options: { none: 'None', low: 'Low', moderate: 'Moderate', severe: 'Severe', fatal: 'Fatal' } },
      words: { label: 'The type of event, and the reference in your system' },
    },
  },
  'capacity-considered': {
    heading: 'Consider capacity',
    happens: 'Capacity decides how the patient is answered, not whether.',
    told: onlyTheRecord,
    button: 'Record it',
    done: 'It is recorded how the patient is answered.',
    fields: {
      how: { label: 'How they are answered', options: { asUsual: 'As anybody is', withSupport: 'With support', clinicalPlan: 'In their care plan, by the clinical team' } },
      words: { label: 'Who considered it, and what they said' },
    },
  },
  'move-asked-for': {
    heading: 'The person harmed asks to move',
    happens: 'Only what they ask for themselves. Nobody proposes it to them.',
    told: onlyTheRecord,
    button: 'Record it',
    done: 'It is recorded that they asked. It may be offered now.',
    fields: { words: { label: 'What they asked for, in their own words' } },
  },
  'protection-offer': {
    heading: 'Offer protection',
    happens: 'It is offered, never imposed. The person harmed is not moved unless they asked.',
    told: 'The person harmed.',
    button: 'Record the offer',
    done: 'The offer is recorded.',
    fields: {
      what: {
        label: 'What is offered',
        options: {
          notAlone: 'Not to be alone with the patient', otherColleague: 'Somebody else gives this care', visitsInPairs: 'Visits in pairs', alarm: 'An alarm',
          clearBoundary: 'Somebody senior speaks with the patient', moveTheyAskedFor: 'The move that they asked for',
        },
      },
      words: { label: 'How it was offered, and by whom' },
    },
  },
  'protection-answer': {
    heading: 'Record what they answered',
    happens: 'No is a whole answer, and asks for no reason.',
    told: onlyTheRecord,
    button: 'Record the answer',
    done: 'The answer is recorded.',
    fields: { answer: { label: 'They said', options: { accepted: 'Yes', declined: 'No' } }, words: { label: 'In their own words' } },
  },
  alert: {
    heading: 'Record an alert of the clinical team',
    happens: 'The clinical team wrote it in the patient’s record, and not here. It lapses on the day that the route then shows, unless they renew it.',
    told: 'The patient was told by the clinical team.',
    button: 'Record the alert',
    done: 'The alert is recorded, with the day on which it lapses.',
    fields: {
      byTeam: { label: 'Written by', options: { yes: 'The clinical team, about behaviour and its context' } }, patientTold: { label: 'The patient', options: { yes: 'Was told' } },
      words: { label: 'Where it stands, and since when', hint: 'The reference only.' },
    },
  },
  'alert-renewal': {
    heading: 'Renew the alert',
    happens: 'The clinical team looked again, and it stands until the new day that the route shows.',
    told: onlyTheRecord,
    button: 'Renew it',
    done: 'The alert is renewed.',
    fields: { byTeam: { label: 'Renewed by', options: { yes: 'The clinical team' } }, words: { label: 'What they saw when they looked again' } },
  },
  'alert-end': {
    heading: 'End the alert',
    happens: 'The clinical team took it out of the record.',
    told: onlyTheRecord,
    button: 'Record the end',
    done: 'The alert has ended.',
    fields: { words: { label: 'Who took it out, and when' } },
  },
  'reasonable-steps': {
    heading: 'List the reasonable steps',
    happens: 'Evidence of all the reasonable steps that were taken. The route is not closed without it.',
    told: onlyTheRecord,
    button: 'Record the steps',
    done: 'The reasonable steps are listed.',
    fields: { words: { label: 'What was done before, then and since, with dates and references' } },
  },
  'responsible-person': {
    heading: 'Tell the responsible person of the unit',
    happens: 'They record the use of force. The route is not closed before they know.',
    told: 'The responsible person of the unit.',
    button: 'Record it',
    done: 'It is recorded that they were told.',
    fields: { words: { label: 'Who was told, when, and their reference' } },
  },
  'referral-centre': {
    heading: 'Offer the referral centre',
    happens: 'The sexual assault referral centre was offered. Whether they go is theirs alone.',
    told: onlyTheRecord,
    button: 'Record the offer',
    done: 'The offer is recorded.',
    fields: { words: { label: 'How it was offered, and the number that was given' } },
  },
  injury: {
    heading: 'An injury, or more than seven days off',
    happens: 'A health and safety route begins beside this one.',
    told: 'The leads of health and safety.',
    button: 'Prompt health and safety',
    done: 'Health and safety is prompted. Its route stands beside this one.',
    fields: {
      what: { label: 'What', options: { injured: 'An injury', offOverSevenDays: 'More than seven days off', both: 'Both' } },
      words: { label: 'What they must know', hint: 'The lead reads this and not the account.' },
    },
  },
  'name-opening': {
    heading: 'Open the name: a life is at risk',
    happens: 'One person opens it alone, at once. It is shown on the next page alone, and stored nowhere. A second person reviews it within one working day.',
    told: 'The name keepers, and the person.',
    button: 'Open the name',
    done: 'The name was opened.',
    fields: {
      reason: {
        label: 'Why now',
        options: { suicideRisk: 'They may take their life', violenceRisk: 'Somebody may be badly hurt', childAtRisk: 'A child is at risk', medicalEmergency: 'A medical emergency' },
      },
      words: { label: 'What you know, for the person who reviews it' },
    },
  },
  'name-review': {
    heading: 'Review why the name was opened',
    happens: 'A second person looks at it within one working day. The route is not put away before.',
    told: onlyTheRecord,
    button: 'Record the review',
    done: 'The review is recorded.',
    fields: { words: { label: 'What you found' } },
  },
}
