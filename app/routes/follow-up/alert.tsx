import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { alertNow, anAddress, leaveAlert, takeAlertAway } from '~/cases/follow-up/alert'
import { follow } from '~/cases/following'
import { pageTitle } from '~/content/page-title'
import { AlertPage } from './alert-page'
import { PageStateProvider } from './post-form'
import { oneIn } from './reading'
import { givenIn } from './shown'
import { answered, asVisitor, type Form } from './visiting'

export const meta = pageTitle((words) => words.followUpAlert.title)

export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  return asVisitor(request, async (tx, { draft }) => {
    const following = await follow(tx)
    const { review } = following
    // Whoever told us for somebody else has the choice to be contacted about themselves, and so the address for it.
    const mayChange = following.isDecidedElsewhere || review.offers.includes('choice.changed')
    return { state: { reviewId: review.id, version: review.version, given: givenIn(draft) }, mayChange, wording: await alertNow(tx, following) }
  })
}

type Alert = { address: string; wording: 'first' | 'second' | 'third' } | null

const alert: Form<Alert> = {
  name: 'alert',
  page: '/follow-up/alert',
  read: (typed) => {
    if (typed.way === 'none') return { value: null }
    const { code: wording, errors } = oneIn(typed, 'wording', ['first', 'second', 'third'])
    const address = anAddress.safeParse((typed.address ?? '').trim())
    if (wording === null || !address.success) return { errors: [...errors, ...(address.success ? [] : [{ field: 'address', code: 'address' as const }])] }
    return { value: { address: address.data, wording } }
  },
  act: async (tx, following, left) => {
    if (left === null) {
      await takeAlertAway(tx, following)
      return 'alert.gone'
    }
    await leaveAlert(tx, following, left)
    return 'alert.left'
  },
}

export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return answered(request, alert)
}

export default function Alert() {
  const { state, ...rest } = useLoaderData<typeof loader>()
  return (
    <PageStateProvider value={state}>
      <AlertPage {...rest} />
    </PageStateProvider>
  )
}
