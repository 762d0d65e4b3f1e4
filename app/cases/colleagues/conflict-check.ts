import { auditRow } from '~/confidentiality/audit'
import { nameForConflictCheck } from '~/confidentiality/vault'
import { now } from '~/platform/clock'
import { asActor, type Transaction } from '~/platform/database'
import { dateOnly } from '~/platform/working-days'
import type { Answers } from '~/reports/answers'
import type { CodeOf } from '~/reports/code-lists'
import { accountTold } from '../account'
import { CaseNotFound } from '../errors'
import { touchedByAnInterest } from './interests'
import { isSameName, mentionedIn } from './mentioned'
import { holdsAny } from './rather-not'
import { thisMonth } from './this-month'

/** A colleague as the check sees them. `fromNetwork`: they review for the staff network. */
type Listed = { id: string; name: string; teamId: string | null; team: string | null; division: string | null; managerId: string | null; roles: { role: string; scope: string | null }[] }

/** Somebody who may be asked. Why others may not is never told: a reason would say who told us. */
export type Eligible = { id: string; name: string; division: string | null; fromNetwork: boolean; cases: number; hours: { agreed: number; quarters: number } | null }

/** What the directory cannot know of a colleague: whoever chooses weighs it. */
export const peoplesWishes = ['sameGender', 'sharesMyBackground', 'doesNotKnowMe'] as const satisfies readonly CodeOf<'reviewerPrefs'>[]
export type PeoplesWish = (typeof peoplesWishes)[number]

/**
 * `free` may be asked now; `full` have no conflict either, and carry as much as they agreed to. `notAvailable`: the names of the full and of those
 * who would rather not read such a report, as one list, so that nobody learns which of the two it is, or what they would rather not read.
 * `wishes`: what the person asked for and the check cannot see to.
 */
export type Checked = { free: Eligible[]; full: Eligible[]; notAvailable: string[]; mostFromNetwork: 0 | 1 | 2; wishes: PeoplesWish[] }

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
    const { answers, named, notThese } = await whatWasTold(tx, caseId)
    const people = await directory(tx)
    const standing = await onTheCase(tx, caseId)
    const carried = await tx.$queryRaw<{ personId: string; cases: number }[]>`select "personId", cases from app.reviewers_carrying()`
    const cap = Number((await tx.setting.findUnique({ where: { key: 'reviewerCap' } }))?.value ?? usualCap)
    const hours = await hoursThisMonth(tx)
    const about = mentionedOf(people, named)
    const excluded = mentionedOf(people, notThese)
    const unrelated = people.filter((person) =>
      seeks(person, sought) && !standing.has(person.id) && !sought.notThese.includes(person.id) && !excluded.includes(person) &&
      !isClose(person, about, people) && isFarEnough(person, answers, about) && !isUnwantedFromNetwork(person, answers.reviewerPrefs))
    const mayBeAsked = await withoutAnInterest(tx, unrelated, { answers, named, about, people })
    const eligible = mayBeAsked.map((person): Eligible => ({
      id: person.id, name: person.name, division: person.division, fromNetwork: isFromNetwork(person),
      cases: carried.find((one) => one.personId === person.id)?.cases ?? 0, hours: hours.get(person.id) ?? null,
    }))
    const rather = new Set((await tx.ratherNot.findMany({ select: { personId: true, kinds: true } })).filter(({ kinds }) => holdsAny(answers, kinds)).map(({ personId: id }) => id))
    const asked = eligible.filter(({ id }) => !rather.has(id))
    const isFull = ({ cases, hours: spent }: Eligible) => cases >= cap || (spent !== null && spent.quarters >= spent.agreed * 4)
    const act = { act: 'conflict.checked', caseId, role: sought.role, free: eligible.length } as const
    await tx.auditEntry.createMany({ data: [auditRow(act, { role: 'firstReader', personId })] })
    return {
      free: asked.filter((one) => !isFull(one)), full: asked.filter(isFull),
      notAvailable: eligible.filter((one) => rather.has(one.id) || isFull(one)).map(({ name }) => name).sort((one, other) => one.localeCompare(other, 'en-GB')),
      mostFromNetwork: answers.reviewerPrefs.includes('fromTheNetwork') ? 2 : answers.reviewerPrefs.includes('notFromTheNetwork') ? 0 : 1,
      wishes: peoplesWishes.filter((wish) => answers.reviewerPrefs.includes(wish)),
    }
  })
}

/**
 * The same check over people who may owe something on a case, accountable owners and line managers with a task, and over those who may look at its handling:
 * of those asked about, the ones who were not excluded by the person, are not named and not close to anybody named, whose team is not the one that the report
 * is about, and who declared no interest that may touch it. Whoever has no team in the directory is unknown, and left out, like whoever has a conflict: the
 * answer does not say which. Only a handling reviewer may have none: they come from outside.
 */
export async function freeOfConflict(
  personId: string, caseId: string, asked: readonly { role: 'owner' | 'lineManager' | 'handlingReviewer'; ids: readonly string[] }[],
): Promise<Set<string>> {
  return asActor({ as: 'vault', personId }, async (tx) => {
    const { answers, named, notThese } = await whatWasTold(tx, caseId)
    const people = await directory(tx)
    const about = mentionedOf(people, named)
    const excluded = mentionedOf(people, notThese)
    const unrelated = people.filter((person) =>
      asked.some(({ role, ids }) => ids.includes(person.id) && (person.team !== null || role === 'handlingReviewer')) &&
      !isSameName(person.team, answers.team) && !excluded.includes(person) && !isClose(person, about, people))
    const free = new Set((await withoutAnInterest(tx, unrelated, { answers, named, about, people })).map(({ id }) => id))
    const acts = asked.map(({ role, ids }) => ({ act: 'conflict.checked', caseId, role, free: ids.filter((id) => free.has(id)).length }) as const)
    await tx.auditEntry.createMany({ data: acts.map((act) => auditRow(act, { role: 'firstReader', personId })) })
    return free
  })
}

/**
 * The reports without a first reader that this first reader may take up: they are not named in them, were not excluded by the person, and declared nothing that
 * may touch them. Made by the vault before they get a key, so that nobody sees the report meanwhile. Empty for whoever is no first reader.
 */
export async function unreadFreeFor(personId: string): Promise<string[]> {
  return asActor({ as: 'vault', personId }, async (tx) => {
    const unread = await tx.$queryRaw<{ caseId: string }[]>`select c::text as "caseId" from app.unread_for_me() c`
    const people = await directory(tx)
    const free: string[] = []
    for (const { caseId } of unread) {
      const mine = await mayRead(tx, caseId, people, ({ id }) => id === personId)
      await tx.auditEntry.createMany({ data: [auditRow({ act: 'conflict.checked', caseId, role: 'firstReader', free: mine.length }, { role: 'firstReader', personId })] })
      if (mine.length > 0) free.push(caseId)
    }
    return free
  })
}

/** Who reads in whose place, in turn: another first reader; else those who look at the handling, who are independent; else guardians. As when a report is sent. */
const inTurn = ['firstReader', 'handlingReviewer', 'guardian'] as const

/**
 * Who may read a case in place of its last first reader, who asks: of the first of `inTurn` in which anybody may, all of them, none of whom has or had a part in
 * it. Null where nobody is left. Throws CaseNotFound for somebody who does not carry the case.
 */
export async function readersInstead(personId: string, caseId: string): Promise<{ as: (typeof inTurn)[number]; ids: string[] } | null> {
  return asActor({ as: 'vault', personId }, async (tx) => {
    const standing = await onTheCase(tx, caseId)
    const having = (person: Listed, role: string) => person.roles.some((held) => held.role === role)
    const able = await mayRead(tx, caseId, await directory(tx), (person) => !standing.has(person.id) && inTurn.some((role) => having(person, role)))
    await tx.auditEntry.createMany({ data: [auditRow({ act: 'conflict.checked', caseId, role: 'firstReader', free: able.length }, { role: 'firstReader', personId })] })
    const as = inTurn.find((role) => able.some((person) => having(person, role)))
    return as === undefined ? null : { as, ids: able.filter((person) => having(person, as)).map(({ id }) => id) }
  })
}

/**
 * Whoever leads a route since today, or again, stands aside from each open case whose report names them or from which the person kept them, as if they had led it when it
 * was sent: no route that begins or is shared there later is theirs. Cases in which they have a part already passed a check of their own.
 */
export async function standAsideWhereNamed(personId: string): Promise<void> {
  await asActor({ as: 'vault', personId }, async (tx) => {
    const people = await directory(tx)
    for (const { caseId } of await tx.$queryRaw<{ caseId: string }[]>`select c::text as "caseId" from app.might_lead() c`) {
      const { named, notThese } = await whatWasTold(tx, caseId)
      const isNamed = mentionedOf(people, [...named, ...notThese]).some(({ id }) => id === personId)
      if (isNamed) await tx.$queryRaw`select app.stand_aside(${caseId}::uuid, ${dateOnly(now())}::date)::text`
      await tx.auditEntry.createMany({ data: [auditRow({ act: 'conflict.checked', caseId, role: 'routeLead', free: isNamed ? 0 : 1 }, { role: 'routeLead', personId })] })
    }
  })
}

/** Of those who are `asked` about, whoever the report does not name, the person did not exclude, and no declared interest may touch. */
async function mayRead(tx: Transaction, caseId: string, people: readonly Listed[], asked: (person: Listed) => boolean): Promise<Listed[]> {
  const { answers, named, notThese } = await whatWasTold(tx, caseId)
  const about = mentionedOf(people, named)
  const excluded = mentionedOf(people, notThese)
  const unrelated = people.filter((person) => asked(person) && !about.includes(person) && !excluded.includes(person))
  return withoutAnInterest(tx, unrelated, { answers, named, about, people })
}

/** Whom of the directory these words name; a part of a name names everybody who has it. */
function mentionedOf(people: readonly Listed[], words: readonly string[]): Listed[] {
  const names = people.map(({ name }) => name)
  return people.filter(({ name }) => mentionedIn(words, name, names))
}

/** Of these, whoever declared nothing that may touch what was told. The others are left out like whoever has a conflict. */
async function withoutAnInterest(
  tx: Transaction, those: readonly Listed[], told: { answers: Answers; named: readonly string[]; about: readonly Listed[]; people: readonly Listed[] },
): Promise<Listed[]> {
  const { about, people } = told
  const close = (id: string) => people.some((person) => person.id === id && isClose(person, about, people))
  const teams = await tx.team.findMany({ select: { id: true, name: true, division: true } })
  const touched = await touchedByAnInterest(tx, those.map(({ id }) => id), { ...told, close, teams })
  return those.filter(({ id }) => !touched.has(id))
}

async function whatWasTold(tx: Transaction, caseId: string) {
  const told = await accountTold(tx, caseId)
  if (!told) throw new CaseNotFound()
  const identity = await nameForConflictCheck(tx, told.nameId)
  return { answers: told.answers, named: [identity?.yourName ?? '', identity?.sourceName ?? ''], notThese: [identity?.namedExclusions ?? ''] }
}

/** Who agreed to how many hours a month, and how many quarters of one they have written down. */
async function hoursThisMonth(tx: Transaction): Promise<Map<string, { agreed: number; quarters: number }>> {
  const spent = await tx.hoursSpent.groupBy({ by: ['personId'], where: { on: { gte: thisMonth() } }, _sum: { quarters: true } })
  const agreed = await tx.agreedHours.findMany()
  return new Map(agreed.map(({ personId, hoursAMonth }) => [personId, { agreed: hoursAMonth, quarters: spent.find((one) => one.personId === personId)?._sum.quarters ?? 0 }]))
}

async function directory(tx: Transaction): Promise<Listed[]> {
  const rows = await tx.person.findMany({ where: { disabledAt: null }, include: { team: true, roles: { where: { endedAt: null } } } })
  return rows.map(({ id, name, teamId, team, managerId, roles }) => ({ id, name, teamId, team: team?.name ?? null, division: team?.division ?? null, managerId, roles }))
}

/** Everybody who has a part in the case already, has recused, or was refused. A reviewer whose access the person took back may be asked again. */
async function onTheCase(tx: Transaction, caseId: string): Promise<Set<string>> {
  const grants = await tx.caseGrant.findMany({ where: { caseId }, select: { personId: true, endedAt: true, endedBecause: true } })
  const answered = await tx.reviewerProposal.findMany({ where: { caseId, answer: { in: ['refused', 'recused'] } }, select: { personId: true } })
  // Being treated worse is another case with a fresh team: nobody works on both.
  const apart = await tx.$queryRaw<{ personId: string }[]>`select p::text as "personId" from app.people_apart(${caseId}::uuid) p`
  return new Set([...apart, ...grants.filter(({ endedAt, endedBecause }) => endedAt === null || endedBecause === 'recused'), ...answered].map(({ personId }) => personId))
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
  if (isSameName(person.team, answers.team)) return false
  if (!answers.reviewerPrefs.includes('notMyDivision')) return true
  const theirs = [answers.division, ...named.map(({ division }) => division ?? undefined)].filter((division) => division !== undefined && division !== '')
  return theirs.length > 0 && !theirs.some((division) => isSameName(person.division, division))
}

function isFromNetwork({ roles }: Listed): boolean {
  return roles.some(({ role, scope }) => role === 'reviewer' && scope === 'network')
}

function isUnwantedFromNetwork(person: Listed, wishes: readonly string[]): boolean {
  return wishes.includes('notFromTheNetwork') && isFromNetwork(person)
}
