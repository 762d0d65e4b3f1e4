import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { knock, noteUse } from '~/cases/door'
import { follow } from '~/cases/following'
import { viewFollowUp } from '~/cases/follow-up-view'
import { endVisit, newVisitSecret, nothingTyped, visitor } from '~/cases/visit'
import { pageTitle } from '~/content/page-title'
import { formIn } from '~/http/form'
import { asActor } from '~/platform/database'
import { now } from '~/platform/clock'
import { home } from './doors'
import { DoorPage } from './door-page'
import { PersonsPage } from './persons-page'
import { givenIn, shownTo } from './shown'
import { asVisitor, goOn, isOpen, typedIn, unlessAway, visitIn } from './visiting'
import { visitSecretIn } from './visit-cookie'

export const meta = pageTitle((words) => words.followUp.title)

export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  const visit = await visitIn(request)
  if (isOpen(visit)) return { is: 'page' as const, ...(await asVisitor(request, async (tx, { draft }) => ({ shown: shownTo(await viewFollowUp(tx, now()), now()), given: givenIn(draft) }))) }
  const hasLeft = new URL(request.url).searchParams.has('left')
  const problem = visit ? visit.draft.problem : hasLeft ? 'left' : visitSecretIn(request) ? 'ended' : null
  return { is: 'door' as const, problem, words: visit?.draft.typed.words ?? '' }
}

/** The eight words. Known or not, the answer is 303 to the same page. */
export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return unlessAway(async () => {
    const { words = '' } = typedIn(await formIn(request))
    const visit = (await visitIn(request)) ?? { secret: visitSecretIn(request) ?? newVisitSecret(), code: null, draft: nothingTyped }
    const knocked = words.trim() === '' ? ({ is: 'nothing' } as const) : await knock(words)
    if (knocked.is !== 'open') return goOn({ ...visit, code: null }, home, { ...visit.draft, done: null, problem: knocked.is, typed: { ...visit.draft.typed, words: words.slice(0, 400) } })
    await noteUse(knocked.code)
    // A new secret for the open page: whoever saw the old one on this computer holds nothing.
    await endVisit(visit.secret)
    const opened = { secret: newVisitSecret(), code: knocked.code, draft: nothingTyped }
    const reviewId = await asActor(visitor(opened.secret, opened.code), async (tx) => (await follow(tx)).review.id)
    // What was typed before the page closed goes back to the same person alone.
    const { form, typed, strandId } = visit.draft
    if (strandId !== reviewId) return goOn(opened, home, {})
    return goOn(opened, form === 'message' ? `${home}/messages` : home, { form, strandId, typed: Object.fromEntries(Object.entries(typed).filter(([name]) => name !== 'words')) })
  })
}

export default function FollowUp() {
  const data = useLoaderData<typeof loader>()
  return data.is === 'door' ? <DoorPage problem={data.problem} words={data.words} /> : <PersonsPage shown={data.shown} given={data.given} />
}
