import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { endSession } from '~/auth/sessions'

export function loader() {
  publicDoor()
  return redirect('/workspace/work', 303)
}

/** Ends the session. Whoever has none is signed out already, so nobody is refused. */
export async function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return redirect('/sign-out', { status: 303, headers: { 'Set-Cookie': await endSession(request) } })
}
