import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { finishSignIn, SignInFailed } from '~/auth/openid'
import { beginSession } from '~/auth/sessions'

/** Where the identity provider sends the browser back to. Every answer is a redirect, so that no code stays in the address. */
export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  try {
    const { identity, to, clearing } = await finishSignIn(request)
    const cookie = await beginSession(identity)
    const headers = new Headers({ 'Set-Cookie': clearing })
    if (cookie === null) return redirect('/sign-in/problem?because=unknown', { status: 303, headers })
    headers.append('Set-Cookie', cookie)
    return redirect(to, { status: 303, headers })
  } catch (error) {
    if (error instanceof SignInFailed) return redirect(`/sign-in/problem?because=${error.problem}`, 303)
    throw error
  }
}

/** Nobody sees it: every look-up leads on. With it a form that is sent here is answered by a page that helps. */
export default function Callback() {
  return null
}
