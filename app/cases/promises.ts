import { type ClockName, clockNames, type MachineId } from '#workflows/effects'
import { type Keeper, type PromiseName, rowOf } from './promise-table'
import type { Deadline } from './open-case'

export type Standing = 'kept' | 'late' | 'next' | 'later' | 'paused'
export type PauseReason = 'yourAnswer' | 'anotherRoute' | 'youAsked'

/**
 * Something promised in one strand. `day`: when it was kept, or by when it is or was due; null while its clock is paused. `isUnmet`: the
 * person said that it was not done.
 */
export type Promised = { id: string; name: PromiseName; by: Keeper; standing: Standing; day: Date | null; why: PauseReason | null; isUnmet: boolean }

/** What happened in a strand, oldest first. */
export type Happened = { type: string; payload: unknown; stateAfter: string; on: Date }

/** A row of the history, as promises read it. */
export function happened({ type, payload, stateAfter, on }: { type: string; payload: unknown; stateAfter: unknown; on: Date }): Happened {
  return { type, payload, on, stateAfter: typeof stateAfter === 'string' ? stateAfter : '' }
}

export type StrandOfPromises = { id: string; machine: MachineId; state: string; deadlines: Deadline[]; history: Happened[]; isPleaseWait: boolean }

type Entry = Omit<Promised, 'id' | 'why'> & { instance: string }
type Named = Omit<Entry, 'standing' | 'day'>

/**
 * What was promised in a strand and how it stands at `at`: kept ones in the order of their days, then late ones, the next, later ones,
 * and those that wait. Days come from the deadlines' rows and from the history, and from nowhere else.
 */
export function promisesOf(strand: StrandOfPromises, at: Date): Promised[] {
  const { kept, late } = fromHistory(strand)
  const running = strand.deadlines.flatMap((deadline) => fromDeadline(deadline, at))
  const overdue = [...late, ...running.filter(({ standing }) => standing === 'late')]
  const open = running.filter(({ standing }) => standing === 'later').sort(byDay)
  const [next, ...later] = open
  const paused = running.filter(({ standing }) => standing === 'paused')
  const entries = [...kept.sort(byDay), ...overdue.sort(byDay), ...(next ? [{ ...next, standing: 'next' as const }] : []), ...later, ...paused]
  const why = pauseReason(strand)
  return entries.map(({ instance, ...entry }, nth) => ({
    ...entry, id: `${strand.id}-${entry.name}-${instance}${nth}`, why: entry.standing === 'paused' ? why : null,
  }))
}

/** What we owe first over all strands, for the top of the page. The person's own time to think is no promise of ours. */
export function nextOf(promised: readonly Promised[]): Promised | null {
  return [...promised].filter(({ standing, by }) => (standing === 'next' || standing === 'later') && by !== 'you').sort(byDay)[0] ?? null
}

/** What its day has passed without, and that nothing has kept since: its clock has rung, so no deadline tells of it. `since`: the day on which it rang. */
export function lateIn({ machine, history }: Pick<StrandOfPromises, 'machine' | 'history'>): { clock: ClockName; name: string; since: Date }[] {
  return fromHistory({ machine, history }).late.flatMap(({ name, instance, day, isUnmet }): { clock: ClockName; name: string; since: Date }[] => {
    if (day === null || isUnmet) return []
    if (name === 'obligation') return [{ clock: 'ownerAnswer', name: `obligation.${instance}`, since: day }]
    return isClock(name) ? [{ clock: name, name, since: day }] : []
  })
}

function fromHistory({ machine, history }: Pick<StrandOfPromises, 'machine' | 'history'>): { kept: Entry[]; late: Entry[] } {
  const kept = new Map<string, Entry>()
  const late = new Map<string, Entry>()
  let isRecused = false
  for (const { type, payload, stateAfter, on } of history) {
    if (type === 'started' && machine === 'restorative-review') kept.set('received', { name: 'received', by: 'service', standing: 'kept', day: on, instance: '', isUnmet: false })
    const instance = obligationIn(payload)
    for (const name of clocksKeptBy(type, { isRecused })) {
      late.delete(name + instance)
      // What the person says was not done was not kept, whoever answered in time.
      const isUnmet = type === 'obligation.answered' && wasUnmet(payload)
      ;(isUnmet ? late : kept).set(name + instance, { ...entryOf(name, instance), standing: isUnmet ? 'late' : 'kept', day: on, isUnmet })
    }
    for (const name of clocksLateBy(type)) late.set(name + instance, { ...entryOf(name, instance), standing: 'late', day: on })
    for (const [key, { name, instance: which }] of late) if (which === '' && !isOwedIn(name, stateAfter)) late.delete(key)
    if (type === 'reviewer.recused') isRecused = true
  }
  return { kept: [...kept.values()], late: [...late.values()] }
}

function fromDeadline({ name, clock, dueAt }: Deadline, at: Date): Entry[] {
  const obligation = /^obligation\.(.+)$/.exec(name)?.[1]
  const called = isClock(name) ? name : isClock(clock) ? clock : null
  const row = called && rowOf(called)
  if (!called || !row) return []
  const standing = dueAt === null ? 'paused' : dueAt <= at && row.by !== 'you' ? 'late' : 'later'
  return [{ ...entryOf(called, obligation ?? ''), standing, day: dueAt }]
}

function entryOf(clock: ClockName, instance: string): Named {
  return { name: instance === '' ? clock : 'obligation', by: rowOf(clock)?.by ?? 'service', instance, isUnmet: false }
}

/** After a reviewer stood back, those put forward next keep the promise to replace them. The three rhythms are one promise. */
function clocksKeptBy(type: string, { isRecused }: { isRecused: boolean }): ClockName[] {
  if (type === 'reviewers.proposed') return [isRecused ? 'recusalReplaced' : 'reviewersProposed']
  return clockNames.filter((name) => isOneOfItsKind(name) && rowOf(name)?.keptBy.some((event) => event === type))
}

function clocksLateBy(type: string): ClockName[] {
  if (type === 'timer.obligationAnswerDue') return ['ownerAnswer']
  return clockNames.filter((name) => isOneOfItsKind(name) && rowOf(name)?.lateBy === type)
}

function isOneOfItsKind(name: ClockName): boolean {
  return name !== 'wordFromUsFortnightly' && name !== 'wordFromUsMonthly'
}

/** A look at the handling keeps everything that was owed where it began. */
function isOwedIn(name: PromiseName, state: string): boolean {
  const states: readonly string[] | undefined = isClock(name) ? rowOf(name)?.owedIn : undefined
  if (['withdrawn', 'cleared', 'handedOver', 'resting'].includes(state)) return states?.includes(state) ?? false
  return states === undefined || state === 'beingLookedAt' || states.includes(state)
}

function pauseReason({ state, isPleaseWait }: StrandOfPromises): PauseReason {
  if (state === 'awaitingAnswer') return 'yourAnswer'
  return state === 'heldByRoute' || !isPleaseWait ? 'anotherRoute' : 'youAsked'
}

function obligationIn(payload: unknown): string {
  return typeof payload === 'object' && payload !== null && 'obligationId' in payload && !('needId' in payload) ? String(payload.obligationId) : ''
}

function wasUnmet(payload: unknown): boolean {
  return typeof payload === 'object' && payload !== null && 'answer' in payload && payload.answer === 'no'
}

function isClock(name: string): name is ClockName {
  return clockNames.some((clock) => clock === name)
}

function byDay(one: { day: Date | null }, other: { day: Date | null }): number {
  return (one.day?.getTime() ?? Infinity) - (other.day?.getTime() ?? Infinity)
}
