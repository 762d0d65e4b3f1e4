import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireRole } from '~/auth/guards'
import { standAsideWhereNamed } from '~/cases/colleagues/conflict-check'
import { giveUnreadReports } from '~/cases/colleagues/unread'
import { NotificationBanner } from '~/components/asides'
import { Button } from '~/components/button'
import { ErrorSummary } from '~/components/error-summary'
import { BackLink } from '~/components/links'
import { SummaryList, Table } from '~/components/lists'
import { fill } from '~/content/fill'
import { pageTitle } from '~/content/page-title'
import { text } from '~/content/text'
import { useText } from '~/content/use-text'
import { formIn, textOf } from '~/http/form'
import { agreedHoursOf } from '~/people/hours'
import { giveRole, listTeams, onePerson, RefusedByRule } from '~/people/people'
import { roleDoes } from '~/people/roles'
import { dayInWords } from '~/platform/working-days'
import { now } from '~/platform/clock'
import { fromLine, roleLines } from './role-lines'
import { RoleSelect } from './role-select'

export const meta = pageTitle((words) => words.workspace.person.title)

/** One person of the directory, with their roles, for administrators. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { personId } = await requireRole(request, 'administrator')
  const person = await onePerson(personId, params.personId ?? '')
  if (!person) throw new Response(null, { status: 404 })
  const done = new URL(request.url).searchParams.get('done')
  const roles = person.roles.map(({ id, role, label, fromOn }) => ({ id, label, does: roleDoes(role), since: dayInWords(fromOn, now()) }))
  const reviews = person.roles.some(({ role }) => role === 'reviewer' || role === 'facilitator')
  return { person: { ...person, roles }, hours: reviews ? { agreed: await agreedHoursOf(personId, person.id) } : null, lines: roleLines(await listTeams(personId)), done }
}

/** Gives a role. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { personId } = await requireRole(request, 'administrator')
  const of = params.personId ?? ''
  const wanted = fromLine(textOf(await formIn(request), 'role'))
  if (!wanted) return data({ problem: text('en').workspace.person.give.missing, chosen: '' }, { status: 422 })
  try {
    await giveRole(personId, of, wanted)
    if (wanted.role === 'firstReader') await giveUnreadReports(personId)
    if (wanted.role === 'routeLead') await standAsideWhereNamed(of)
  } catch (error) {
    if (error instanceof RefusedByRule) return data({ problem: error.message, chosen: `${wanted.role}:${wanted.scope ?? ''}` }, { status: 422 })
    throw error
  }
  return redirect(`/workspace/people/${of}?done=given`, 303)
}

export default function Person() {
  const { person, hours, lines, done } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { people, person: words } = useText().workspace
  const said = done !== null && done in people.done && !refused ? people.done[done as keyof typeof people.done] : null
  const here = `/workspace/people/${person.id}`
  const change = person.disabled ? { href: `${here}/enabling`, ...words.enable } : { href: `${here}/disabling`, ...words.disable }
  return (
    <>
      <BackLink href="/workspace/people" text={words.back} />
      {said !== null && <NotificationBanner id="done" heading={said} isSuccess />}
      {refused && <ErrorSummary errors={[{ fieldId: 'role', text: refused.problem }]} />}
      <h1>{person.name}</h1>
      <SummaryList
        rows={[
          { key: words.details.staffNumber, value: person.staffNumber },
          { key: words.details.email, value: person.email || words.unknown },
          { key: words.details.team, value: person.team ?? words.unknown },
          { key: words.details.division, value: person.division ?? words.unknown },
          { key: words.details.manager, value: person.manager ?? words.unknown },
          { key: words.details.state, value: person.disabled ? people.states.disabled : person.canSignIn ? people.states.canSignIn : people.states.cannotSignIn },
        ]}
      />
      <h2>{words.roles.heading}</h2>
      {person.roles.length === 0 ? (
        <p>{words.roles.none}</p>
      ) : (
        <Table
          id="roles"
          caption={words.roles.heading}
          isCaptionHidden
          columns={[words.roles.columns.role, words.roles.columns.since, words.roles.columns.end]}
          rows={person.roles.map(({ id, label, does, since }) => ({
            id,
            cells: [
              <RoleHeld key="role" label={label} does={does} />,
              since,
              <a key="end" href={`${here}/roles/${id}`}>
                {words.roles.end}
                <span className="nhsuk-u-visually-hidden"> {fill(words.roles.endOf, { role: label })}</span>
              </a>,
            ],
          }))}
        />
      )}
      {hours && (
        <p>
          {hours.agreed === null ? words.hours.none : fill(words.hours.agreed, { count: hours.agreed })} <a href={`${here}/hours`}>{words.hours.link}</a>
        </p>
      )}
      {!person.disabled && (
        <form method="post" autoComplete="off">
          <h2>{words.give.heading}</h2>
          <RoleSelect lines={lines} chosen={refused?.chosen ?? ''} {...(refused ? { error: refused.problem } : {})} />
          <Button>{words.give.button}</Button>
        </form>
      )}
      <p>
        <a href={change.href}>{change.link}</a>
      </p>
    </>
  )
}

function RoleHeld({ label, does }: { label: string; does: string }) {
  return (
    <>
      {label}
      <span className="nhsuk-hint nhsuk-u-margin-bottom-0">{does}</span>
    </>
  )
}
