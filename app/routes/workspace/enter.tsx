import { redirect } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'

/** `/workspace.data` carries no cookie of `/workspace`, so nothing is asked here (SECURITY 2.9): the door is one step further. */
export function loader() {
  publicDoor()
  return redirect('/workspace/work', 303)
}

/** Nobody sees it: every look-up leads on. With it a form that is sent here is answered by a page that helps. */
export default function Enter() {
  return null
}
