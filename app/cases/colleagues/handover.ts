import { z } from 'zod'
import type { ReviewContext } from '#workflows/restorative-review/context'
import { deleteFromName } from '~/confidentiality/vault'
import { accountTold } from '../account'
import { type Acting, happen, keepNote, writeToPerson } from '../acting'
import { colleaguesElsewhere } from './colleagues'
import { CaseNotFound, NotReadyYet } from '../errors'
import { latestNote } from '../said'

const handover = z.object({ words: z.string(), takerId: z.uuid(), nth: z.int() })
const notConduct = z.object({ words: z.string(), why: z.string(), nth: z.int() })

type Handover = z.infer<typeof handover>
type NotConduct = z.infer<typeof notConduct>

/** Not ours to carry: words that the person will read, and a named taker who agreed. A second person confirms. */
export async function proposeHandover(acting: Acting, { words, takerId }: Omit<Handover, 'nth'>): Promise<void> {
  if (!(await colleaguesElsewhere(acting)).some(({ id }) => id === takerId)) throw new NotReadyYet(['takerElsewhere'])
  await happen(acting, { type: 'notOurs.proposed', byId: acting.personId, takerId, takerAgreed: true, wordsReady: true } as { type: string })
  await keepNote(acting, 'handover', { words, takerId, nth: acting.strand.version })
}

/** What one person proposed, for the second one to read. */
export async function proposedHandover({ tx, open }: Acting): Promise<Handover | null> {
  return (await latestNote(tx, open.id, 'handover', handover)) ?? null
}

/** The second person agrees: the person reads the words, and everybody's access but the first readers' ends. */
export async function confirmHandover(acting: Acting): Promise<void> {
  asSecondPerson(acting, 'notOurs')
  const proposal = await proposedHandover(acting)
  if (!proposal) throw new NotReadyYet(['secondPerson'])
  await happen(acting, { type: 'notOurs.confirmed', byId: acting.personId } as { type: string })
  await writeToPerson(acting, proposal.words)
}

/** Debate or belief, not conduct: words for the person, and why. Support is the same, and a second person decides with the first. */
export async function proposeNotConduct(acting: Acting, { words, why }: Omit<NotConduct, 'nth'>): Promise<void> {
  await happen(acting, { type: 'notConduct.proposed', byId: acting.personId } as { type: string })
  await keepNote(acting, 'notConduct', { words, why, nth: acting.strand.version })
}

/** What one person found, for the second one to read. */
export async function proposedNotConduct({ tx, open }: Acting): Promise<NotConduct | null> {
  return (await latestNote(tx, open.id, 'notConduct', notConduct)) ?? null
}

/** The second person agrees: the person reads the words, and the other person's name is deleted where names are kept. */
export async function confirmNotConduct(acting: Acting): Promise<void> {
  asSecondPerson(acting, 'notConduct')
  const proposal = await proposedNotConduct(acting)
  if (!proposal) throw new NotReadyYet(['secondPerson'])
  await happen(acting, { type: 'notConduct.confirmed', byId: acting.personId } as { type: string })
  await writeToPerson(acting, proposal.words)
  const { tx, open, personId } = acting
  const told = await accountTold(tx, open.id)
  if (!told) throw new CaseNotFound()
  // The vault is another login and so another transaction. It comes last: whatever refuses the step has spoken before.
  await deleteFromName({ personId }, { vaultId: told.nameId, fields: ['sourceName'] })
}

function asSecondPerson({ strand, personId }: Acting, kind: 'notOurs' | 'notConduct'): void {
  const { decision } = strand.memory.context as ReviewContext
  if (decision?.kind !== kind || decision.byId === personId) throw new NotReadyYet(['secondPerson'])
}
