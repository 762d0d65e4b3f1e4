import { now } from '~/platform/clock'
import type { Prisma, Transaction } from '~/platform/database'
import { dateOnly } from '~/platform/working-days'

/** What is done to the staff directory and to sessions. */
export type PeopleAct =
  | 'role.given' | 'role.ended' | 'person.disabled' | 'person.enabled' | 'person.signInChanged' | 'directory.imported'
  | 'session.began' | 'session.ended'

/** Writes an act into the audit, in the act's own transaction. The body holds ids, codes and counts: never a name. */
export async function recordPeopleAct(tx: Transaction, act: PeopleAct, body: Prisma.InputJsonObject): Promise<void> {
  const at = now()
  // `createMany`, because most who may write this may not read it back.
  await tx.auditEntry.createMany({ data: { id: crypto.randomUUID(), act, body, on: dateOnly(at), at } })
}
