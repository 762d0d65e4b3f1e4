import { randomUUID } from 'node:crypto'
import { restorativeReview, type ReviewContext } from '#workflows/restorative-review'
import type { Acting } from '~/cases/acting'
import { thoseWhoMayOwe } from '~/cases/colleagues/colleagues'
import { hadTimeToAnswer, wasTold } from '~/cases/described-told'
import {
  addObligation, askAffected, extendOptions, finishNeeds, hearDescribed, obligationKinds, offerOptions, partyKinds, recordChoice, recordNeed,
  sayCannotBeMet,
} from '~/cases/review/needs'
import { readNeeds } from '~/cases/review/needs-table'
import { options, optionsOffered } from '~/cases/review/options'
import { day, line, long, one, optional, pick } from '../form/fields'
import { atAnyTime, type Item, stepsOf, type MissingCode } from './define'
import { asOwing, needsAsItems } from './items'

const review = stepsOf('restorative-review')

/** Who was hurt, what they need, whose obligation it is and by when; and what the person chose. */
export const needs = [
  review('need', 'need.recorded', { fields: { kind: one(partyKinds), who: line(), need: long() }, act: (acting, need) => recordNeed(acting, need) }),
  review('need-not-met', 'need.cannotBeMet', {
    fields: { needId: pick(), why: long() },
    lists: async (acting) => ({ needId: await needsFor(acting, { type: 'need.cannotBeMet' }) }),
    act: (acting, said) => sayCannotBeMet(acting, said),
  }),
  review('obligation', 'obligation.added', {
    fields: { needId: pick(), kind: one(obligationKinds), what: long(), ownerId: pick(), dueOn: day() },
    lists: async (acting) => ({ needId: await needsFor(acting, { type: 'obligation.added', ...someObligation }), ownerId: asOwing(await thoseWhoMayOwe(acting)) }),
    beside: ({ strand }) => {
      const { isDescribedHeard } = strand.memory.context as ReviewContext
      return Promise.resolve(isDescribedHeard ? {} : { only: { kind: obligationKinds.filter((kind) => kind !== 'consequence') } })
    },
    missing: ({ strand }) => ((strand.memory.context as ReviewContext).needs.length === 0 ? ['someoneHurt'] : []),
    act: (acting, obligation) => addObligation(acting, obligation),
  }),
  review('needs-complete', 'needs.recorded', {
    fields: {}, missing: ({ strand }) => (strand.state === 'needs' ? ['someoneHurt'] : []), act: (acting) => finishNeeds(acting),
  }),
  review('options', 'options.offered', {
    fields: { words: long() }, missing: eachNeedOwed, act: (acting, { words }) => offerOptions(acting, words),
  }),
  review('extension', 'options.extended', { fields: { words: long() }, act: (acting, { words }) => extendOptions(acting, words) }),
  review('affected-person', 'affectedPerson.asked', {
    fields: { agreed: one(['yes', 'no']), how: long() }, act: (acting, { agreed, how }) => askAffected(acting, { agreed: agreed === 'yes', how }),
  }),
  review('choice', 'options.chosen', {
    fields: { option: one(options), words: long() },
    beside: ({ strand }) => Promise.resolve({ only: { option: optionsOffered(strand.memory) } }),
    act: (acting, choice) => recordChoice(acting, choice),
  }),
  review('person-described', 'described.heard', { isAside: atAnyTime,
    missing: ({ strand, open }) => [
      ...((strand.memory.context as ReviewContext).choices.speakToThePerson ? [] : ['speakChoice' as const]), ...(wasTold(open.strands) ? [] : ['toldFirst' as const]),
    ],
    beside: async ({ tx, open }) => ((await hadTimeToAnswer(tx, open.id)) ? {} : { only: { how: ['heard'] } }),
    fields: { how: one(['heard', 'saidNothing']), words: optional(long()) }, act: (acting, { how, words }) => hearDescribed(acting, { how, words }),
  }),
]

/** What an obligation is asked with to learn which needs may have one more: what it says of itself makes no difference to that. */
const someObligation = { obligationId: randomUUID(), ownerId: randomUUID(), dueOn: '2026-01-01', isTraining: false, isConsequence: false }

/** The needs of which the machine would take this event now. */
async function needsFor({ tx, open, strand }: Acting, event: { type: 'need.cannotBeMet' } | ({ type: 'obligation.added' } & typeof someObligation)): Promise<Item[]> {
  return needsAsItems(await readNeeds(tx, open.id)).filter(({ id }) => restorativeReview.accepts(strand.memory, { ...event, needId: id }))
}

function eachNeedOwed({ strand }: Acting): MissingCode[] {
  return strand.state === 'obligationsDraft' ? ['eachNeedOwed'] : []
}
