import type { ActionFunctionArgs } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { backToPage, leave } from './visiting'

export function loader() {
  publicDoor()
  return backToPage()
}

/** Leaves the page: the visit and all that was being written in it are deleted. */
export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return leave(request)
}
