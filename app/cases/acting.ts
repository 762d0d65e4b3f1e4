import type { CaseTree } from '~/confidentiality/case-keys'
import type { Transaction } from '~/platform/database'
import type { AnyEvent } from '#workflows/workflow'
import { decide, roleOf } from './decide'
import { affectedDecides, type HolderName } from './holders'
import { addMessage } from './messages'
import type { OpenCase, StrandView } from './open-case'
import { keepSaid } from './said'

/** A colleague about to act on one strand of a case that they may see, inside one transaction. */
export type Acting = {
  tx: Transaction
  open: OpenCase
  strand: StrandView
  personId: string
  /** The strand's version that their page showed; undefined where another event of the same act has moved it already. */
  seenVersion?: number | undefined
}

/** Sends the event. What the engine throws passes through, and the whole act is undone with it. */
export async function happen({ tx, open, strand, seenVersion }: Acting, event: AnyEvent): Promise<void> {
  await decide(tx, open.actor, { machine: strand.machine, strandId: strand.id, event, seenVersion })
}

/**
 * To whom words go. `decides`: the person affected, once they have a code of their own, because from then on it is theirs; else whoever told us.
 * `toldUs`: whoever told us, for what answers the telling itself.
 */
export type Reader = 'decides' | 'toldUs'

/** Writes to a person in their own thread. It is sealed, and marked as the trust's with the writer's role. Call it after `happen`, which holds the locks. */
export async function writeToPerson(acting: Acting, text: string, to: Reader = 'decides'): Promise<void> {
  const isAffected = to === 'decides' && (await affectedDecides(acting.tx, acting.open.id))
  await writeIn(acting, isAffected ? 'personAffected' : 'personTellingUs', text)
}

/** The same to the person described. Whoever was never told has no thread and no words to read it with: nothing is written. Whether they may be written to, the caller asks. */
export async function writeToDescribed(acting: Acting, text: string): Promise<void> {
  if ((await acting.tx.caseKey.count({ where: { caseId: acting.open.id, tree: 'described' } })) === 0) return
  await writeIn(acting, 'personDescribed', text)
}

async function writeIn({ tx, open, personId }: Acting, thread: HolderName, text: string): Promise<void> {
  await addMessage(tx, { caseId: open.id, thread, side: 'trust', text, author: { role: roleOf(open.actor), personId } })
}

/** Keeps a colleague's words at a step: a reason, what was agreed, a gist. `tree` work: owners and route leads may read them; described: the person described too. */
export async function keepNote({ tx, open, strand, personId }: Acting, kind: string, said: unknown, tree?: CaseTree): Promise<string> {
  return keepSaid(tx, { caseId: open.id, strandId: strand.id, kind, said, authorId: personId, ...(tree ? { tree } : {}) })
}
