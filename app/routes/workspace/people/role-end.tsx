import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireRole } from '~/auth/guards'
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
  if (!person || !role) throw new Response(null, { status: 404 })
  return { personId: person.id, name: person.name, role: role.label }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { personId } = await requireRole(request, 'administrator')
  const of = params.personId ?? ''
  return carryOut(of, 'ended', () => endRole(personId, of, params.assignmentId ?? ''))
}

export default function RoleEnd() {
  const { personId, name, role } = useLoaderData<typeof loader>()
  const words = useText().workspace.person.end
  const problem = useActionData<typeof action>()?.problem
  return <Confirm personId={personId} backText={name} heading={words.heading} body={fill(words.body, { name, role })} button={words.button} problem={problem} />
}
