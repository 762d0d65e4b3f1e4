import { z } from 'zod'
import { text } from '~/content/text'
import type { Transaction } from '~/platform/database'
import { affectedDecides } from './holders'

/** What everybody in a meeting reads of its end, in the same words for all, and of its standing again where a hold or a look gave it back. */
export type ToldOfMeeting = { id: string; on: Date; text: string }

const happened = z.object({ option: z.string().optional(), precondition: z.string().optional() })
/** While one of these goes on, a yes that somebody gave still counts. */
const stillMeant = ['preparing', 'meetingArranged', 'heldByRoute', 'beingLookedAt']

/** What the database gives of the history to everybody in a meeting: the stages round it; `type` is empty but for what was chosen, and a yes given or lost. */
type Row = { type: string; payload: unknown; stateAfter: string; on: Date; version: number }
type Told = { nth: number; on: Date; says: 'willNotGoAhead' | 'standsAgain'; isDescribedIn: boolean }

/**
 * Read from the history of the review, where every way of stopping passes: whoever stops it holds no key to the other's thread, and a clock or a route
 * holds none at all. So it is the same sentence whoever stopped it and whatever for, and no row says who. Nothing for whoever takes no part: a person
 * described who did not say yes, or for whom somebody stands in; whoever told us where another decides.
 */
export async function toldOfMeetings(tx: Transaction, caseId: string, thread: string): Promise<ToldOfMeeting[]> {
  const rows = await tx.$queryRaw<Row[]>`select version, "on", "stateAfter", type, payload from app.meeting_history(${caseId}::uuid) order by version`
  const told = stopsIn(rows)
  if (told.length === 0 || !(await hasPart(tx, caseId, thread))) return []
  const words = text('en').meetingTold
  return told.filter(({ isDescribedIn }) => thread !== 'personDescribed' || isDescribedIn).map(({ nth, on, says }) => ({ id: `meeting-${nth}`, on, text: words[says] }))
}

async function hasPart(tx: Transaction, caseId: string, thread: string): Promise<boolean> {
  return thread !== 'personTellingUs' || !(await affectedDecides(tx, caseId))
}

/** Each stop, oldest first. Going from preparing to arranged, and from there to what was agreed, is none; nor is a hold of what was called off already. */
function stopsIn(rows: readonly Row[]): Told[] {
  const found: Told[] = []
  let [state, option, hasSaidYes, isStopped] = ['', '', false, false]
  for (const { type, payload, stateAfter: now, on, version } of rows) {
    const said = happened.safeParse(payload).data ?? {}
    const isDescribedIn = option !== 'surrogate' && (hasSaidYes || state === 'meetingArranged' || now === 'meetingArranged')
    const isNo = type === 'precondition.lost' && (said.precondition ?? '').endsWith('Agrees')
    if ((state === 'meetingArranged' && now !== state && now !== 'agreeing') || (state === 'preparing' && (isNo || (now !== state && now !== 'meetingArranged')))) {
      found.push({ nth: version, on, says: 'willNotGoAhead', isDescribedIn })
      isStopped = true
    }
    if (isStopped && now === 'meetingArranged' && state !== 'preparing' && state !== now) found.push({ nth: version, on, says: 'standsAgain', isDescribedIn })
    if (now === 'meetingArranged') isStopped = false
    if (type === 'options.chosen') [option, hasSaidYes] = [said.option ?? '', false]
    if (said.precondition === 'otherAgrees') hasSaidYes = type === 'precondition.met'
    if (!stillMeant.includes(now)) hasSaidYes = false
    state = now
  }
  return found
}
