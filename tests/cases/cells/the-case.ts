import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { personId, teamId } from '#prisma/factories/people'
import { type MachineId, routeKinds } from '#workflows/effects'
import { workflows } from '#workflows/registry'
import type { ReviewContext } from '#workflows/restorative-review'
import type { Memory } from '#workflows/workflow'
import type { Acting } from '~/cases/acting'
import { wordsToHandOver } from '~/cases/new-code'
import { agreeNotice, tellDescribed } from '~/cases/strands/notice'
import { openCase } from '~/cases/open-case'
import type { Capacity } from '~/people/policy'
import type { Role } from '~/people/roles'
import { asActor } from '~/platform/database'
import { starts } from '../../workflows/support/starts'
import { known } from '../tables/read'
import { does, firstLookDone, monday, obligationsOf, personSends, reviewersCarry, type TestCase } from '../case-story'

/** One colleague for each capacity in which somebody stands on a case, and for each role in which nobody does: they have the role and no grant. */
export const colleagues = {
  firstReader: 'bernadette', reviewer: 'joe', facilitator: 'catherine', owner: 'grace', taskHolder: 'kelly', routeLead: 'steve', handlingReviewer: 'marcus',
  informationGovernance: 'patricia', learningEditor: 'gareth', learningApprover: 'precious', supportCoordinator: 'leila', lineManager: 'tomasz', nameKeeper: 'tariq',
  guardian: 'siobhan', helper: 'blessing', matron: 'josephine', violencePrevention: 'chidi', leader: 'anjali', administrator: 'danny', auditor: 'ewa',
} as const satisfies Partial<Record<Capacity | Role, string>>
export type ColleagueAs = keyof typeof colleagues
/** Those who know nothing of the case: to them there is none. */
export const outsiders: readonly ColleagueAs[] = (Object.keys(colleagues) as ColleagueAs[]).filter((as) => known.get(as)?.size === 0)

/** One case with everything that its strands may speak of, and a strand of each machine. `described`: the words that were handed to the person described. */
export type WholeCase = { it: TestCase; strands: Record<Strand, string>; needs: string[]; obligations: string[]; described: string[] }
export type Strand = Extract<MachineId, 'restorative-review' | 'safety-route' | 'protection' | 'notice' | 'handling-review'>

/** Of which version a strand is wherever it is put: far above what the case's own story made. */
export const putVersion = 1000

/**
 * The case, told by steps up to its needs; a review's places are put into it afterwards. A second first reader said that it is not ours, and that it
 * is not conduct, so that a first reader can confirm either; everybody of `colleagues` but the outsiders has a grant.
 */
export async function wholeCase(sql: postgres.Sql, it: TestCase): Promise<WholeCase> {
  await reviewersCarry(sql, 20)
  await more(sql)
  await firstLookDone(it)
  await does('idris', it, 'not-ours', { words: 'Another trust looks into this.', takerId: personId('gareth'), agreed: 'yes' })
  await does('idris', it, 'not-conduct', { words: 'This was a debate.', why: 'Nobody was spoken about.' })
  await does('bernadette', it, 'put-it-right')
  await does('bernadette', it, 'reviewers', { people: ['joe', 'amara'].map(personId) })
  await personSends(it, { type: 'reviewers.agreed' })
  for (const need of ['That it stops', 'That it is said']) await does('joe', it, 'need', { kind: 'person', who: 'The nurse', need })
  const needs = (await sql<{ id: string }[]>`select id from "Need" where "caseId" = ${it.id} order by nth`).map(({ id }) => id)
  for (const [at, ownerId] of [personId('grace'), personId('kelly')].entries()) {
    await does('joe', it, 'obligation', { needId: needs[at] ?? '', kind: 'rule', what: 'The rota rule', ownerId, 'dueOn.day': '20', 'dueOn.month': '11', 'dueOn.year': '2026' })
  }
  const described = await tellsDescribed(it)
  const strands = { 'restorative-review': it.reviewId } as Record<Strand, string>
  for (const machine of ['safety-route', 'protection', 'notice', 'handling-review'] as const) strands[machine] = await strandOf(sql, it, machine)
  for (const as of Object.keys(colleagues) as ColleagueAs[]) if (!outsiders.includes(as)) await grant(sql, it, as, strands['safety-route'])
  return { it, strands, needs, obligations: (await obligationsOf(sql, it)).map(({ id }) => id), described }
}

/** The person described is told the gist, so that there is something that they may answer, and is handed words of their own. */
export async function tellsDescribed({ ref }: TestCase): Promise<string[]> {
  const { secret, words } = await wordsToHandOver()
  const who = personId('bernadette')
  for (const act of [(acting: Acting) => agreeNotice(acting, { words: 'She said yes.' }), (acting: Acting) => tellDescribed(acting, { secret, words: 'What was said on the ward.' })]) {
    await asActor({ as: 'staff', personId: who }, async (tx) => {
      const open = await openCase(tx, who, ref)
      const strand = open.strands.find(({ machine, isDone }) => machine === 'notice' && !isDone)
      if (strand) await act({ tx, open, strand, personId: who })
    })
  }
  return words
}

/**
 * A second facilitator and a second person to look at the handling: the demo trust has one of each, and they are on the case. Two more reviewers. And a
 * violence prevention lead who leads no route. Steve leads every kind of route: a route of each kind is put into the case.
 */
async function more(sql: postgres.Sql): Promise<void> {
  const held = [...routeKinds.map((kind) => ['steve', 'routeLead', kind] as const), ['maureen', 'facilitator'], ['yusuf', 'handlingReviewer'], ['gwen', 'reviewer'], ['paul', 'reviewer'], ['chidi', 'violencePrevention', teamId('Rowan Ward')]] as const
  for (const [key, role, scope = null] of held) {
    await sql`insert into "RoleAssignment" (id, "personId", role, scope, "fromOn") values (gen_random_uuid(), ${personId(key)}, ${role}, ${scope}, '2026-01-01') on conflict do nothing`
  }
}

/** The strand of this kind that a case has; where it has none, one that begins now. */
export async function strandOf(sql: postgres.Sql, { id: caseId }: Pick<TestCase, 'id'>, machine: MachineId): Promise<string> {
  const [row] = await sql<{ id: string }[]>`select id from "Workflow" where "caseId" = ${caseId} and machine = ${machine} limit 1`
  if (row) return row.id
  const id = randomUUID()
  // A look that somebody without a page asked for: whoever has one may ask for their own.
  const { memory } = workflows[machine].begin(starts[machine].at(machine === 'handling-review' ? -1 : 0))
  await sql`insert into "Workflow" (id, "caseId", machine, "machineVersion", state, context, "isDone", version)
    values (${id}, ${caseId}, ${machine}, ${memory.version}, ${sql.json(memory.state)}, ${sql.json(memory.context as postgres.JSONValue)}, false, 0)`
  return id
}

async function grant(sql: postgres.Sql, { id: caseId }: TestCase, as: ColleagueAs, routeId: string): Promise<void> {
  const kind = as === 'taskHolder' ? 'owner' : as
  await sql`delete from "CaseGrant" where "caseId" = ${caseId} and "personId" = ${personId(colleagues[as])}`
  await sql`insert into "CaseGrant" (id, "caseId", "personId", "as", "strandId", "grantedAt")
    values (gen_random_uuid(), ${caseId}, ${personId(colleagues[as])}, ${kind}, ${as === 'routeLead' ? routeId : null}, ${monday})`
}

/** Puts one strand of the case where a story led to, with the case's own people and things in place of the story's. */
export async function put(sql: postgres.Sql, whole: WholeCase, machine: Strand, memory: Memory, actor: ColleagueAs = 'firstReader'): Promise<void> {
  const { version, state, context } = asOfThisCase(whole, memory, actor)
  const isDone = workflows[machine].machine.states[state]?.type === 'final'
  await sql`update "Workflow" set state = ${sql.json(state)}, context = ${sql.json(context as postgres.JSONValue)}, "machineVersion" = ${version}, "isDone" = ${isDone}, version = ${putVersion}
    where id = ${whole.strands[machine]}`
  if (machine !== 'restorative-review') return
  const { proposed, reviewers } = context as ReviewContext
  for (const [nth, key] of ['joe', 'amara'].entries()) {
    const answer = proposed.includes(personId(key)) ? null : reviewers.includes(personId(key)) ? 'agreed' : 'replaced'
    await sql`update "ReviewerProposal" set answer = ${answer} where "caseId" = ${whole.it.id} and nth = ${nth}`
  }
}

type Named = {
  needs?: { id: string }[]; obligations?: { id: string; ownerId?: string }[]; proposed?: string[]; reviewers?: string[]; recused?: string[]; refused?: string[]
  facilitatorId?: string | null; decision?: { byId: string } | null; proposal?: { byId: string } | null; nameOpenedById?: string | null; lookerId?: string | null
  reviewerId?: string | null; openRoutes?: string[]; routeId?: string
}

/** The same memory about this case: a story's Ben and Cleo are Joe and Amara here, its needs are these needs. Whoever acted before was the second first reader. */
function asOfThisCase({ strands, needs, obligations }: WholeCase, memory: Memory, actor: ColleagueAs): Memory {
  const said = memory.context as Named
  const names = new Map<string, string | undefined>()
  const name = (ids: readonly (string | null | undefined)[], real: readonly string[]) => ids.forEach((id, at) => id && names.set(id, real[at]))
  const second = [personId('idris')]
  name((said.needs ?? []).map(({ id }) => id), needs)
  name((said.obligations ?? []).map(({ id }) => id), obligations)
  name((said.obligations ?? []).map(({ ownerId }) => ownerId), ['grace', 'kelly'].map(personId))
  name([...(said.reviewers ?? []), ...(said.proposed ?? [])], ['joe', 'amara'].map(personId))
  name([...(said.recused ?? []), ...(said.refused ?? [])], ['shufen', 'samina'].map(personId))
  name([said.facilitatorId], [personId('catherine')])
  name([said.decision?.byId], second)
  name([said.proposal?.byId], second)
  name([said.nameOpenedById], second)
  name([said.lookerId], [personId(colleagues[actor])])
  name([said.reviewerId], [personId('marcus')])
  name([said.routeId, ...(said.openRoutes ?? [])], [strands['safety-route'], strands['safety-route']])
  const own = [...names].reduce((json, [made, real]) => json.replaceAll(made, real ?? made), JSON.stringify(memory.context))
  return { ...memory, context: JSON.parse(own) as unknown }
}
