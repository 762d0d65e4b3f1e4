import { redirect } from '@remix-run/node'
import { changeDraft } from '~/reports/draft'
import { inWordsAsked } from '../asked-words'
import { beginAgain } from './begin-again'
import { cookieGone, secretIn } from './draft-cookie'
import { postedIn, saved } from './save-page'

/**
 * Nobody touched the page for two minutes, and the script took it off the screen: what was typed is kept with the draft as it stands,
 * and the browser gives up the draft's secret. From then on only the four words lead back. A picture that was chosen and not added is gone with the
 * page, and the page that comes back says so.
 */
export async function putAway(request: Request, form: FormData): Promise<Response> {
  const secret = secretIn(request)
  const posted = await postedIn(form)
  if (secret !== null && posted.step !== null) {
    const page = posted.step
    const kept = await changeDraft(secret, (found) => {
      const draft = inWordsAsked(request, saved(found, posted, { to: 'page', page }))
      return draft.is === 'writing' && posted.hadPicture ? { ...draft, notice: 'pictureNotAdded' } : draft
    })
    if (kept === null) await beginAgain(request, secret, posted)
  }
  return redirect('/report', { status: 303, headers: { 'Set-Cookie': cookieGone() } })
}
