import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '~/auth/guards'
import { CaseNotFound } from '~/cases/errors'
import { openCase } from '~/cases/open-case'
import { mayStandBack, standBack } from '~/cases/colleagues/standing-back'
import { Button } from '~/components/button'
import { BackLink } from '~/components/links'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { asActor } from '~/platform/database'
import { StaffForm } from '../staff-form'
import { noSuchCase } from './answer'

export const meta = pageTitle((words) => words.standingBack.title)

/** For a first reader or the lead of a route: what stepping back does. For everybody else there is no such page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { personId } = await requireStaff(request)
  return asActor({ as: 'staff', personId }, async (tx) => {
    const { ref, actor } = await openCase(tx, personId, params.ref ?? '')
    if (!mayStandBack(actor)) throw new CaseNotFound()
    return { ref }
  }).catch((error: unknown) => {
    throw noSuchCase(error)
  })
}

/** One press, and no question. Whoever pressed it is out, however old the page was. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { personId } = await requireStaff(request)
  await asActor({ as: 'staff', personId }, async (tx) => standBack(tx, await openCase(tx, personId, params.ref ?? ''), personId)).catch((error: unknown) => {
    throw noSuchCase(error)
  })
  return redirect('/workspace/cases?done=recusal', 303)
}

export default function StandBack() {
  const { ref } = useLoaderData<typeof loader>()
  const { caseWork, standingBack: words } = useText()
  return (
    <>
      <BackLink href={`/workspace/cases/${ref}`} text={caseWork.form.back} />
      <h1>{words.heading}</h1>
      <p>{words.happens}</p>
      <p><strong>{caseWork.form.told}</strong> {words.told}</p>
      <StaffForm>
        <Button>{words.button}</Button>
      </StaffForm>
    </>
  )
}
