import { createHash } from 'node:crypto'
import { auditRow } from '~/confidentiality/audit'
import type { Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'
import { lockStrands } from '~/workflow/send'
import { type Acting, happen, keepNote } from '../acting'
import { CaseNotFound, NotReadyYet, WorkflowConflict } from '../errors'
import { type Evidence, evidenceSealed } from './evidence'
import { openObligation } from './obligation-words'
import type { OpenCase } from '../open-case'
import { wordsOf } from '../words'

export const ownerAnswers = ['done', 'willDo', 'cannot'] as const
export type OwnerAnswer = (typeof ownerAnswers)[number]

/** What somebody owes on a case: all that an owner is ever shown of it. */
export type Owed = { id: string; ref: string; kind: string; what: string; dueOn: Date; isLate: boolean; answer: OwnerAnswer | null; said: string | null; seen: string; evidence: Evidence | null; met: string | null }

/** One owner's obligations on one case. */
export async function owedBy(tx: Transaction, open: OpenCase, personId: string): Promise<Owed[]> {
  const rows = await tx.obligation.findMany({ where: { caseId: open.id, ownerId: personId }, orderBy: { dueOn: 'asc' } })
  if (rows.length === 0) return []
  const words = await wordsOf(tx, open.id, 'work')
  return rows.map(({ id, kind, dueOn, ownerAnswer, met, ...row }) => ({
    id, ref: open.ref, kind, dueOn, isLate: ownerAnswer === null && dueOn < dateOnly(now()),
    answer: ownerAnswer as OwnerAnswer | null, met, seen: seenAs(row.answerSealed), ...openObligation(words, { id, ...row }),
  }))
}

/** How it stands with one obligation. Whoever says that it is done says what shows it. */
export type OwnersWord = { obligationId: string; words: string } & ({ answer: 'done'; evidence: Evidence } | { answer: Exclude<OwnerAnswer, 'done'> })

/** Which answer a page showed, if any: another one by now means that somebody was quicker. */
function seenAs(answerSealed: Uint8Array | null): string {
  return answerSealed === null ? '' : createHash('sha256').update(answerSealed).digest('hex').slice(0, 16)
}

/**
 * The owner says how it stands with one obligation. Whether it was met, the person affected says. `seen`: which answer their page showed.
 * Throws CaseNotFound for another's, WorkflowConflict where it was answered since.
 */
export async function answerOwn(tx: Transaction, open: OpenCase, personId: string, { obligationId, words, ...said }: OwnersWord, seen?: string): Promise<void> {
  await lockStrands(tx, open.review.id)
  const own = { id: obligationId, caseId: open.id, ownerId: personId }
  const row = await tx.obligation.findFirst({ where: own, select: { answerSealed: true } })
  if (!row) throw new CaseNotFound()
  if (seen !== undefined && seen !== seenAs(row.answerSealed)) throw new WorkflowConflict(open.review.id)
  const work = await wordsOf(tx, open.id, 'work')
  const { answer } = said
  await tx.obligation.updateMany({
    where: own,
    data: {
      ownerAnswer: answer, answerSealed: work.seal(`obligation-answer:${obligationId}`, words), answeredOn: dateOnly(now()),
      ...evidenceSealed(work, obligationId, said.answer === 'done' ? said.evidence : null),
    },
  })
  const act = { act: 'obligation.answeredByOwner', caseId: open.id, obligationId, answer } as const
  await tx.auditEntry.createMany({ data: [auditRow(act, { role: 'owner', personId })] })
}

/**
 * On the paths without reviewers the last owner's answer moves the case on. Every obligation of the case has its own owner's answer first: what
 * one of two owners says never finishes what the other owes. Throws NotReadyYet while one has none.
 */
export async function answerAsOwner(acting: Acting, words: string): Promise<void> {
  const { tx, open, personId } = acting
  const waiting = await tx.obligation.count({ where: { caseId: open.id, ownerId: personId, ownerAnswer: null } })
  if (waiting > 0) throw new NotReadyYet(['ownersAnswer'])
  const [others] = await tx.$queryRaw<{ waiting: number }[]>`select app.owners_waited_for(${open.id}::uuid) as waiting`
  if (others && others.waiting > 0) throw new NotReadyYet(['otherOwnersAnswer'])
  await happen(acting, { type: 'owner.answered' })
  await keepNote(acting, 'ownerAnswer', { words }, 'work')
}
