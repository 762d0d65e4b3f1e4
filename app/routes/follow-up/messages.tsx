import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { randomUUID } from 'node:crypto'
import { publicDoor } from '~/auth/guards'
import { follow } from '~/cases/following'
import { markRead, readMessages, writeToUs } from '~/cases/messages'
import { pageTitle } from '~/content/page-title'
import { text } from '~/content/text'
import { now } from '~/platform/clock'
import { MessagesPage } from './messages-page'
import { PageStateProvider } from './post-form'
import { idIn, wordsIn } from './reading'
import { givenIn, messageShown } from './shown'
import { answered, asVisitor, type Form } from './visiting'

export const meta = pageTitle((words) => words.followUp.messages.title)

/** Opening the page is reading it: what we wrote is marked as read today. */
export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  return asVisitor(request, async (tx, { draft, variant }) => {
    const { caseId, holder, review } = await follow(tx)
    const messages = await readMessages(tx, caseId, holder)
    await markRead(tx, { caseId, thread: holder, writtenBy: 'trust' })
    const state = { reviewId: review.id, version: review.version, given: givenIn(draft) }
    return { state, newId: randomUUID(), messages: messages.map((message) => messageShown(message, now(), text(variant))), mayAdd: review.offers.includes('addition.made') }
  })
}

const message: Form<{ id: string; text: string; isAddition: boolean }> = {
  name: 'message',
  page: '/follow-up/messages',
  read: (typed) => {
    const { words, errors } = wordsIn(typed, 'text', { isNeeded: true })
    return errors.length > 0 ? { errors } : { value: { id: idIn(typed) ?? randomUUID(), text: words, isAddition: typed.addition === 'yes' } }
  },
  act: async (tx, following, written) => {
    await writeToUs(tx, following, written)
    return 'message.done'
  },
}

export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return answered(request, message)
}

export default function Messages() {
  const { state, ...rest } = useLoaderData<typeof loader>()
  return (
    <PageStateProvider value={state}>
      <MessagesPage {...rest} />
    </PageStateProvider>
  )
}
