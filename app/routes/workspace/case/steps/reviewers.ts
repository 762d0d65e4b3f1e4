import { findNobodyIndependent, proposeReviewers, reachCapacity, recuse, reviewersFor, reviewersWanted } from '~/cases/review/reviewers'
import { fill } from '~/content/fill'
import { text } from '~/content/text'
import type { ReviewContext } from '#workflows/restorative-review'
import { picks } from '../form/fields'
import { atAnyTime, stepsOf } from './define'
import { asOffered } from './items'

const review = stepsOf('restorative-review')

/** Who works on the case: put forward by us, agreed to by the person, and free to step back at any moment. */
export const reviewers = [
  review('reviewers', 'reviewers.proposed', {
    fields: { people: picks(2) },
    lists: async (acting) => ({ people: asOffered((await reviewersFor(acting)).free, text('en').caseWork.beside.fromNetwork) }),
    beside: async (acting) => {
      const { howMany, nobodyFree, notAvailable, mostFromNetwork, wishes: inWords } = text('en').caseWork.beside
      const { free, notAvailable: others, mostFromNetwork: most, wishes } = await reviewersFor(acting)
      const wanted = reviewersWanted(acting.strand.memory.context as ReviewContext)
      const left = others.length > 0 ? [fill(notAvailable, { names: others.join(', ') })] : []
      return { read: [fill(howMany, { count: wanted.most }), mostFromNetwork[most], ...wishes.map((wish) => inWords[wish]), ...left, ...(free.length < wanted.least ? [nobodyFree] : [])] }
    },
    act: (acting, { people }) => proposeReviewers(acting, people),
  }),
  review('nobody-independent', 'nobodyIndependent.found', { fields: {}, act: (acting) => findNobodyIndependent(acting) }),
  review('capacity', 'capacity.reached', { fields: {}, act: (acting) => reachCapacity(acting) }),
]

/** Last on every page, and always there: a reviewer steps back. */
export const steppingBack = [review('recusal', 'reviewer.recused', { isAside: atAnyTime, fields: {}, isLeaving: true, act: (acting) => recuse(acting) })]
