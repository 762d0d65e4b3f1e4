import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { pathToComeBackTo, SignInFailed, startSignIn } from '~/auth/openid'

/** Sends the browser to the trust's identity provider. */
export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  try {
    const { location, cookie } = await startSignIn(pathToComeBackTo(new URL(request.url).searchParams.get('to')))
    return redirect(location, { status: 303, headers: { 'Set-Cookie': cookie } })
  } catch (error) {
    if (error instanceof SignInFailed) return redirect(`/sign-in/problem?because=${error.problem}`, 303)
    throw error
  }
}

/** Nobody sees it: every look-up leads on. With it a form that is sent here is answered by a page that helps. */
export default function SignIn() {
  return null
}
