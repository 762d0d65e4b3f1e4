import type { Transaction } from '~/platform/database'
import { follow, type Following } from '../following'
import { CaseNotFound } from '../errors'

/**
 * Whether whoever follows up here may tell people who had no part in their case that they are treated worse since: theirs to tell, and somebody
 * is there who is new to it. Supporters and the person described have no such door.
 */
export async function mayTellApart(tx: Transaction): Promise<boolean> {
  const following = await follow(tx).catch((error: unknown) => {
    if (error instanceof CaseNotFound) return null
    throw error
  })
  return following !== null && (await mayTellApartFrom(tx, following))
}

/** The same, for whoever has read where the case stands. */
export async function mayTellApartFrom(tx: Transaction, { isDecidedElsewhere }: Pick<Following, 'isDecidedElsewhere'>): Promise<boolean> {
  if (isDecidedElsewhere) return false
  const [found] = await tx.$queryRaw<{ there: boolean }[]>`select app.has_fresh_readers() as there`
  return found?.there ?? false
}
