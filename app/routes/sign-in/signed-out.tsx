import { ButtonLink } from '~/components/button'
import { Blocks } from '~/components/prose'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'

export const meta = pageTitle((words) => words.signIn.out.title)

/** Where signing out ends. The session's cookie lives under /workspace, so it is ended there and said here. */
export default function SignedOut() {
  const words = useText().signIn
  return (
    <>
      <h1>{words.out.heading}</h1>
      <Blocks blocks={words.out.body} />
      <ButtonLink href="/sign-in" look="secondary">
        {words.start}
      </ButtonLink>
    </>
  )
}
