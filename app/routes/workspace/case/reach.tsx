import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '~/auth/guards'
import { CaseNotFound, NotReadyYet } from '~/cases/errors'
import { openCase, type OpenCase } from '~/cases/open-case'
import { howToReach, openReach, type Reach } from '~/cases/reaching'
import { InsetText } from '~/components/asides'
import { BackLink } from '~/components/links'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { asActor } from '~/platform/database'
import { noSuchCase } from './answer'
import { ReachClosed, ReachOpened } from './parts/reach-section'

export const meta = pageTitle((words) => words.reaching.title)

/** Closed: how the person telling us is to be reached, as the account says it. For an owner or the lead of a route there is no such page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { personId } = await requireStaff(request)
  const { open, reach } = await reachIn(personId, params.ref)
  return { caseRef: open.ref, reach }
}

/**
 * Opens what they left. A POST, so that nobody opens it by following a link; the audit row is written in the transaction that reads it, and what was
 * read stands in this one answer. 409 where the person does not allow it.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  const { personId } = await requireStaff(request)
  const { open } = await reachIn(personId, params.ref)
  try {
    return data({ opened: await openReach(open) })
  } catch (error) {
    if (error instanceof NotReadyYet) return data({ opened: null }, { status: 409 })
    throw noSuchCase(error)
  }
}

async function reachIn(personId: string, ref = ''): Promise<{ open: OpenCase; reach: Reach }> {
  return asActor({ as: 'staff', personId }, async (tx) => {
    const open = await openCase(tx, personId, ref)
    const reach = await howToReach(tx, open)
    if (reach === null) throw new CaseNotFound()
    return { open, reach }
  }).catch((error: unknown) => {
    throw noSuchCase(error)
  })
}

export default function ReachPage() {
  const { caseRef, reach } = useLoaderData<typeof loader>()
  const opened = useActionData<typeof action>()?.opened
  const { reaching, caseWork } = useText()
  return (
    <>
      <BackLink href={`/workspace/cases/${caseRef}`} text={caseWork.form.back} />
      <h1>{reaching.heading}</h1>
      {opened === null && <InsetText><p>{reaching.refused}</p></InsetText>}
      {opened ? <ReachOpened opened={opened} mode={reach.mode} /> : <ReachClosed caseRef={caseRef} reach={reach} />}
    </>
  )
}
