import type { MachineId } from '#workflows/effects'
import type { Transaction } from '~/platform/database'
import type { OpenCase } from './open-case'

/** What happened on a case: the event, on which day, and by which role. `role` null where nobody is told who it was. No words are in it. */
export type Happened = { machine: MachineId; kind: string | null; type: string; role: string | null; on: Date }

/** Support forgets: who was offered what, and how they answered, is no part of any history that colleagues read. */
const shown: readonly MachineId[] = ['restorative-review', 'safety-route', 'protection', 'notice', 'learning-capture', 'handling-review']

/** Somebody stops, refuses or takes something back: others hear that it was so, and never who (DOMAIN.md 3.2, 3.3). */
const byNobodyKnown: readonly string[] = [
  'meeting.calledOff', 'meeting.missed', 'meeting.notReady', 'precondition.lost', 'choice.changed', 'reviewer.refused', 'reviewer.recused', 'handlingLook.asked',
  'request.takenBack', 'sharing.changed',
]

/** Something that somebody did: not a clock that ran, and not a strand that began with another's doing. */
function isOwnDoing(type: string): boolean {
  return !type.startsWith('timer.') && type !== 'started'
}

/** For those who carry the case, oldest first; of one day, the review first, and each strand in its own order. */
export async function historyOf(tx: Transaction, { id: caseId, review, strands }: OpenCase): Promise<Happened[]> {
  const rows = await tx.workflowEvent.findMany({ where: { caseId }, orderBy: { version: 'asc' } })
  const told = [review, ...strands].filter(({ machine }) => shown.includes(machine))
  return told
    .flatMap(({ id, machine, memory }) => {
      const kind = (memory.context as { kind?: string }).kind ?? null
      const own = rows.filter(({ workflowId, type }) => workflowId === id && isOwnDoing(type))
      return own.map(({ type, byRole, on }): Happened => ({ machine, kind, type, role: byNobodyKnown.includes(type) ? null : byRole, on }))
    })
    .sort((one, other) => one.on.getTime() - other.on.getTime())
}
