import type postgres from 'postgres'
import { type NursesCase, nurse, nurseTells } from '#tests/cases/follow-up-story'
import { caseFor, everybody, found, reachesFinishing, type Who } from '#tests/cases/strands-story'
import { answerFinishing } from '~/cases/follow-up/persons-answers'
import type { LearningAct, Written } from '~/learning/drafting'
import { type LearningStrand, learningStrand } from '~/learning/strands'
import type { Capacity } from '~/people/policy'
import { asActor } from '~/platform/database'

export const learning = ['contactMe', 'useInLearning']

/** A case with nothing open beside it, finished: content at the last question. */
export async function finished(sql: postgres.Sql, choices = learning): Promise<NursesCase> {
  const it = await nurseTells(sql, choices)
  await reachesFinishing(sql, it)
  await nurse(it, (tx, following) => answerFinishing(tx, following, { goals: {}, got: 'It was heard.', end: 'content' }))
  return it
}

export async function strandIdOf(sql: postgres.Sql, { caseId }: NursesCase): Promise<string | undefined> {
  const [row] = await sql<{ id: string }[]>`select id from "Workflow" where "caseId" = ${caseId} and machine = 'learning-capture'`
  return row?.id
}

export const learnerNamed = (who: Who) => {
  const capacities: Capacity[] = who === 'gareth' ? ['learningEditor'] : ['learningApprover']
  return { personId: everybody[who], capacities: new Set(capacities) }
}

/** What an editor or approver does, as their page would do it. Throws what the verbs throw. */
export async function learns<T>(sql: postgres.Sql, who: Who, it: NursesCase, act: (act: LearningAct) => Promise<T>): Promise<T> {
  const id = (await strandIdOf(sql, it)) ?? ''
  return asActor({ as: 'staff', personId: everybody[who] }, async (tx) => {
    const learner = learnerNamed(who)
    const strand = await learningStrand(tx, learner, id)
    return act({ tx, learner, strand, seenVersion: strand.version })
  })
}

export function sees(sql: postgres.Sql, who: Who, it: NursesCase): Promise<LearningStrand> {
  return learns(sql, who, it, ({ strand }) => Promise.resolve(strand))
}

export async function learningOffersTo(sql: postgres.Sql, who: Who, it: NursesCase): Promise<string[]> {
  return found(await caseFor(sql, who, it), 'learning-capture').offers
}

const sentences = {
  title: 'A leaflet in one language', happened: 'Patients were given a leaflet that they could not read.', impact: 'People agreed to what they had not understood.',
  responsible: 'A rule that the leaflet is enough.', changed: 'An interpreter goes through it.', worked: 'We ask again in spring.', question: 'What do you hand over and not explain?',
}
export const ruleForPatients: Written = { sentences, codes: { direction: 'system->patient', theme: 'ruleOrPlace', quarter: '2026-Q4', division: 'Community' } }
export const betweenColleagues: Written = { sentences, codes: { direction: 'staff->staff', theme: 'treatedAsLessAble', quarter: '2026-Q4', division: 'Community' } }
