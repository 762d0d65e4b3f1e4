import type { MachineId } from '#workflows/effects'
import { workflows } from '#workflows/registry'
import type { Memory } from '#workflows/workflow'
import type { Capacity } from './capacities'
import { restorativeReviewPolicy } from './restorative-review'
import {
  handlingReviewPolicy, learningCapturePolicy, noticePolicy, programmePlacePolicy, protectionPolicy, safetyRoutePolicy, sessionBookingPolicy,
  supportOfferPolicy,
} from './strands'

export { capacities } from './capacities'
export type { Capacity } from './capacities'

/** Who may send what, for every machine: the one place that says so. An event without an entry may be sent by nobody. */
const policies: Record<MachineId, Partial<Record<string, readonly Capacity[]>>> = {
  'restorative-review': restorativeReviewPolicy,
  'safety-route': safetyRoutePolicy,
  'support-offer': supportOfferPolicy,
  protection: protectionPolicy,
  notice: noticePolicy,
  'learning-capture': learningCapturePolicy,
  'handling-review': handlingReviewPolicy,
  'session-booking': sessionBookingPolicy,
  'programme-place': programmePlacePolicy,
}

/** Whether somebody in one of these capacities may send this event at all. Whether it is accepted now, the machine says. */
export function maySend(machine: MachineId, event: string, capacities: ReadonlySet<Capacity>): boolean {
  return (policies[machine][event] ?? []).some((capacity) => capacities.has(capacity))
}

/** What a page may offer: exactly what the machine accepts now and the policy allows these capacities. */
export function offersTo(machine: MachineId, memory: Memory, capacities: ReadonlySet<Capacity>): string[] {
  return workflows[machine].offers(memory, (event) => maySend(machine, event, capacities))
}
