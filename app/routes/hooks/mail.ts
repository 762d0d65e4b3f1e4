import type { ActionFunctionArgs } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { takeMailHook } from '~/notifications/hook'

/** The mail service's webhook: its signature is its guard, and stands in for the origin check too. */
export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return takeMailHook(request)
}

/** Nobody looks here. */
export function loader() {
  publicDoor()
  return new Response(null, { status: 405, headers: { Allow: 'POST' } })
}
