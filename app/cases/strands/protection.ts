import type { ProtectionEvent } from '#workflows/protection'
import type { ReviewEvent } from '#workflows/restorative-review'
import { type Acting, happen, keepNote } from '../acting'
import { choicesNow } from '../choices'
import { NotReadyYet } from '../errors'
import { affectedDecides } from '../holders'

type EventOf<Type extends ProtectionEvent['type']> = Extract<ProtectionEvent, { type: Type }>
type Danger = Extract<ReviewEvent, { type: 'danger.assessed' }>
type Worded = { words: string }

/**
 * How likely somebody is to be treated worse for speaking up or for being spoken to. Watching over them begins with it, and checks on them later only if
 * they turned that on.
 */
export async function assessDanger(acting: Acting, { forWhom, danger, isBank, why }: Pick<Danger, 'forWhom' | 'danger' | 'isBank'> & { why: string }): Promise<void> {
  const isChecking = await wantsChecks(acting, forWhom)
  await happen(acting, { type: 'danger.assessed', forWhom, danger, isBank, isChecking } as { type: string })
  await keepNote(acting, 'dangerAssessed', { forWhom, danger, isBank, words: why })
}

/**
 * Each by their own choice; until the person affected has words of their own, whoever told us speaks for them, as when a choice changes. The person
 * described has no such choice on any page, so nobody can have left it off: they are asked, and need not answer.
 */
async function wantsChecks({ tx, open }: Acting, forWhom: Danger['forWhom']): Promise<boolean> {
  if (forWhom === 'personDescribed') return true
  const holder = forWhom === 'personAffected' && (await affectedDecides(tx, open.id)) ? 'personAffected' : 'personTellingUs'
  return (await choicesNow(tx, open.id, holder)).some(({ kind, isOn }) => kind === 'checkOnMeLater' && isOn)
}

export const agreePlan = recorded('plan.agreed')
export const startWatching = recorded('watch.started')
/** They say that they are treated worse. The executive lead is told at once. */
export const hearWorse = recorded('worse.told')
export const watchAgain = recorded('watch.resumed')
export const endProtection = recorded('protection.ended')

/** What they answered when somebody asked: nothing, something changed, or not safe to say. */
export async function recordCheck(acting: Acting, { answer, words }: { answer: EventOf<'check.answered'>['answer']; words: string | undefined }): Promise<void> {
  await say(acting, { type: 'check.answered', answer }, { answer, words })
}

/** Shifts offered to bank staff and cancelled, beside what was usual before. Looked at by somebody, never gathered from the rota. */
export async function lookAtShifts(acting: Acting, { found, words }: Worded & Pick<EventOf<'shifts.looked'>, 'found'>): Promise<void> {
  await say(acting, { type: 'shifts.looked', found }, { found, words })
}

/** An urgent look, by somebody who has done nothing on this case so far. Throws NotReadyYet for anybody else. */
export async function startUrgentLook(acting: Acting, { words }: Worded): Promise<void> {
  const { tx, open, personId } = acting
  if ((await tx.workflowEvent.count({ where: { caseId: open.id, byPerson: personId } })) > 0) throw new NotReadyYet(['freshPerson'])
  await say(acting, { type: 'urgentLook.started', byId: personId, isFresh: true }, { words })
}

/** What puts it right, from whoever looked. */
export async function decideRemedy(acting: Acting, { words }: Worded): Promise<void> {
  await say(acting, { type: 'remedy.decided', byId: acting.personId }, { words })
}

export async function findNothing(acting: Acting, { words }: Worded): Promise<void> {
  await say(acting, { type: 'nothing.found', byId: acting.personId }, { words })
}

function recorded(type: 'plan.agreed' | 'watch.started' | 'worse.told' | 'watch.resumed' | 'protection.ended') {
  return (acting: Acting, { words }: Worded): Promise<void> => say(acting, { type }, { words })
}

async function say(acting: Acting, event: ProtectionEvent, said: object): Promise<void> {
  await happen(acting, event)
  await keepNote(acting, event.type, said)
}
