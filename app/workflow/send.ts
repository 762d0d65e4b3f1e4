import { now } from '~/platform/clock'
import type { Transaction } from '~/platform/database'
import type { MachineId } from '#workflows/effects'
import { workflows } from '#workflows/registry'
import type { AnyEvent } from '#workflows/workflow'
import { clocksOf } from './settings'
import { EventRefused, StrandNotFound, WorkflowConflict } from './errors'
import { planFor, type Sender, type Strand, type Timer } from './plan'
import { writeAll } from './write'

/**
 * Moves one strand by one event, and with it every sibling that it tells. State, history, deadlines, keys, audit and outgoing
 * jobs commit together or not at all.
 *
 * `seenVersion` is the version that the page showed: another one now means that somebody was quicker.
 * Throws StrandNotFound (not there, or not this actor's), EventRefused, WorkflowConflict.
 */
export async function send(tx: Transaction, strandId: string, event: AnyEvent, { by, seenVersion }: { by: Sender; seenVersion?: number }): Promise<void> {
  const strands = await lockStrands(tx, strandId)
  const strand = strands.find(({ id }) => id === strandId)
  if (!strand) throw new StrandNotFound()
  if (seenVersion !== undefined && seenVersion !== strand.version) throw new WorkflowConflict(strandId)
  if (strand.isDone) throw new EventRefused(strand.machine, strand.memory.state, event.type)
  const plan = planFor({ strands, by, at: now(), clocks: await clocksOf(tx) })
  plan.send(strandId, event)
  await writeAll(tx, plan.writes())
}

/** Opens a strand beside the others of a case and returns its id; a route has the id that its input gives it. */
export async function open(tx: Transaction, machine: MachineId, input: object, { caseId, by }: { caseId: string | null; by: Sender }): Promise<string> {
  const plan = planFor({ strands: [], by, at: now(), clocks: await clocksOf(tx) })
  const id = plan.begin(machine, input, caseId, 'routeId' in input ? String(input.routeId) : undefined)
  await writeAll(tx, plan.writes())
  return id
}

type Row = {
  id: string; caseId: string | null; machine: MachineId; machineVersion: number; state: string; context: unknown; isDone: boolean; version: number
  timers: (Omit<Timer, 'startedOn' | 'dueAt'> & { startedOn: string; dueAt: string | null })[] | null
}

/**
 * Loads a strand with its siblings and locks them in the order of their ids, so that two people (or a person and the sweep) who
 * move strands of one case wait for each other and never deadlock. With `orSkip`, a case that somebody is moving gives no rows.
 */
export async function lockStrands(tx: Transaction, strandId: string, { orSkip = false } = {}): Promise<Strand[]> {
  const locked = orSkip
    ? await tx.$queryRaw<{ id: string; siblings: number }[]>`
        select w.id, (select count(*)::int from "Workflow" s where s.id = ${strandId}::uuid or s."caseId" = (select "caseId" from "Workflow" where id = ${strandId}::uuid)) as siblings
        from "Workflow" w where w.id = ${strandId}::uuid or w."caseId" = (select "caseId" from "Workflow" where id = ${strandId}::uuid) order by w.id for update skip locked`
    : await tx.$queryRaw<{ id: string; siblings: number }[]>`
        select w.id, 0 as siblings from "Workflow" w where w.id = ${strandId}::uuid or w."caseId" = (select "caseId" from "Workflow" where id = ${strandId}::uuid) order by w.id for update`
  if (orSkip && locked.length < (locked[0]?.siblings ?? 1)) return []
  const ids = locked.map(({ id }) => id)
  // A second statement, because the first one's rows were read before the lock was had.
  const rows = await tx.$queryRaw<Row[]>`
    select w.id, w."caseId", w.machine, w."machineVersion", w.state, w.context, w."isDone", w.version, (
      select json_agg(json_build_object('name', t.name, 'clock', t.clock, 'event', t.event, 'startedOn', t."startedOn", 'dueAt', t."dueAt", 'daysLeft', t."daysLeft"))
      from "WorkflowTimer" t where t."workflowId" = w.id) as timers
    from "Workflow" w where w.id = any (${ids}::uuid[])`
  return rows.map(strandOf)
}

function strandOf({ id, caseId, machine, machineVersion, state, context, isDone, version, timers }: Row): Strand {
  const memory = workflows[machine].load({ version: machineVersion, state, context })
  const named = (timers ?? []).map((timer): [string, Timer] => [
    timer.name,
    { ...timer, startedOn: new Date(timer.startedOn), dueAt: timer.dueAt === null ? null : new Date(timer.dueAt) },
  ])
  return { id, caseId, machine, memory, isDone, version, timers: new Map(named) }
}
