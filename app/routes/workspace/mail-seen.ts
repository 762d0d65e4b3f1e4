import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { requireRole } from '~/auth/guards'
import { seeMailFailure } from '~/notifications/failures'
import { asActor } from '~/platform/database'

const work = '/workspace/work'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, 'firstReader')
  return redirect(work, 303)
}

/** A first reader has seen that a mail did not arrive; an id that is none changes nothing. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { personId } = await requireRole(request, 'firstReader')
  const id = z.uuid().safeParse(params.id)
  if (id.success) await asActor({ as: 'staff', personId }, (tx) => seeMailFailure(tx, id.data, personId))
  return redirect(work, 303)
}
