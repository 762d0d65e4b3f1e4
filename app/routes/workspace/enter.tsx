import { redirect } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'

/** `/workspace.data` carries no cookie of `/workspace`, so nothing is asked here (SECURITY 2.9): the door is one step further. */
export function loader() {
  publicDoor()
  return redirect('/workspace/work', 303)
}
