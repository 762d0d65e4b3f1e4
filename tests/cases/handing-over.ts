import { changeCode } from '~/cases/follow-up/change-code'
import { knock } from '~/cases/follow-up/door'
import { asActor } from '~/platform/database'
import type { Acting } from '~/cases/acting'
import { wordsToHandOver } from '~/cases/new-code'
import { openCase } from '~/cases/open-case'
import { agreeNotice, tellDescribed } from '~/cases/strands/notice'
import { inviteAffected } from '~/cases/follow-up/other-people'
import { type NursesCase, people } from './nurses-case'

/** What Amara does as the first reader in the review, or in its strand of another machine, as her page would do it. */
export function amaraActs<T>(ref: string, act: (acting: Acting) => Promise<T>, beside?: 'notice'): Promise<T> {
  return asActor({ as: 'staff', personId: people.amara }, async (tx) => {
    const open = await openCase(tx, people.amara, ref)
    const strand = beside ? open.strands.find(({ machine, isDone }) => machine === beside && !isDone) : open.review
    if (!strand) throw new Error(`The case has no strand of ${String(beside)}`)
    return act({ tx, open, strand, personId: people.amara })
  })
}

/** Hands the person affected eight words of their own. */
export async function invites(ref: string): Promise<Pick<NursesCase, 'words' | 'code'>> {
  const { secret, words } = await wordsToHandOver()
  await amaraActs(ref, (acting) => inviteAffected(acting, secret))
  return changes(words)
}

/** Tells the person described the gist, and hands them eight words of their own. */
export async function tells(ref: string, gist: string): Promise<Pick<NursesCase, 'words'>> {
  const { secret, words } = await wordsToHandOver()
  await amaraActs(ref, (acting) => agreeNotice(acting, { words: 'The gist, and no name.' }), 'notice')
  await amaraActs(ref, (acting) => tellDescribed(acting, { secret, words: gist }), 'notice')
  return changes(words)
}

/** Whoever was handed words changes them first, as their page asks them to: from then on nobody here knows what opens it. */
export async function changes(handed: readonly string[]): Promise<Pick<NursesCase, 'words' | 'code'>> {
  const known = await knock(handed.join(' '))
  if (known.is !== 'open') throw new Error('The words that were handed over open nothing')
  const { secret, words } = await wordsToHandOver()
  const code = await asActor({ as: 'reporter', code: known.code }, (tx) => changeCode(tx, secret))
  if (code === null) throw new Error('The words could not be changed')
  return { words: words.join(' '), code }
}
