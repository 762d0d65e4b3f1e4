import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { mustChange } from '~/cases/follow-up/change-code'
import { knock, noteUse } from '~/cases/follow-up/door'
import { follow } from '~/cases/following'
import { viewAsDescribed } from '~/cases/follow-up/described'
import { viewFollowUp } from '~/cases/follow-up/follow-up-view'
import { holderOf } from '~/cases/holders'
import { viewAsSupporter } from '~/cases/follow-up/supporter'
import { endVisit, newVisitSecret, nothingTyped, visitor } from '~/cases/follow-up/visit'
import { pageTitle } from '~/content/page-title'
import { defaultVariant, text } from '~/content/text'
import { formIn } from '~/http/form'
import { trustSettings } from '~/trust/settings'
import { asActor, type Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import { variantAsked } from '../asked-words'
import { home } from './doors'
import { DescribedPage } from './described-page'
import { DoorPage } from './door-page'
import { PersonsPage } from './persons-page'
import { describedShown, givenIn, shownTo, supporterShown } from './shown'
import { SupporterPage } from './supporter-page'
import { asVisitor, goOn, isOpen, newVisit, typedIn, visitIn, visitShown } from './visiting'
import { orKeepTheForm } from '../when-away'
import { visitSecretIn } from './visit-cookie'

export const meta = pageTitle((words) => words.followUp.title)

export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  const visit = await visitShown(request)
  if (isOpen(visit)) {
    return asVisitor(request, async (tx, { draft, variant }) => {
      const words = text(variant)
      const { holder } = await holderOf(tx)
      if (holder === 'supporter') return { is: 'supporter' as const, shown: supporterShown(await viewAsSupporter(tx, now()), now(), words) }
      if (holder === 'personDescribed') return { is: 'described' as const, shown: describedShown(await viewAsDescribed(tx), now(), words), given: givenIn(draft), readingHours: (await trustSettings()).readingHours }
      return { is: 'page' as const, shown: shownTo(await viewFollowUp(tx, now()), now(), words), given: givenIn(draft) }
    })
  }
  const hasLeft = new URL(request.url).searchParams.has('left')
  const problem = visit ? visit.draft.problem : hasLeft ? 'left' : visitSecretIn(request) ? 'ended' : null
  return { is: 'door' as const, problem, words: visit?.draft.typed.words ?? '', variant: visit?.variant ?? variantAsked(request) ?? defaultVariant }
}

/** The eight words. Known or not, the answer is 303 to the same page. */
export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return orKeepTheForm(request, async () => {
    const { words = '' } = typedIn(await formIn(request))
    const visit = (await visitIn(request)) ?? newVisit(request, visitSecretIn(request) ?? undefined)
    const knocked = words.trim() === '' ? ({ is: 'nothing' } as const) : await knock(words)
    if (knocked.is !== 'open') return goOn({ ...visit, code: null }, home, { ...visit.draft, done: null, problem: knocked.is, typed: { ...visit.draft.typed, words: words.slice(0, 400) } })
    await noteUse(knocked.code)
    // A new secret for the open page: whoever saw the old one on this computer holds nothing.
    await endVisit(visit.secret)
    const opened = { ...visit, secret: newVisitSecret(), code: knocked.code, draft: nothingTyped }
    const whose = await asActor(visitor(opened.secret, opened.code), formsOf)
    // What was typed before the page closed goes back to the same person alone; so does the page that closed.
    const { form, typed, strandId, pictures, closed } = visit.draft
    if (strandId !== whose?.strandId) return goOn(opened, whose?.hasPagesBeside && closed?.code === knocked.code ? closed.page : home, {})
    return goOn(opened, form === 'message' ? `${home}/messages` : home, { form, strandId, pictures, typed: Object.fromEntries(Object.entries(typed).filter(([name]) => name !== 'words')) })
  })
}

/** The strand that the forms of a page name, to know whose words were typed; a supporter's page has none, nor have words that must be changed first. */
async function formsOf(tx: Transaction): Promise<{ strandId: string; hasPagesBeside: boolean } | null> {
  if (await mustChange(tx)) return null
  const { holder, strandId } = await holderOf(tx)
  if (holder === 'supporter') return null
  if (holder === 'personDescribed') return strandId === null ? null : { strandId, hasPagesBeside: false }
  return { strandId: (await follow(tx)).review.id, hasPagesBeside: true }
}

export default function FollowUp() {
  const data = useLoaderData<typeof loader>()
  switch (data.is) {
    case 'door':
      return <DoorPage problem={data.problem} words={data.words} />
    case 'page':
      return <PersonsPage shown={data.shown} given={data.given} />
    case 'supporter':
      return <SupporterPage shown={data.shown} />
    case 'described':
      return <DescribedPage shown={data.shown} given={data.given} readingHours={data.readingHours} />
  }
}
