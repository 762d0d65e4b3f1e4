import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { ButtonLink } from '~/components/button'
import { Blocks } from '~/components/prose'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'

export const meta = pageTitle((words) => words.signIn.title)

const statuses = { unknown: 403, again: 400, away: 503 } as const

/** Why a sign-in did not end in the workspace, with the status that belongs to it. */
export function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  const asked = new URL(request.url).searchParams.get('because')
  const because: keyof typeof statuses = asked === 'unknown' || asked === 'away' ? asked : 'again'
  return data({ because }, { status: statuses[because] })
}

export default function Problem() {
  const { because } = useLoaderData<typeof loader>()
  const words = useText().signIn
  const { heading, body } = words.problems[because]
  return (
    <>
      <h1>{heading}</h1>
      <Blocks blocks={body} />
      <ButtonLink href="/sign-in">{words.start}</ButtonLink>
    </>
  )
}
