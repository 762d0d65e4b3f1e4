import type { ActionFunctionArgs } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { agreeToReviewers, endReviewer, refuseReviewer } from '~/cases/follow-up/reviewers-answer'
import { home } from './doors'
import { numberIn, oneIn } from './reading'
import { answered, backToPage, type Form, seenIn } from './visiting'

export function loader() {
  publicDoor()
  return backToPage()
}

type Answer = { way: 'agree' | 'refuse' | 'end'; nth: number; seenVersion: number }

/** Yes to those put forward, or not this person: before access or after it. */
const reviewers: Form<Answer> = {
  name: 'reviewers',
  page: home,
  read: (typed) => {
    const { code: way, errors } = oneIn(typed, 'way', ['agree', 'refuse', 'end'])
    return way === null ? { errors } : { value: { way, nth: numberIn(typed, 'nth'), seenVersion: seenIn(typed) } }
  },
  act: async (tx, following, { way, nth, seenVersion }) => {
    switch (way) {
      case 'agree':
        await agreeToReviewers(tx, following, { seenVersion })
        return 'reviewers.agreed'
      case 'refuse':
        await refuseReviewer(tx, following, { nth, seenVersion })
        return 'reviewers.refused'
      case 'end':
        await endReviewer(tx, following, { nth })
        return 'reviewers.ended'
    }
  },
}

export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return answered(request, reviewers)
}
