import { randomUUID } from 'node:crypto'
import type { Effect, MachineId } from '#workflows/effects'
import { workflows } from '#workflows/registry'
import type { AnyEvent, Memory, Step } from '#workflows/workflow'
import { dateOnly, dueAfter, dueAgain, remainingUntil } from '~/platform/working-days'
import { type ClockLengths, countedIn } from './clocks'
import { EventRefused, StrandNotFound } from './errors'
import { comingForward } from './rhythm'
import type { Writes } from './write'

/** Who sends an event: a role for the history, and the person only where it is a colleague. */
export type Sender = { role: string; personId: string | null }

export type Timer = { name: string; clock: keyof ClockLengths; event: AnyEvent; startedOn: Date; dueAt: Date | null; daysLeft: number | null }

/** A workflow as it was loaded (or begun): its memory, its version in the database and its deadlines. */
export type Strand = { id: string; caseId: string | null; machine: MachineId; memory: Memory; isDone: boolean; version: number; timers: Map<string, Timer> }

type Planned = Strand & { loadedAs: number | null; before: ReadonlyMap<string, Timer> }

/**
 * Works out, without touching anything, all that one event brings about: in its strand, in the siblings that it tells, in the
 * strands that it opens. `writes()` is then carried out as one statement.
 */
export function planFor({ strands, by, at, clocks }: { strands: Strand[]; by: Sender; at: Date; clocks: ClockLengths }) {
  const planned = new Map<string, Planned>(strands.map((strand) => [strand.id, { ...strand, loadedAs: strand.version, before: new Map(strand.timers) }]))
  const on = dateOnly(at)
  /** Of what an anonymous person brings about, the day alone is kept (SECURITY.md 2.10): also the keys that their answer gives or ends. */
  const moment = by.personId === null ? null : at
  const since = moment ?? on
  const history: Writes['history'] = []
  const jobs: Writes['jobs'] = []
  const granted: Writes['granted'] = []
  const revoked: Writes['revoked'] = []
  const audited: Writes['audited'] = []

  function begin(machine: MachineId, input: object, caseId: string | null, id: string = randomUUID()): string {
    const step = workflows[machine].begin(workflows[machine].parseInput(input))
    const strand: Planned = { id, caseId, machine, memory: step.memory, isDone: step.done, version: 0, timers: new Map(), loadedAs: null, before: new Map() }
    planned.set(id, strand)
    note(strand, 'started', input, step)
    return id
  }

  /** Throws EventRefused when the strand does not accept the event now, StrandNotFound when it is not among those loaded. */
  function send(strandId: string, event: AnyEvent): void {
    const strand = planned.get(strandId)
    if (!strand) throw new StrandNotFound()
    if (!take(strand, event)) throw new EventRefused(strand.machine, strand.memory.state, event.type)
  }

  function take(strand: Planned, sent: AnyEvent): boolean {
    if (strand.isDone) return false
    const workflow = workflows[strand.machine]
    const event = workflow.parseEvent(sent)
    const step = workflow.take(strand.memory, event)
    if (!step) return false
    strand.memory = step.memory
    strand.isDone = step.done
    strand.version += 1
    const { type, ...payload } = event
    note(strand, type, payload, step)
    return true
  }

  function note(strand: Planned, type: string, payload: object, { effects }: Step): void {
    const { id: workflowId, caseId, version } = strand
    history.push({ workflowId, caseId, version, type, payload, stateAfter: strand.memory.state, byRole: by.role, byPerson: by.personId, on, at: moment })
    audit(strand, `${strand.machine}:${type}`)
    // One job for a step, however many it tells: putting a job into the queue costs as much as several rows.
    const tell = effects.flatMap((effect) => (effect.type === 'notify' ? [{ to: effect.to, notice: effect.notice }] : []))
    if (tell.length > 0) jobs.push({ task: 'notify', payload: { caseId, strandId: workflowId, tell }, key: `${workflowId}:${version}` })
    for (const effect of effects) carryOut(strand, effect)
  }

  function audit(strand: Planned, act: string): void {
    const body = { strandId: strand.id, act, byRole: by.role, byPerson: by.personId }
    audited.push({ id: randomUUID(), caseId: strand.caseId, act, body, on, at: moment })
  }

  function carryOut(strand: Planned, effect: Effect): void {
    switch (effect.type) {
      case 'startTimer':
        strand.timers.set(effect.name, {
          name: effect.name, clock: effect.clock, event: effect.event, startedOn: on, dueAt: dueAfter(at, clocks[effect.clock]), daysLeft: null,
        })
        return
      case 'stopTimer':
        strand.timers.delete(effect.name)
        return
      case 'pauseTimers':
        for (const timer of strand.timers.values()) if (timer.dueAt && !effect.except.includes(timer.name)) pause(strand, timer, timer.dueAt)
        return
      case 'resumeTimers':
        for (const timer of strand.timers.values()) if (timer.daysLeft !== null && !effect.except.includes(timer.name)) resume(strand, timer, timer.daysLeft)
        return
      case 'notify':
        return
      case 'grant':
        if (strand.caseId === null) throw new Error(`${strand.machine} belongs to no case and cannot grant one`)
        granted.push({ id: randomUUID(), caseId: strand.caseId, personId: effect.personId, as: effect.as, strandId: effect.as === 'routeLead' ? strand.id : null, grantedAt: since })
        return
      case 'revoke':
        if (strand.caseId !== null) revoked.push({ caseId: strand.caseId, personId: effect.personId, as: effect.as, endedAt: since })
        return
      case 'revokeAll':
        if (strand.caseId !== null) revoked.push({ caseId: strand.caseId, personId: 'all', as: effect.as, endedAt: since })
        return
      case 'tell':
        for (const sibling of [...planned.values()]) {
          if (sibling.machine === effect.strand && sibling.caseId === strand.caseId && sibling.id !== strand.id) take(sibling, effect.event)
        }
        return
      case 'open':
        begin(effect.machine, effect.input, strand.caseId, 'routeId' in effect.input ? effect.input.routeId : undefined)
        return
      case 'record':
        audit(strand, effect.act)
        return
    }
  }

  function pause(strand: Planned, timer: Timer, dueAt: Date): void {
    const left = remainingUntil(dueAt, at, countedIn(clocks[timer.clock]))
    strand.timers.set(timer.name, { ...timer, dueAt: null, daysLeft: 'workingDays' in left ? left.workingDays : left.calendarDays })
  }

  function resume(strand: Planned, timer: Timer, daysLeft: number): void {
    const left = countedIn(clocks[timer.clock]) === 'working' ? { workingDays: daysLeft } : { calendarDays: daysLeft }
    strand.timers.set(timer.name, { ...timer, dueAt: dueAgain(left, at), daysLeft: null })
  }

  /** What one person hears of within a week has one day: the pages, the notices and whoever must write all read it from the deadline. */
  function bringTogether(): void {
    const open = [...planned.values()].filter(({ isDone, caseId }) => !isDone && caseId !== null)
    const deadlines = open.flatMap((strand) => [...strand.timers.values()].map((timer) => ({ ...timer, strand, forWhom: forWhomIn(strand.memory.context) })))
    for (const { deadline, to } of comingForward(deadlines, at)) {
      const { strand, name } = deadline
      const timer = strand.timers.get(name)
      if (timer) strand.timers.set(name, { ...timer, dueAt: to })
    }
  }

  function writes(): Writes {
    bringTogether()
    const result: Writes = { begun: [], moved: [], history, started: [], changed: [], stopped: [], jobs, granted, revoked, audited }
    for (const { id, caseId, machine, memory, isDone, version, loadedAs, timers, before } of planned.values()) {
      const row = { id, state: memory.state, context: memory.context, machineVersion: memory.version, isDone, version }
      if (loadedAs === null) result.begun.push({ ...row, caseId, machine })
      else if (version > loadedAs) result.moved.push({ ...row, was: loadedAs })
      for (const timer of timers.values()) {
        if (before.get(timer.name) === timer) continue
        ;(before.has(timer.name) ? result.changed : result.started).push({ workflowId: id, caseId, ...timer })
      }
      for (const name of before.keys()) if (!timers.has(name)) result.stopped.push({ workflowId: id, name })
    }
    return result
  }

  return { begin, send, writes, strand: (id: string) => planned.get(id) }
}

function forWhomIn(context: unknown): string | null {
  return typeof context === 'object' && context !== null && 'forWhom' in context && typeof context.forWhom === 'string' ? context.forWhom : null
}
