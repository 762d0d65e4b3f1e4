import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireRole } from '~/auth/guards'
import { Button } from '~/components/button'
import { ErrorSummary } from '~/components/error-summary'
import { BackLink } from '~/components/links'
import { TextInput } from '~/components/text-input'
import { fill } from '~/content/fill'
import { pageTitle } from '~/content/page-title'
import { text } from '~/content/text'
import { useText } from '~/content/use-text'
import { formIn, textOf } from '~/http/form'
import { agreedHoursOf, agreeHours } from '~/people/hours'
import { onePerson, RefusedByRule } from '~/people/people'

export const meta = pageTitle((words) => words.workspace.person.title)

/** How many hours a month were agreed with somebody who reviews or facilitates. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { personId } = await requireRole(request, 'administrator')
  const person = await onePerson(personId, params.personId ?? '')
  if (!person) throw new Response(null, { status: 404 })
  return { id: person.id, name: person.name, agreed: await agreedHoursOf(personId, person.id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { personId } = await requireRole(request, 'administrator')
  const person = await onePerson(personId, params.personId ?? '')
  if (!person) throw new Response(null, { status: 404 })
  const typed = textOf(await formIn(request), 'hours').trim()
  if (!/^(\d{1,3})?$/.test(typed) || Number(typed) > 200) return data({ problem: text('en').workspace.person.hours.wrong, typed }, { status: 422 })
  try {
    await agreeHours(personId, person.id, typed === '' ? null : Number(typed))
  } catch (error) {
    if (error instanceof RefusedByRule) return data({ problem: error.message, typed }, { status: 422 })
    throw error
  }
  return redirect(`/workspace/people/${person.id}?done=hours`, 303)
}

export default function AgreedHours() {
  const { id, name, agreed } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useText().workspace.person.hours
  return (
    <>
      <BackLink href={`/workspace/people/${id}`} text={name} />
      {refused && <ErrorSummary errors={[{ fieldId: 'hours', text: refused.problem }]} />}
      <h1>{fill(words.heading, { name })}</h1>
      <p>{words.body}</p>
      <form method="post" autoComplete="off">
        <TextInput id="hours" name="hours" label={words.label} hint={words.hint} width={3} inputMode="numeric" value={refused?.typed ?? (agreed === null ? '' : String(agreed))} error={refused?.problem} />
        <Button>{words.button}</Button>
      </form>
    </>
  )
}
