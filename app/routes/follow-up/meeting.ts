import type { ActionFunctionArgs } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { stopMeeting } from '~/cases/follow-up/persons-answers'
import { home } from './doors'
import { answered, backToPage, type Form } from './visiting'

export function loader() {
  publicDoor()
  return backToPage()
}

/** Stopping a meeting is never too late for the page that it stood on: whatever happened since, it stops. */
const meeting: Form<null> = {
  name: 'meeting',
  page: home,
  read: () => ({ value: null }),
  act: async (tx, following) => {
    await stopMeeting(tx, following, {})
    return 'meeting.done'
  },
}

export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return answered(request, meeting)
}
