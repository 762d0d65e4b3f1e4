import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireRole } from '~/auth/guards'
import { EventRefused, StrandNotFound } from '~/cases/errors'
import { NotificationBanner } from '~/components/asides'
import { Button } from '~/components/button'
import { Table } from '~/components/lists'
import { pageTitle } from '~/content/page-title'
import { text } from '~/content/text'
import { useText } from '~/content/use-text'
import { formIn, textOf } from '~/http/form'
import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'
import { isId } from '~/platform/ids'
import { dayInWords } from '~/platform/working-days'
import { chases, markChased } from '~/support/chasing'

const page = '/workspace/chasing'
export const meta = pageTitle((words) => words.chasing.title)

/** Who asked to be chased for. Row security gives these rows to the coordinator, and no other row of their cases. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { personId } = await requireRole(request, 'supportCoordinator')
  const { names } = text('en').followUpSupport
  const words = text('en').chasing
  const waiting = await asActor({ as: 'staff', personId }, (tx) => chases(tx, personId))
  return {
    said: new URL(request.url).searchParams.get('done'),
    waiting: waiting.map(({ by, asked, ...one }) => ({ ...one, asked: asked === null ? words.general : names[asked], by: by === null ? words.late : dayInWords(by, now()) })),
  }
}

/** One press for each: the service was asked. Whoever is not there any more was taken back meanwhile, and the page says so. */
export async function action({ request }: ActionFunctionArgs) {
  const { personId } = await requireRole(request, 'supportCoordinator')
  const strandId = textOf(await formIn(request), 'strand')
  try {
    if (!isId(strandId)) throw new StrandNotFound()
    await asActor({ as: 'staff', personId }, (tx) => markChased(tx, personId, strandId))
  } catch (error) {
    if (error instanceof StrandNotFound || error instanceof EventRefused) return redirect(`${page}?done=gone`, 303)
    throw error
  }
  return redirect(`${page}?done=asked`, 303)
}

export default function Chasing() {
  const { said, waiting } = useLoaderData<typeof loader>()
  const words = useText().chasing
  const { columns } = words
  return (
    <>
      {said === 'asked' && <NotificationBanner id="done" heading={words.done} isSuccess />}
      {said === 'gone' && <NotificationBanner id="done" heading={words.gone} />}
      <h1>{words.heading}</h1>
      <p className="nhsuk-lede-text">{words.lead}</p>
      <p>{words.never}</p>
      {waiting.length === 0 && <p>{words.empty}</p>}
      {waiting.length > 0 && (
        <Table
          id="chasing" caption={words.heading} isCaptionHidden columns={[columns.name, columns.reach, columns.asked, columns.by, words.button]}
          rows={waiting.map(({ strandId, name, reach, asked, by }) => ({ id: strandId, cells: [name, reach, asked, by, <Asked key="asked" strandId={strandId} name={name} />] }))}
        />
      )}
    </>
  )
}

function Asked({ strandId, name }: { strandId: string; name: string }) {
  const words = useText().chasing
  return (
    <form method="post" action={page}>
      <input type="hidden" name="strand" value={strandId} />
      <Button look="secondary">{words.button}<span className="nhsuk-u-visually-hidden">: {name}</span></Button>
    </form>
  )
}
