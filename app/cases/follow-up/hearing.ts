import type { MachineId } from '#workflows/effects'
import { bringsOf, type HearingKind, hearingKinds } from '~/workflow/rhythm'
import type { Deadline } from '../open-case'

export type Hearing = { day: Date; brings: HearingKind[] }

/**
 * The days on which the person hears from us, the next first, with the checks of every strand in the rhythm that they chose. Each is the day of the
 * promise itself: what comes together has one deadline, which the engine moved (`workflow/rhythm.ts`). Paused clocks have no day.
 */
export function hearingsOf(strands: readonly { machine: MachineId; deadlines: readonly Deadline[] }[]): Hearing[] {
  const days = new Map<number, Set<HearingKind>>()
  for (const { name, dueAt } of strands.flatMap(({ deadlines }) => deadlines)) {
    const kind = bringsOf(name)
    if (kind !== undefined && dueAt !== null) days.set(dueAt.getTime(), (days.get(dueAt.getTime()) ?? new Set()).add(kind))
  }
  return [...days].sort(([one], [other]) => one - other).map(([day, brings]) => ({ day: new Date(day), brings: hearingKinds.filter((kind) => brings.has(kind)) }))
}
