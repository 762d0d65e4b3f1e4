import { asActor } from '~/platform/database'
import type { Acting } from '~/cases/acting'
import { wordsToHandOver } from '~/cases/new-code'
import { openCase } from '~/cases/open-case'
import { agreeToTell, inviteAffected, tellDescribed, waitWithTelling } from '~/cases/other-people'
import { type NursesCase, people } from './nurses-case'

/** What Amara does as the first reader, as her page would do it. */
export function amaraActs<T>(ref: string, act: (acting: Acting) => Promise<T>): Promise<T> {
  return asActor({ as: 'staff', personId: people.amara }, async (tx) => {
    const open = await openCase(tx, people.amara, ref)
    return act({ tx, open, strand: open.review, personId: people.amara })
  })
}

/** Hands the person affected eight words of their own. */
export async function invites(ref: string): Promise<Pick<NursesCase, 'words'>> {
  const { secret, words } = await wordsToHandOver()
  await amaraActs(ref, (acting) => inviteAffected(acting, secret))
  return { words: words.join(' ') }
}

/** Tells the person described the gist, and hands them eight words of their own. */
export async function tells(ref: string, gist: string): Promise<Pick<NursesCase, 'words'>> {
  const { secret, words } = await wordsToHandOver()
  await amaraActs(ref, (acting) => waitWithTelling(acting, 'safety'))
  await amaraActs(ref, agreeToTell)
  await amaraActs(ref, (acting) => tellDescribed(acting, { secret, gist }))
  return { words: words.join(' ') }
}
