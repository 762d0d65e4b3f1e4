import type { ActionFunctionArgs } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { askAgain } from '~/cases/follow-up/persons-answers'
import { home } from './doors'
import { answered, backToPage, type Form, seenIn } from './visiting'

export function loader() {
  publicDoor()
  return backToPage()
}

const again: Form<{ seenVersion: number }> = {
  name: 'again',
  page: home,
  read: (typed) => ({ value: { seenVersion: seenIn(typed) } }),
  act: async (tx, following, seen) => {
    await askAgain(tx, following, seen)
    return 'again.done'
  },
}

export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return answered(request, again)
}
