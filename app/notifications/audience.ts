import { aRouteKind } from '#workflows/effects'
import { z } from 'zod'
import { leadOf, type Role } from '~/people/roles'
import type { Transaction } from '~/platform/database'
import type { NotifyJob, Recipient } from './jobs'

type Asked = Pick<NotifyJob, 'caseId' | 'strandId' | 'to'>

/**
 * Who that is: colleagues by their live grant on the case, else by their role; a person in the case as the row of their alert, whether
 * or not an address is in it, so that the queue does not tell who left one. Nobody is an answer too.
 */
export async function recipientsOf(tx: Transaction, asked: Asked): Promise<Recipient[]> {
  switch (asked.to) {
    case 'personTellingUs':
    case 'personDescribed':
      return alertsOf(tx, asked, asked.to)
    case 'personAffected':
      return alertsOf(tx, asked, (await hasOwnCode(tx, asked)) ? 'personAffected' : 'personTellingUs')
    case 'firstReader':
    case 'independentReviewer':
      // The first reader finds somebody independent; nobody holds that as a standing role.
      return colleagues(tx, asked, await granted(tx, asked, 'firstReader'))
    case 'reviewers':
      return colleagues(tx, asked, await granted(tx, asked, 'reviewer'))
    case 'facilitator':
    case 'owner':
      return colleagues(tx, asked, await granted(tx, asked, asked.to))
    case 'handlingReviewer': {
      const ids = await granted(tx, asked, 'handlingReviewer')
      return colleagues(tx, asked, ids.length > 0 ? ids : await having(tx, 'handlingReviewer'))
    }
    case 'routeLead':
      return colleagues(tx, asked, await routeLeads(tx, asked))
    case 'nameKeepers':
    case 'informationGovernance':
      return colleagues(tx, asked, await having(tx, 'nameKeeper'))
    case 'supportCoordinator':
    case 'sessionLead':
      return colleagues(tx, asked, await having(tx, 'supportCoordinator'))
    case 'learningEditor':
      return colleagues(tx, asked, await having(tx, 'learningEditor'))
    case 'approvers':
      return colleagues(tx, asked, await notOnCase(tx, asked, await having(tx, 'learningApprover')))
    case 'executiveLead':
      return colleagues(tx, asked, await having(tx, 'learningApprover', 'executive'))
    case 'participant':
      // A place is booked under any name: there is nobody whom we could write to, and they look under their own code.
      return []
  }
}

async function alertsOf(tx: Transaction, { caseId }: Asked, holder: string): Promise<Recipient[]> {
  if (caseId === null) return []
  const rows = await tx.alert.findMany({ where: { caseId, holder }, select: { id: true } })
  return rows.map(({ id }) => ({ alertId: id }))
}

async function hasOwnCode(tx: Transaction, { caseId }: Asked): Promise<boolean> {
  return caseId !== null && (await tx.reportCode.count({ where: { caseId, holder: 'personAffected', endedOn: null } })) > 0
}

async function granted(tx: Transaction, { caseId }: Asked, as: string, strandId?: string): Promise<string[]> {
  if (caseId === null) return []
  const rows = await tx.caseGrant.findMany({ where: { caseId, as, endedAt: null, ...(strandId === undefined ? {} : { strandId }) }, select: { personId: true } })
  return rows.map(({ personId }) => personId)
}

async function having(tx: Transaction, role: Role, scope?: string): Promise<string[]> {
  const rows = await tx.roleAssignment.findMany({ where: { role, endedAt: null, ...(scope === undefined ? {} : { scope }) }, select: { personId: true } })
  return rows.map(({ personId }) => personId)
}

const contextOfRoute = z.looseObject({ kind: aRouteKind })

/** The lead of the route that asks. A route that the review opens tells its own lead as it begins, so the review need not say which it is. */
async function routeLeads(tx: Transaction, asked: Asked): Promise<string[]> {
  const own = await granted(tx, asked, 'routeLead', asked.strandId)
  if (own.length > 0) return own
  const strand = await tx.workflow.findUnique({ where: { id: asked.strandId }, select: { context: true } })
  const route = contextOfRoute.safeParse(strand?.context)
  return route.success ? having(tx, 'routeLead', leadOf(route.data.kind)) : []
}

async function notOnCase(tx: Transaction, { caseId }: Asked, ids: string[]): Promise<string[]> {
  if (caseId === null) return ids
  const onCase = await tx.caseGrant.findMany({ where: { caseId, personId: { in: ids } }, select: { personId: true } })
  return ids.filter((id) => !onCase.some(({ personId }) => personId === id))
}

/** Each colleague once; whoever recused themselves from the case hears nothing more of it. */
async function colleagues(tx: Transaction, { caseId }: Asked, ids: readonly string[]): Promise<Recipient[]> {
  const recused = caseId === null ? [] : await tx.caseGrant.findMany({ where: { caseId, endedBecause: 'recused' }, select: { personId: true } })
  return [...new Set(ids)].filter((id) => !recused.some(({ personId }) => personId === id)).map((personId) => ({ personId }))
}
