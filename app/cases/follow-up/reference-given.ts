import { asActor } from '~/platform/database'
import { decide } from '../decide'
import { knock } from './door'
import { CaseNotFound } from '../errors'
import { follow } from '../following'
import { keepSaid } from '../said'

/**
 * The number under which it stands in the trust's incident system, given right after sending by whoever holds the eight words. It is
 * something added to the account: the first reader is told, and reads it on the case. False where these words open nothing, or nothing yet.
 */
export async function giveReferenceAfterSending(words: readonly string[], reference: string): Promise<boolean> {
  const knocked = await knock(words.join(' '))
  if (knocked.is !== 'open') return false
  return asActor({ as: 'reporter', code: knocked.code }, async (tx) => {
    const { actor, caseId, review } = await follow(tx)
    await decide(tx, actor, { machine: 'restorative-review', strandId: review.id, event: { type: 'addition.made' } })
    await keepSaid(tx, { caseId, strandId: review.id, kind: 'incidentReference', said: { words: reference } })
    return true
  }).catch((error: unknown) => {
    if (error instanceof CaseNotFound) return false
    throw error
  })
}
