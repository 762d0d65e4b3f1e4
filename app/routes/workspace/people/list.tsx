import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireRole } from '~/auth/guards'
import { Button, ButtonLink } from '~/components/button'
import { Table } from '~/components/lists'
import { TextInput } from '~/components/text-input'
import { fill } from '~/content/fill'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { listPeople } from '~/people/people'
import { roleInWords, scopeKindOf } from '~/people/roles'

export const meta = pageTitle((words) => words.workspace.people.title)

/** Everybody in the directory, for administrators. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { personId } = await requireRole(request, 'administrator')
  const sought = (new URL(request.url).searchParams.get('name') ?? '').trim().slice(0, 100)
  const people = (await listPeople(personId)).filter(({ name }) => name.toLocaleLowerCase('en-GB').includes(sought.toLocaleLowerCase('en-GB')))
  return { sought, people: people.map(({ roles, ...person }) => ({ ...person, roles: roles.map((held) => roleInWords(scopeKindOf(held.role) === 'team' ? { ...held, scope: null } : held)) })) }
}

export default function People() {
  const { people, sought } = useLoaderData<typeof loader>()
  const words = useText().workspace.people
  const { name, team, roles, state } = words.columns
  const rows = people.map((person) => ({
    id: person.id,
    cells: [
      <a key="name" href={`/workspace/people/${person.id}`}>
        {person.name}
      </a>,
      person.team ?? words.noTeam,
      person.roles.length > 0 ? person.roles.join('; ') : words.noRoles,
      person.disabled ? words.states.disabled : person.canSignIn ? words.states.canSignIn : words.states.cannotSignIn,
    ],
  }))
  return (
    <>
      <h1>{words.heading}</h1>
      <p className="nhsuk-lede-text">{words.lead}</p>
      <ButtonLink href="/workspace/people/import">{words.importLink}</ButtonLink>
      <p>
        <a href="/workspace/people/directory.csv" download>
          {words.exportLink}
        </a>
      </p>
      <form method="get" autoComplete="off">
        <TextInput id="name" name="name" label={words.search.label} labelSize="s" hint={words.search.hint} value={sought} />
        <Button look="secondary">{words.search.button}</Button>
      </form>
      {rows.length > 0 ? <Table id="people" caption={words.caption} columns={[name, team, roles, state]} rows={rows} /> : <p>{sought === '' ? words.empty : fill(words.search.none, { name: sought })}</p>}
    </>
  )
}
