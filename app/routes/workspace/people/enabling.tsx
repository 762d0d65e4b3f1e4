import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireRole } from '~/auth/guards'
import { standAsideWhereNamed } from '~/cases/colleagues/conflict-check'
import { giveUnreadReports } from '~/cases/colleagues/unread'
import { fill } from '~/content/fill'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { enable, onePerson } from '~/people/people'
import { carryOut } from './carry-out'
import { Confirm } from './confirm'

export const meta = pageTitle((words) => words.workspace.person.title)

/** A person to be let in again. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { personId } = await requireRole(request, 'administrator')
  const person = await onePerson(personId, params.personId ?? '')
  if (!person) throw new Response(null, { status: 404 })
  return { personId: person.id, name: person.name }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { personId } = await requireRole(request, 'administrator')
  const of = params.personId ?? ''
  return carryOut(of, 'enabled', async () => {
    await enable(personId, of)
    await standAsideWhereNamed(of)
    await giveUnreadReports(personId)
  })
}

export default function Enabling() {
  const { personId, name } = useLoaderData<typeof loader>()
  const words = useText().workspace.person.enable
  const problem = useActionData<typeof action>()?.problem
  return <Confirm personId={personId} backText={name} heading={words.heading} body={fill(words.body, { name })} button={words.button} problem={problem} />
}
