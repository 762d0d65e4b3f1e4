import { personId } from '#prisma/factories/people'
import type { RouteKind } from '#workflows/effects'
import type { ReviewState } from '#workflows/restorative-review'
import type { Acting } from '~/cases/acting'
import type { Following } from '~/cases/following'
import { markRead } from '~/cases/messages'
import type { Transaction } from '~/platform/database'
import type { Answers } from '~/reports/answers'

/** What a colleague does on the page of a case: one domain verb. */
export type Act = (acting: Acting) => Promise<unknown>

/** What the person does with their code. */
export type Answer = (tx: Transaction, following: Following) => Promise<unknown>

/**
 * Something that happens on the `day`th working day after the report (0 is the same day), at `time` of London. All of one step happens in
 * one transaction, so that a seed that was killed is found before or after it.
 */
export type Step = { day: number; time: string } & ({ by: string; acts: readonly Act[] } | { by: 'person'; answer: Answer })

/** A case of the demo trust, from the report to where it stands now. */
export type Story = {
  /** What the case is called among us. Its code comes from the name: give it another and it is another case. */
  name: string
  /** Where the review stands when the story ends. */
  stage: ReviewState
  /** The account that is told, by the start of its id in accounts.json, and what this person answered otherwise. */
  account: string
  instead?: Partial<Answers>
  /** How many working days ago they told us (0 is the last one before today), and at what time. */
  told: { ago: number; time: string }
  steps: readonly Step[]
}

/** A colleague of the demo trust, by key, does one thing or several in one go. */
export function by(key: string, day: number, time: string, ...acts: Act[]): Step {
  return { by: personId(key), day, time, acts }
}

/** The holder of the code does something, having read what was written to them. */
export function person(day: number, time: string, answer: Answer): Step {
  return { by: 'person', day, time, answer: (tx, following) => hasRead(answer, tx, following) }
}

async function hasRead(answer: Answer, tx: Transaction, following: Following): Promise<void> {
  await answer(tx, following)
  await markRead(tx, { caseId: following.caseId, thread: following.holder, writtenBy: 'trust' })
}

/** The act, on the route of this kind beside the review. */
export function onRoute(kind: RouteKind, act: Act): Act {
  return (acting) => {
    const strand = acting.open.strands.find(({ machine, memory }) => machine === 'safety-route' && (memory.context as { kind?: string }).kind === kind)
    if (!strand) throw new Error(`This case has no route ${kind} that ${acting.personId} may see`)
    return act({ ...acting, strand })
  }
}
