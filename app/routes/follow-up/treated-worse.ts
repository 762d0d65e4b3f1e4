import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { mayTellApart } from '~/cases/strands/told-apart'
import { newDraftSecret } from '~/confidentiality/draft'
import { asActor } from '~/platform/database'
import { beginDraft } from '~/reports/draft'
import { begun } from '~/reports/draft-content'
import { phraseOf } from '~/reports/draft-phrase'
import { cookieFor } from '../report/draft-cookie'
import { orKeepTheForm } from '../when-away'
import { visitor } from '~/cases/follow-up/visit'
import { backToPage, isOpen, visitIn } from './visiting'

export function loader() {
  publicDoor()
  return backToPage()
}

/**
 * Begins a report of being treated worse since the first one, and hands the browser over to the form that everybody uses. The draft says from
 * which report it follows: once sent, nobody who had a part in that one reads this one, and nobody there learns of it.
 */
export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return orKeepTheForm(request, async () => {
    const visit = await visitIn(request)
    if (!isOpen(visit) || !(await asActor(visitor(visit.secret, visit.code), mayTellApart))) return backToPage(request)
    const secret = newDraftSecret()
    const typed = { follows: [visit.code], reporterRole: ['happenedToMe'], wordsThatFit: ['treatedWorseSince'] }
    await beginDraft(secret, await phraseOf(secret), begun({ at: 'safe', typed, variant: visit.variant }))
    return redirect('/report', { status: 303, headers: { 'Set-Cookie': cookieFor(secret) } })
  })
}
