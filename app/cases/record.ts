import { z } from 'zod'
import type { Transaction } from '~/platform/database'
import type { OpenCase } from './open-case'
import { notesOf } from './said'

/** What colleagues write down at the steps of a review: each kind with the event that it was written at, in the order of the work. */
const writtenAt = {
  answerGiven: 'question.answered',
  affectedAsked: 'affectedPerson.asked',
  handover: 'notOurs.proposed',
  notConduct: 'notConduct.proposed',
  incidentReference: 'incident.referenced',
  describedHeard: 'described.heard',
  risk: 'risk.assessed',
  precondition: 'precondition.met',
  meetingHeld: 'meeting.ended',
  agreement: 'agreement.reached',
  ownerAnswer: 'owner.answered',
  dangerAssessed: 'danger.assessed',
  lookDecided: 'look.decided',
  lookRemedy: 'look.decided',
} as const

/** Words at a step of a watch or of telling the person described: the note has the name of its event. */
const besideReview = [
  'waiting.lookedAt', 'notice.agreed', 'described.told', 'described.spoke', 'described.saidNothing', 'notice.closed', 'plan.agreed', 'watch.started', 'worse.told',
  'check.answered', 'shifts.looked', 'urgentLook.started', 'remedy.decided', 'nothing.found', 'watch.resumed', 'protection.ended',
] as const
export type RecordKind = keyof typeof writtenAt | (typeof besideReview)[number]

const eventOf = { ...writtenAt, ...Object.fromEntries(besideReview.map((kind) => [kind, kind])) } as Readonly<Record<RecordKind, string>>
const kinds = Object.keys(eventOf) as RecordKind[]

/** Two people decide on these before anybody else is asked: who carries the case later forms a view of their own. */
const firstReadersAlone: readonly RecordKind[] = ['handover', 'notConduct']

/** A line of the record: `role` as the history has it, `code` what was chosen with the words, such as `heard`. */
export type Recorded = { kind: RecordKind; role: string; on: Date; words: string; code: string | null }

const written = z.looseObject({
  words: z.string().nullish(), why: z.string().optional(), agreed: z.boolean().optional(), how: z.string().optional(), precondition: z.string().optional(),
})

/** What was written down on a case, for those who carry it: oldest first, and of one day in the order of the work. */
export async function recordOf(tx: Transaction, { id: caseId, actor }: OpenCase): Promise<Recorded[]> {
  const mine = kinds.filter((kind) => actor.capacities.has('firstReader') || !firstReadersAlone.includes(kind))
  const notes = []
  for (const tree of ['narrative', 'work', 'described'] as const) notes.push(...(await notesOf(tx, caseId, mine, written, tree)))
  if (notes.length === 0) return []
  const events = await tx.workflowEvent.findMany({ where: { caseId, type: { in: Object.values(eventOf) } }, select: { type: true, byRole: true, byPerson: true, on: true } })
  return notes
    .map(({ kind: stored, authorId, on, said }): Recorded => {
      const kind = stored as RecordKind
      const role = events.find(({ type, byPerson, on: day }) => type === eventOf[kind] && byPerson === authorId && day.getTime() === on.getTime())?.byRole
      return { kind, role: role ?? 'unknown', on, words: (kind === 'notConduct' ? said.why : said.words) ?? '', code: codeOf(said) }
    })
    .sort((one, other) => one.on.getTime() - other.on.getTime() || kinds.indexOf(one.kind) - kinds.indexOf(other.kind))
}

function codeOf({ agreed, how, precondition }: z.infer<typeof written>): string | null {
  if (agreed !== undefined) return agreed ? 'yes' : 'no'
  return how ?? precondition ?? null
}
