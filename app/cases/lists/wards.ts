import type { Transaction } from '~/platform/database'
import { type WardKind, wardKinds } from '~/reports/ward'

/** What was done, by its kind: a step that made people safe, or what happened on a route. */
export type WardAction = { kind: string; byRole: string; on: Date }

/** One line of a ward's list. `alert` is the clinical team's; `until` is the day on which it lapses unless they renew it. */
export type WardIncident = { id: string; on: Date; kinds: WardKind[]; actions: WardAction[]; alert: { stands: 'live' | 'lapsed' | 'ended'; until: Date | null } | null }

export type Ward = { id: string; name: string }

/** The wards whose list this colleague keeps, by name: those that their roles are for. */
export async function wardsOf(tx: Transaction, personId: string): Promise<Ward[]> {
  const held = await tx.roleAssignment.findMany({ where: { personId, endedAt: null, role: { in: ['matron', 'violencePrevention'] } }, select: { scope: true } })
  const ids = held.flatMap(({ scope }) => (scope === null ? [] : [scope]))
  return tx.team.findMany({ where: { id: { in: ids } }, select: { id: true, name: true }, orderBy: { name: 'asc' } })
}

/** What patients or the public did on a ward, the last day first and in no order within a day. Row security gives none of another ward. */
export async function incidentsOn(tx: Transaction, teamId: string): Promise<WardIncident[]> {
  const rows = await tx.wardIncident.findMany({
    where: { teamId }, orderBy: [{ toldOn: 'desc' }, { id: 'asc' }], include: { actions: { orderBy: [{ on: 'asc' }, { id: 'asc' }], select: { kind: true, byRole: true, on: true } } },
  })
  return rows.map(({ id, toldOn, kinds, actions, alert, alertUntil }) => ({
    id, on: toldOn, kinds: wardKinds.filter((kind) => kinds.includes(kind)), actions,
    alert: alert === 'live' || alert === 'lapsed' || alert === 'ended' ? { stands: alert, until: alertUntil } : null,
  }))
}

/** Everything that was done on a ward, oldest first: the evidence of all reasonable steps. It outlives a report that was taken back. */
export async function stepsOn(tx: Transaction, teamId: string): Promise<WardAction[]> {
  return tx.wardAction.findMany({ where: { teamId }, orderBy: [{ on: 'asc' }, { kind: 'asc' }, { id: 'asc' }], select: { kind: true, byRole: true, on: true } })
}
