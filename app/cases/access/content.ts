import type { ReviewContext } from '#workflows/restorative-review'
import type { Transaction } from '~/platform/database'
import type { Account } from '~/reports/account'
import type { Acting } from '../acting'
import type { ChoiceNow } from '../choices'
import type { Evidence } from '../review/evidence'
import type { Goals } from '../review/goals'
import type { Looked } from '../reads'
import type { Tombstone } from '../taken-out/taken-out'
import { type Instead, withoutOthers } from './names'
import { forDescribed, forPersonAffected, forPersonTelling, forStaff } from './people'

/** Who may ask. A member of staff asks for what we hold about their own part in the case. */
export const askers = ['personTellingUs', 'personAffected', 'personDescribed', 'staff'] as const
export type AccessFor = (typeof askers)[number]

/** What is left out of a copy, and why: fixed for each of the four, whether or not there is any of it. */
export const leftOut = {
  personTellingUs: [['sealedName', 'apart'], ['othersWords', 'others'], ['colleagues', 'others'], ['risk', 'safety'], ['routes', 'law']],
  personAffected: [['whoTold', 'others'], ['report', 'others'], ['othersWords', 'others'], ['colleagues', 'others'], ['risk', 'safety'], ['routes', 'law']],
  personDescribed: [['whoTold', 'others'], ['report', 'others'], ['whyWaited', 'others'], ['othersWords', 'others'], ['colleagues', 'others'], ['risk', 'safety'], ['routes', 'law']],
  staff: [['whoTold', 'others'], ['report', 'others'], ['othersWords', 'others'], ['workWords', 'work'], ['personsChoices', 'others'], ['colleagues', 'others']],
} as const satisfies Record<AccessFor, readonly (readonly [string, string])[]>
export type LeftOut = (typeof leftOut)[AccessFor][number]

/** What somebody ticked when they were asked how it stands: the goals, what they asked for and got, whether they would speak up again, what should come. Codes. */
export type Ticked = { goals: Goals; each: Record<string, string>; again: string | null; end: string | null }

/** One thing that we hold, with its day: `kind` is a code that the page has words for, `text` what was written, or empty. */
export type Line = { kind: string; on: Date; text: string; isOwn: boolean; ticked?: Ticked }
export type HeldMessage = { isOwn: boolean; role: string | null; text: string; on: Date }
export type HeldNeed = { who: string; need: string; why: string | null }
export type HeldObligation = { what: string; dueOn: Date; ownerAnswer: string | null; said: string | null; evidence: Evidence | null; met: string | null }

/** A copy before it is written: days and codes, words of the person whole, words of ours without anybody else. */
export type AccessContent = {
  forWhom: AccessFor
  receivedOn: Date | null
  told: Account['answers'] | null
  lines: Line[]
  messages: HeldMessage[]
  needs: HeldNeed[]
  owed: HeldObligation[]
  choices: ChoiceNow[]
  looked: Looked[]
  takenOut: Tombstone[]
  leftOut: readonly LeftOut[]
}

/** What the parts need: `mask` takes other people out of what one of ours wrote. */
export type Gathering = { tx: Transaction; acting: Acting; context: ReviewContext; mask: (text: string) => string; personId: string | null }

export const nothing = { receivedOn: null, told: null, lines: [], messages: [], needs: [], owed: [], choices: [], looked: [], takenOut: [] } as const satisfies Partial<AccessContent>

/** Gathers what goes into a copy, for a first reader, who holds every key of the case. `listed`: words that they want left out beside the names. */
export async function contentFor(acting: Acting, asked: { forWhom: AccessFor; personId: string | null; listed: readonly string[] }, instead: Instead): Promise<AccessContent> {
  const { tx, open } = acting
  const names = (await tx.person.findMany({ select: { name: true } })).map(({ name }) => name)
  const mask = (text: string) => withoutOthers(text, { names, listed: asked.listed }, instead)
  const gathering: Gathering = { tx, acting, context: open.review.memory.context as ReviewContext, mask, personId: asked.personId }
  const gather = { personTellingUs: forPersonTelling, personAffected: forPersonAffected, personDescribed: forDescribed, staff: forStaff }[asked.forWhom]
  const lines = await gather(gathering)
  return { ...nothing, ...lines, forWhom: asked.forWhom, leftOut: leftOut[asked.forWhom] }
}
