import { auditRow } from '~/confidentiality/audit'
import { nameForConflictCheck } from '~/confidentiality/vault'
import { asActor, type Transaction } from '~/platform/database'
import { accountTold } from './account'
import { CaseNotFound } from './errors'
import { mentionedIn } from './mentioned'

/** A colleague as the check sees them. `fromNetwork`: they review for the staff network. */
type Listed = { id: string; name: string; teamId: string | null; team: string | null; division: string | null; managerId: string | null; roles: { role: string; scope: string | null }[] }

/** Somebody who may be asked. Why others may not is never told: a reason would say who told us. */
export type Eligible = { id: string; name: string; division: string | null; fromNetwork: boolean; cases: number }

/** `free` may be asked now; `full` have no conflict either, and carry as much as they agreed to. */
export type Checked = { free: Eligible[]; full: Eligible[]; mostFromNetwork: 0 | 1 | 2 }

/** Who has to be asked about: reviewers, or (once nobody of ours is independent) somebody from outside as well; or facilitators. */
export type Sought = { role: 'reviewer' | 'facilitator'; alsoFromOutside: boolean; notThese: readonly string[] }

/** Live cases that one reviewer carries at most, unless the trust's setting `reviewerCap` says otherwise. */
const usualCap = 4

/**
 * The conflict check, made by the vault's login on behalf of a colleague who carries the case. It alone sees the sealed names; what comes
 * out is who may be asked, with no word about anybody else. Unknown is never "no conflict": whoever has no team or no manager in the
 * directory is not offered. Throws CaseNotFound for somebody who does not carry the case.
 */
export async function checkConflicts(personId: string, caseId: string, sought: Sought): Promise<Checked> {
  return asActor({ as: 'vault', personId }, async (tx) => {
    const { answers, named, asked } = await whatWasTold(tx, caseId)
    const people = await directory(tx)
    const standing = await onTheCase(tx, caseId)
    const carried = await tx.$queryRaw<{ personId: string; cases: number }[]>`select "personId", cases from app.reviewers_carrying()`
    const cap = Number((await tx.setting.findUnique({ where: { key: 'reviewerCap' } }))?.value ?? usualCap)
    const about = people.filter(({ name }) => mentionedIn(named, name, people.map((one) => one.name)))
    const excluded = people.filter(({ name }) => mentionedIn(asked, name, people.map((one) => one.name)))
    const mayBeAsked = people.filter((person) =>
      seeks(person, sought) && !standing.has(person.id) && !sought.notThese.includes(person.id) && !excluded.includes(person) &&
      !isClose(person, about, people) && isFarEnough(person, answers, about) && !isUnwantedFromNetwork(person, answers.reviewerPrefs))
    const eligible = mayBeAsked.map((person): Eligible => ({
      id: person.id, name: person.name, division: person.division, fromNetwork: isFromNetwork(person),
      cases: carried.find((one) => one.personId === person.id)?.cases ?? 0,
    }))
    const act = { act: 'conflict.checked', caseId, role: sought.role, free: eligible.length } as const
    await tx.auditEntry.createMany({ data: [auditRow(act, { role: 'firstReader', personId })] })
    return {
      free: eligible.filter(({ cases }) => cases < cap), full: eligible.filter(({ cases }) => cases >= cap),
      mostFromNetwork: answers.reviewerPrefs.includes('fromTheNetwork') ? 2 : answers.reviewerPrefs.includes('notFromTheNetwork') ? 0 : 1,
    }
  })
}

/**
 * The same check over people who may owe something on a case, accountable owners and line managers with a task: of those given, the ones who
 * were not excluded by the person, are not named and are not close to anybody named, and whose team is not the one that the report is about. Whoever has
 * no team in the directory is unknown, and left out, like whoever has a conflict: the answer does not say which.
 */
export async function freeOfConflict(personId: string, caseId: string, { role, ids }: { role: 'owner' | 'lineManager'; ids: readonly string[] }): Promise<Set<string>> {
  return asActor({ as: 'vault', personId }, async (tx) => {
    const { answers, named, asked } = await whatWasTold(tx, caseId)
    const people = await directory(tx)
    const names = people.map(({ name }) => name)
    const about = people.filter(({ name }) => mentionedIn(named, name, names))
    const free = people.filter((person) =>
      ids.includes(person.id) && person.team !== null && !same(person.team, answers.team) && !mentionedIn(asked, person.name, names) && !isClose(person, about, people))
    await tx.auditEntry.createMany({ data: [auditRow({ act: 'conflict.checked', caseId, role, free: free.length }, { role: 'firstReader', personId })] })
    return new Set(free.map(({ id }) => id))
  })
}

async function whatWasTold(tx: Transaction, caseId: string) {
  const told = await accountTold(tx, caseId)
  if (!told) throw new CaseNotFound()
  const identity = await nameForConflictCheck(tx, told.nameId)
  return { answers: told.answers, named: [identity?.yourName ?? '', identity?.sourceName ?? ''], asked: [identity?.namedExclusions ?? ''] }
}

async function directory(tx: Transaction): Promise<Listed[]> {
  const rows = await tx.person.findMany({ where: { disabledAt: null }, include: { team: true, roles: { where: { endedAt: null } } } })
  return rows.map(({ id, name, teamId, team, managerId, roles }) => ({ id, name, teamId, team: team?.name ?? null, division: team?.division ?? null, managerId, roles }))
}

/** Everybody who has a part in the case already, has recused, or was refused. A reviewer whose access the person took back may be asked again. */
async function onTheCase(tx: Transaction, caseId: string): Promise<Set<string>> {
  const grants = await tx.caseGrant.findMany({ where: { caseId }, select: { personId: true, endedAt: true, endedBecause: true } })
  const answered = await tx.reviewerProposal.findMany({ where: { caseId, answer: { in: ['refused', 'recused'] } }, select: { personId: true } })
  return new Set([...grants.filter(({ endedAt, endedBecause }) => endedAt === null || endedBecause === 'recused'), ...answered].map(({ personId }) => personId))
}

function seeks({ roles }: Listed, { role, alsoFromOutside }: Sought): boolean {
  return roles.some((held) => held.role === role || (alsoFromOutside && held.role === 'handlingReviewer'))
}

/** Named, of the same team as somebody named, or one of their managers up to two steps, in either direction. */
function isClose(person: Listed, named: readonly Listed[], people: readonly Listed[]): boolean {
  const mine = managersOf(person, people)
  return named.some((one) => one.id === person.id || (one.teamId !== null && one.teamId === person.teamId) || managersOf(one, people).includes(person.id) || mine.includes(one.id))
}

function managersOf({ managerId }: Listed, people: readonly Listed[]): string[] {
  const manager = people.find(({ id }) => id === managerId)
  return manager ? [manager.id, ...(manager.managerId === null ? [] : [manager.managerId])] : []
}

/** Somebody from outside has no team of ours, and that is the point of them. */
function isFarEnough(person: Listed, answers: { team?: string | undefined; division?: string | undefined; reviewerPrefs: readonly string[] }, named: readonly Listed[]): boolean {
  if (person.roles.some(({ role }) => role === 'handlingReviewer')) return true
  if (person.team === null || person.division === null || person.managerId === null) return false
  if (same(person.team, answers.team)) return false
  if (!answers.reviewerPrefs.includes('notMyDivision')) return true
  const theirs = [answers.division, ...named.map(({ division }) => division ?? undefined)].filter((division) => division !== undefined && division !== '')
  return theirs.length > 0 && !theirs.some((division) => same(person.division, division))
}

function isFromNetwork({ roles }: Listed): boolean {
  return roles.some(({ role, scope }) => role === 'reviewer' && scope === 'network')
}

function isUnwantedFromNetwork(person: Listed, wishes: readonly string[]): boolean {
  return wishes.includes('notFromTheNetwork') && isFromNetwork(person)
}

function same(one: string | null, other: string | null | undefined): boolean {
  return one !== null && typeof other === 'string' && one.trim().toLowerCase() === other.trim().toLowerCase()
}
