import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '~/auth/guards'
import { CaseNotFound } from '~/cases/errors'
import { markRead, type Message, readThreads } from '~/cases/messages'
import { carriesWords, openCase } from '~/cases/open-case'
import { recordReading } from '~/cases/reads'
import { ButtonLink } from '~/components/button'
import { BackLink } from '~/components/links'
import { classNames } from '~/components/class-names'
import { capital } from '~/content/capital'
import { fill } from '~/content/fill'
import { pageTitle } from '~/content/page-title'
import { stepWords } from '~/content/step-words'
import { useText } from '~/content/use-text'
import { asActor } from '~/platform/database'
import { now } from '~/platform/clock'
import { dayInWords } from '~/platform/working-days'
import { noSuchCase } from './answer'
import { stepsOpenIn } from './steps'

export const meta = pageTitle((words) => words.caseWork.messagesPage.title)

/** Steps that write to the person, in the order in which they are offered here. */
const writing = ['word', 'question']

/** The conversations of a case, for those who carry it. Reading them marks what the person wrote as read: they see the day. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { personId } = await requireStaff(request)
  return asActor({ as: 'staff', personId }, async (tx) => {
    const open = await openCase(tx, personId, params.ref ?? '')
    if (!carriesWords(open)) throw new CaseNotFound()
    const threads = await readThreads(tx, open.id)
    if (threads.length > 0) await recordReading(tx, open, 'messages.read')
    for (const { thread } of threads) await markRead(tx, { caseId: open.id, thread, writtenBy: 'person' })
    const offered = stepsOpenIn(open.review).map(({ noun }) => noun)
    return {
      ref: open.ref,
      nouns: writing.filter((noun) => offered.includes(noun)),
      threads: threads.map(({ thread, messages }) => ({ thread, messages: messages.map(shown) })),
    }
  }).catch((error: unknown) => {
    throw noSuchCase(error)
  })
}

function shown({ id, side, authorRole, text, on, readOn }: Message) {
  return { id, side, authorRole, text, on: dayInWords(on, now()), readOn: readOn && dayInWords(readOn, now()) }
}

export default function Messages() {
  const { ref, nouns, threads } = useLoaderData<typeof loader>()
  const words = useText()
  const { messagesPage, form } = words.caseWork
  return (
    <>
      <BackLink href={`/workspace/cases/${ref}`} text={form.back} />
      <h1>{messagesPage.heading}</h1>
      <p>{messagesPage.lead}</p>
      {threads.length === 0 && <p>{messagesPage.empty}</p>}
      {threads.map(({ thread, messages }) => (
        <section key={thread} aria-labelledby={thread}>
          <h2 id={thread}>{messagesPage.threads[thread as keyof typeof messagesPage.threads]}</h2>
          {messages.map((message) => <OneMessage key={message.id} {...message} />)}
        </section>
      ))}
      {nouns.map((noun) => (
        <ButtonLink key={noun} href={`/workspace/cases/${ref}/${noun}`}>{stepWords(words, noun).heading}</ButtonLink>
      ))}
    </>
  )
}

function OneMessage({ side, authorRole, text, on, readOn }: Omit<ReturnType<typeof shown>, 'id'>) {
  const { messagesPage, capacities } = useText().caseWork
  const role = authorRole !== null && authorRole in capacities ? capacities[authorRole as keyof typeof capacities] : messagesPage.someone
  return (
    <article className={classNames('heard-message', side === 'trust' && 'heard-message--ours')}>
      <h3 className="nhsuk-heading-xs">{side === 'person' ? fill(messagesPage.fromPerson, { day: on }) : fill(messagesPage.fromUs, { role: capital(role), day: on })}</h3>
      <p translate="no">{text}</p>
      {side === 'trust' && <p className="nhsuk-hint">{readOn === null ? messagesPage.notRead : fill(messagesPage.read, { day: readOn })}</p>}
    </article>
  )
}
