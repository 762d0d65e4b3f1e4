import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireRole } from '~/auth/guards'
import { giveUnreadReports } from '~/cases/colleagues/unread'
import { fill } from '~/content/fill'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { endRole, onePerson } from '~/people/people'
import { carryOut } from './carry-out'
import { Confirm } from './confirm'

export const meta = pageTitle((words) => words.workspace.person.title)

/** One role of one person, to be ended. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { personId } = await requireRole(request, 'administrator')
  const person = await onePerson(personId, params.personId ?? '')
  const role = person?.roles.find(({ id }) => id === params.assignmentId)
  if (!person) throw new Response(null, { status: 404 })
  // Somebody else was quicker, or the button was pressed twice: what was wanted is so.
  if (!role) return redirect(`/workspace/people/${person.id}?done=ended`, 303)
  return { personId: person.id, name: person.name, role: role.label }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { personId } = await requireRole(request, 'administrator')
  const of = params.personId ?? ''
  return carryOut(of, 'ended', async () => {
    await endRole(personId, of, params.assignmentId ?? '')
    await giveUnreadReports(personId)
  })
}

export default function RoleEnd() {
  const { personId, name, role } = useLoaderData<typeof loader>()
  const words = useText().workspace.person.end
  const problem = useActionData<typeof action>()?.problem
  return <Confirm personId={personId} backText={name} heading={words.heading} body={fill(words.body, { name, role })} button={words.button} problem={problem} />
}
