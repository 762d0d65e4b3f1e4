import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { follow } from '~/cases/following'
import { lengthsPromised } from '~/cases/lengths'
import { keptRoutes } from '~/cases/route-share'
import { withdrawReport } from '~/cases/follow-up/persons-answers'
import { takenBackDays } from '~/cases/follow-up/taken-back'
import { Button } from '~/components/button'
import { BackLink, PageLink } from '~/components/links'
import { Blocks } from '~/components/prose'
import { fill } from '~/content/fill'
import { lengthInWords } from '~/content/length'
import { pageTitle } from '~/content/page-title'
import { text } from '~/content/text'
import { useText } from '~/content/use-text'
import { doors, home } from './doors'
import { KeptTeams } from './kept-teams'
import { PageStateProvider, PostForm } from './post-form'
import { givenIn } from './shown'
import { answered, asVisitor, type Form, seenIn } from './visiting'

export const meta = pageTitle((words) => words.followUpChoices.withdrawal.title)

export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  return asVisitor(request, async (tx, { draft, variant }) => {
    const { caseId, review, strands } = await follow(tx)
    const kept = await keptRoutes(tx, caseId, strands)
    const within = { check: lengthInWords((await lengthsPromised(tx)).withdrawalCheck, text(variant)), days: await takenBackDays(tx) }
    return { kept, within, state: { reviewId: review.id, version: review.version, given: givenIn(draft) }, isOffered: review.offers.includes('report.withdrawn') }
  })
}

const takeBack: Form<{ seenVersion: number }> = {
  name: 'takeBack',
  page: home,
  read: (typed) => ({ value: { seenVersion: seenIn(typed) } }),
  act: async (tx, following, seen) => {
    await withdrawReport(tx, following, seen)
    return 'withdrawal.done'
  },
}

export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return answered(request, takeBack)
}

/** What taking back the whole report does, before it is done (DOMAIN.md 3.3). */
export default function TakeBack() {
  const { kept, state, isOffered, within } = useLoaderData<typeof loader>()
  const { followUp, followUpChoices, followUpCopy } = useText()
  const words = followUpChoices.withdrawal
  return (
    <PageStateProvider value={state}>
      <BackLink href={home} text={followUp.back} />
      <h1>{words.heading}</h1>
      <h2>{words.happens}</h2>
      <Blocks blocks={[words.atOnce]} />
      <h2>{words.stays}</h2>
      <Blocks blocks={[words.kept, fill(words.then, within)]} />
      <KeptTeams kept={kept} />
      <p>{words.copyFirst}</p>
      <p>
        <PageLink href="/follow-up/my-copy">{followUpCopy.link}</PageLink>
      </p>
      <p>
        <PageLink href={doors['choice.changed']}>{words.otherWays}</PageLink>
      </p>
      {isOffered && (
        <PostForm door={doors['report.withdrawn']}>
          <Button look="warning">{words.button}</Button>
        </PostForm>
      )}
    </PageStateProvider>
  )
}
