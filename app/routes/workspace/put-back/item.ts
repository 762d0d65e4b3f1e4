import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireStaff } from '~/auth/guards'
import { takeParked } from '~/auth/parked'

const all = '/workspace/put-back'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request)
  return redirect(all, 303)
}

/**
 * Gives one form back: it is deleted here, and the browser sends what it holds on to where it was going (307 keeps method and body).
 * That address checks it as if it came for the first time, the version of the page included.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  const { personId } = await requireStaff(request)
  const parked = await takeParked(personId, params.id ?? '')
  if (parked === null || new URL(request.url).searchParams.has('delete')) return redirect(all, 303)
  return redirect(parked.action, 307)
}
