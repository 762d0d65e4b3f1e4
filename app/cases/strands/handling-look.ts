import type { HandlingReviewContext, HandlingReviewEvent } from '#workflows/handling-review'
import { fill } from '~/content/fill'
import { text } from '~/content/text'
import type { askersWithoutPage } from '../askers'
import { type Acting, happen, keepNote, writeToDescribed, writeToPerson } from '../acting'
import { type Colleague, colleaguesElsewhere } from '../colleagues/colleagues'
import { freeOfConflict } from '../colleagues/conflict-check'
import { NotReadyYet } from '../errors'

type Outcome = Extract<HandlingReviewEvent, { type: 'look.decided' }>['outcome']
type Worded = { words: string }

/**
 * The person described, or somebody else in the case, asks that its handling be looked at: by phone, by letter, through a companion. Where the report was
 * taken back the account's key is nobody's who works here, so what they asked stands under the key of the work.
 */
export async function askForLook(acting: Acting, { by, words }: Worded & { by: (typeof askersWithoutPage)[number] }): Promise<void> {
  await happen(acting, { type: 'handlingLook.asked', by } as { type: string })
  await keepNote(acting, 'lookAskedFor', { words }, treeOf(acting))
}

/** The key that whoever works here still has. */
function treeOf({ open }: Acting): 'work' | 'narrative' {
  return open.review.state === 'withdrawn' || open.review.state === 'cleared' ? 'work' : 'narrative'
}

/** Who may look: they have the role, have and had no part in the case, and pass the conflict check that reviewers pass. */
export async function independentOf(acting: Acting): Promise<Colleague[]> {
  const { tx, open } = acting
  const { recused } = acting.strand.memory.context as HandlingReviewContext
  const grants = await tx.caseGrant.findMany({ where: { caseId: open.id }, select: { personId: true } })
  const notThese = new Set([...recused, ...grants.map(({ personId }) => personId)])
  const roles = await tx.roleAssignment.findMany({ where: { role: 'handlingReviewer', endedAt: null }, select: { personId: true } })
  const having = new Set(roles.map(({ personId }) => personId))
  const able = (await colleaguesElsewhere(acting)).filter(({ id }) => having.has(id) && !notThese.has(id))
  const free = await freeOfConflict(acting.personId, open.id, [{ role: 'handlingReviewer', ids: able.map(({ id }) => id) }])
  return able.filter(({ id }) => free.has(id))
}

/** Somebody independent takes the look, and with it their key. Throws NotReadyYet for anybody else. */
export async function giveLook(acting: Acting, { reviewerId }: { reviewerId: string }): Promise<void> {
  if (!(await independentOf(acting)).some(({ id }) => id === reviewerId)) throw new NotReadyYet(['notEligible'])
  await happen(acting, { type: 'look.accepted', reviewerId, isIndependent: true } as { type: string })
}

/** What was looked at, and what was seen. */
export async function makeLook(acting: Acting, { words }: Worded): Promise<void> {
  await keepNote(acting, 'lookMade', { words })
  await happen(acting, { type: 'look.made' })
}

/**
 * What came of it, in words for whoever asked. Their key ends with the event, so the words come first. Partly upheld comes with its remedy, which
 * whoever asked and whoever carries the case both read. The person described is answered whatever was chosen about speaking to them: they asked, and it is
 * about how they were treated; whoever was never told is answered the way in which they asked. Throws NotReadyYet without a remedy.
 */
export async function decideLook(acting: Acting, { outcome, words, remedy }: Worded & { outcome: Outcome; remedy?: string | undefined }): Promise<void> {
  const { askedBy } = acting.strand.memory.context as HandlingReviewContext
  const isPartly = outcome === 'partly'
  if (isPartly && remedy === undefined) throw new NotReadyYet(['remedy'])
  await keepNote(acting, 'lookDecided', { outcome, words })
  if (isPartly) await keepNote(acting, 'lookRemedy', { words: remedy })
  const answer = isPartly ? `${words}\n\n${fill(text('en').lookTold.remedy, { remedy: remedy ?? '' })}` : words
  if (askedBy === 'personTellingUs') await writeToPerson(acting, answer, 'toldUs')
  if (askedBy === 'personAffected') await writeToPerson(acting, answer)
  if (askedBy === 'personDescribed') await writeToDescribed(acting, answer)
  await happen(acting, { type: 'look.decided', outcome, ...(isPartly ? { remedy: 'written' } : {}) } as { type: string })
}

/** Whoever looks steps back, and nobody asks why: their key ends in the same moment. */
export async function stepBackFromLook(acting: Acting): Promise<void> {
  await happen({ ...acting, seenVersion: undefined }, { type: 'reviewer.recused', reviewerId: acting.personId } as { type: string })
}

/** Taken back by whoever asked, said through a colleague. */
export async function takeLookBack(acting: Acting, { words }: Worded): Promise<void> {
  const { askedBy } = acting.strand.memory.context as HandlingReviewContext
  await happen(acting, { type: 'request.takenBack', by: askedBy } as { type: string })
  await keepNote(acting, 'lookTakenBack', { words }, treeOf(acting))
}
