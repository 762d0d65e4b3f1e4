import { beginDraft } from '~/reports/draft'
import { phraseOf } from '~/reports/draft-phrase'
import { wordsSent } from '~/reports/submit'
import { inWordsAsked } from '../asked-words'
import { type Posted, startedOver } from './save-page'

/**
 * A page came for a draft that is not there. Where its report was sent, nothing is done: `wasSent`. Else its time was over, and a new draft holds the
 * page that came, so that nobody loses the sentence they just wrote. `isCut`: only part of the page arrived.
 */
export async function beginAgain(request: Request, secret: Buffer, posted: Posted, { isCut = false } = {}): Promise<{ wasSent: boolean }> {
  if ((await wordsSent(secret)) !== null) return { wasSent: true }
  if (posted.step !== null) {
    const draft = startedOver(posted)
    await beginDraft(secret, await phraseOf(secret), inWordsAsked(request, isCut ? { ...draft, notice: 'cut' } : draft))
  }
  return { wasSent: false }
}
