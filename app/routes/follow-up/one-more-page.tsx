import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { follow } from '~/cases/following'
import { Button } from '~/components/button'
import { BackLink } from '~/components/links'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { doors } from './doors'
import { PageStateProvider, PostForm } from './post-form'
import { givenIn } from './shown'
import { asVisitor } from './visiting'

export const meta = pageTitle((words) => words.followUpChoices.speak.title)

export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  return asVisitor(request, async (tx, { draft }) => {
    const { review } = await follow(tx)
    return { reviewId: review.id, version: review.version, given: givenIn(draft) }
  })
}

/** What "speak to the person who did it" means, before it takes effect (DOMAIN.md 2.2). */
export default function OneMorePage() {
  const words = useText().followUpChoices.speak
  return (
    <PageStateProvider value={useLoaderData<typeof loader>()}>
      <BackLink href={doors['choice.changed']} text={words.back} />
      <h1>{words.heading}</h1>
      {words.body.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <PostForm door={doors['choice.changed']}>
        <input type="hidden" name="kind" value="speakToThePerson" />
        <input type="hidden" name="hasRead" value="yes" />
        <Button name="way" value="on">
          {words.button}
        </Button>
      </PostForm>
    </PageStateProvider>
  )
}
