import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { randomUUID } from 'node:crypto'
import { publicDoor } from '~/auth/guards'
import { addPictures, mayAddPictures } from '~/cases/follow-up/add-pictures'
import { follow } from '~/cases/following'
import { markRead, readMessages, writeToUs } from '~/cases/messages'
import { trustSettings } from '~/trust/settings'
import { visitor } from '~/cases/follow-up/visit'
import { pageTitle } from '~/content/page-title'
import { text } from '~/content/text'
import { sentByScript } from '~/http/place-for-fetch'
import { type FormWithFiles, isMultipart, withFiles } from '~/http/multipart'
import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'
import { lookAt } from '~/reports/files/draft-files'
import { largestFile, mostFiles } from '~/reports/files/kinds'
import { MessagesPage } from './messages-page'
import { PageStateProvider } from './post-form'
import { idIn, wordsIn } from './reading'
import { givenIn, messageShown } from './shown'
import { answered, answeredTyped, asVisitor, type Form, goOn, isOpen, type OpenVisit, type Typed, typedIn, visitIn } from './visiting'
import { orKeepTheForm } from '../when-away'
import { sayBeside, tooLarge } from '../too-large-said'

export const meta = pageTitle((words) => words.followUp.messages.title)

/** Opening the page is reading it: what we wrote is marked as read today. */
export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  return asVisitor(request, async (tx, { draft, variant }) => {
    const following = await follow(tx)
    const { caseId, holder, review } = following
    const messages = await readMessages(tx, caseId, holder)
    await markRead(tx, { caseId, thread: holder, writtenBy: 'trust' })
    const state = { reviewId: review.id, version: review.version, given: givenIn(draft) }
    const { readingHours } = await trustSettings()
    return { state, readingHours, newId: randomUUID(), messages: messages.map((message) => messageShown(message, now(), text(variant))), mayAdd: review.offers.includes('addition.made'), hasPictures: mayAddPictures(following) }
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
  if (!isMultipart(request)) return answered(request, message)
  return orKeepTheForm(request, () => withFiles(request, { field: 'file', mostFiles, largestFile }, (sent) => withPicturesAdded(request, sent)))
}

/** Words and pictures that came together: the pictures are kept whatever is wrong with the words, and a picture alone says so in words. */
async function withPicturesAdded(request: Request, { form, files, isWhole, isTooLarge }: FormWithFiles): Promise<Response> {
  if (isTooLarge) return tooLarge(request)
  const typed = typedIn(form)
  const visit = await visitIn(request)
  if (!isOpen(visit)) return answeredTyped(request, files.length > 0 ? { ...typed, hadPicture: 'yes' } : typed, message, follow)
  if (!isWhole) return notWhole(request, visit, typed)
  if (files.length === 0) return answeredTyped(request, typed, message, follow)
  const looked = await lookAt(files)
  const pictures = await asActor(visitor(visit.secret, visit.code), async (tx) => addPictures(tx, await follow(tx), { form: idIn(typed) ?? randomUUID(), looked }))
  const isAlone = (typed.text ?? '').trim() === '' && pictures.added.length > 0
  const said = isAlone ? { ...typed, text: text(visit.variant).filesTold.alone, addition: 'yes' } : typed
  return answeredTyped(request, said, message, follow, { ...pictures, isGone: false })
}

/** What did not arrive whole is not sent for somebody: the words that arrived stand in the form again, and our script keeps the page as it is. */
async function notWhole(request: Request, visit: OpenVisit, typed: Typed): Promise<Response> {
  if (request.headers.has(sentByScript)) return sayBeside(request, text(visit.variant).files.cut)
  return goOn(visit, message.page, { problem: 'cut', form: message.name, typed, strandId: typed.strand ?? null })
}

export default function Messages() {
  const { state, ...rest } = useLoaderData<typeof loader>()
  return (
    <PageStateProvider value={state}>
      <MessagesPage {...rest} />
    </PageStateProvider>
  )
}
