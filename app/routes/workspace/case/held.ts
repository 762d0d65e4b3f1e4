import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireStaff } from '~/auth/guards'
import { release } from '~/cases/held-report'
import { openCase } from '~/cases/open-case'
import { asActor } from '~/platform/database'
import { noSuchCase } from './answer'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request)
  return redirect(`/workspace/cases/${params.ref ?? ''}`, 303)
}

/** A first reader has seen that a person wrote it. For everybody else the case has no mark, and nothing happens. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { personId } = await requireStaff(request)
  const { ref } = await asActor({ as: 'staff', personId }, async (tx) => {
    const open = await openCase(tx, personId, params.ref ?? '')
    await release(tx, open.id, personId)
    return open
  }).catch((error: unknown) => {
    throw noSuchCase(error)
  })
  return redirect(`/workspace/cases/${ref}`, 303)
}
