import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'
import { record, RefusedByRule } from './people'

/** Hours a month that somebody agreed to; null where nothing is agreed. */
export function agreedHoursOf(askerId: string, personId: string): Promise<number | null> {
  return asActor({ as: 'staff', personId: askerId }, async (tx) => (await tx.agreedHours.findUnique({ where: { personId } }))?.hoursAMonth ?? null)
}

/**
 * Writes down what was agreed with somebody who reviews or facilitates; null takes it away.
 * @throws RefusedByRule where they do neither.
 */
export function agreeHours(administratorId: string, personId: string, hoursAMonth: number | null): Promise<void> {
  return asActor({ as: 'staff', personId: administratorId }, async (tx) => {
    const reviews = await tx.roleAssignment.count({ where: { personId, endedAt: null, role: { in: ['reviewer', 'facilitator'] }, fromOn: { lte: now() } } })
    if (reviews === 0) throw new RefusedByRule('Hours are agreed with reviewers and facilitators. Give one of these roles first.')
    if (hoursAMonth === null) await tx.agreedHours.deleteMany({ where: { personId } })
    else await tx.agreedHours.upsert({ where: { personId }, create: { personId, hoursAMonth }, update: { hoursAMonth } })
    await record(tx, administratorId, { act: 'hours.agreed', personId })
  })
}
