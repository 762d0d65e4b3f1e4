import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { choosePerson, peopleToChooseFrom } from '~/auth/demo-identity'
import { demoDoor } from '~/auth/guards'
import { Button } from '~/components/button'
import { Table } from '~/components/lists'
import { Blocks } from '~/components/prose'
import { fill } from '~/content/fill'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { formIn, textOf } from '~/http/form'

export const meta = pageTitle((words) => words.signIn.demo.title)

const lapsed = '/sign-in/problem?because=again'

/** The demo's identity provider asks who is there: our page for its question. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  demoDoor()
  const people = await peopleToChooseFrom(request, params.uid ?? '')
  return people ? { people } : redirect(lapsed, 303)
}

export async function action({ request, params }: ActionFunctionArgs) {
  demoDoor()
  const subject = textOf(await formIn(request), 'subject')
  return redirect((await choosePerson(request, params.uid ?? '', subject)) ?? lapsed, 303)
}

export default function DemoIdentity() {
  const { people } = useLoaderData<typeof loader>()
  const words = useText().signIn.demo
  const rows = people.map(({ subject, name, job, role }) => ({
    id: subject,
    cells: [
      name,
      job,
      role,
      <form key={subject} method="post">
        <input type="hidden" name="subject" value={subject} />
        <Button look="secondary">
          {words.choose}
          <span className="nhsuk-u-visually-hidden"> {fill(words.as, { name })}</span>
        </Button>
      </form>,
    ],
  }))
  return (
    <>
      <h1>{words.heading}</h1>
      <Blocks blocks={words.body} />
      <Table id="people" caption={words.caption} isCaptionHidden columns={[words.columns.name, words.columns.job, words.columns.role, words.columns.choose]} rows={rows} />
    </>
  )
}
