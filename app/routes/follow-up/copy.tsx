import type { LoaderFunctionArgs } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { follow } from '~/cases/following'
import { BackLink } from '~/components/links'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { useWay } from '~/content/use-way'
import { home } from './doors'
import { StandingLine } from './post-form'
import { asVisitor } from './visiting'

export const meta = pageTitle((words) => words.followUpCopy.title)

export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  return asVisitor(request, async (tx) => {
    await follow(tx)
    return {}
  })
}

/** What the copy holds, and where it is safe to keep it, before it is taken. */
export default function Copy() {
  const { followUp, followUpCopy: words } = useText()
  return (
    <>
      <BackLink href={home} text={followUp.back} />
      <h1>{words.heading}</h1>
      {words.lead.map((line) => <p key={line}>{line}</p>)}
      <h2>{words.safeHeading}</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">{words.safe.map((line) => <li key={line}>{line}</li>)}</ul>
      <p>
        <a className="nhsuk-button" href={useWay()('/follow-up/my-copy/file')} download="my-copy.html">{words.button}</a>
      </p>
      <StandingLine />
    </>
  )
}
