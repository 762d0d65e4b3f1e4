import { randomUUID } from 'node:crypto'
import type { DescribedView } from '~/cases/follow-up/described'
import type { FollowUpView } from '~/cases/follow-up/follow-up-view'
import type { GoalsAsked } from '~/cases/review/goals'
import type { Message } from '~/cases/messages'
import type { SupporterView } from '~/cases/follow-up/supporter'
import { nextOf } from '~/cases/promises'
import type { VisitDraft } from '~/cases/follow-up/visit'
import type { Catalogue } from '~/content/text'
import { dayInWords } from '~/platform/working-days'
import { linesOfTakenOut } from './taken-out-lines'

/** What was typed in the form that was not taken, and why: given back to that form alone. */
export type Given = Pick<VisitDraft, 'problem' | 'form' | 'typed' | 'errors' | 'done' | 'pictures'>

export function givenIn({ problem, form, typed, errors, done, pictures }: VisitDraft): Given {
  return { problem, form, typed, errors, done, pictures }
}

/** The view with its days in words, as they are on the day of `at`. */
export function shownTo(view: FollowUpView, at: Date, words: Catalogue) {
  const { days } = words
  const day = (date: Date) => dayInWords(date, at, days)
  const next = nextOf(view.strands.flatMap(({ promises }) => promises))
  return {
    ...view,
    /** For a form that must count once, however often it is sent. */
    newId: randomUUID(),
    receivedOn: day(view.receivedOn),
    deletion: view.deletion && { days: view.deletion.days, on: view.deletion.on && day(view.deletion.on) },
    next: next?.day ? { name: next.name, day: day(next.day) } : null,
    strands: view.strands.map((strand) => ({ ...strand, promises: strand.promises.map((promise) => ({ ...promise, day: promise.day && day(promise.day) })) })),
    safety: {
      steps: view.safety.steps.map((step) => ({ ...step, on: day(step.on) })),
      routes: view.safety.routes.map((route) => ({ ...route, on: route.on && day(route.on) })),
    },
    agreed: view.agreed.map((each) => ({ ...each, on: day(each.on) })),
    owed: view.owed.map((owed) => ({ ...owed, dueOn: day(owed.dueOn) })),
    hearings: view.hearings.map(({ day: on, brings }) => ({ day: day(on), brings })),
    takenOut: linesOfTakenOut(view.takenOut, words, day),
    goals: goalsShown(view.goals, day),
    looked: view.looked.map(({ role, on }) => ({ role, on: day(on) })),
    lastFromUs: view.lastFromUs && messageShown(view.lastFromUs, at, { days }),
  }
}
export type Shown = ReturnType<typeof shownTo>

/** What a supporter is shown, with its days in words. */
export function supporterShown({ receivedOn, progress, told, messages, owed }: SupporterView, at: Date, words: Catalogue) {
  const day = (date: Date) => dayInWords(date, at, words.days)
  return {
    receivedOn: day(receivedOn), told,
    progress: progress && {
      state: progress.state,
      strands: progress.strands.map((strand) => ({ ...strand, promises: strand.promises.map((promise) => ({ ...promise, day: promise.day && day(promise.day) })) })),
    },
    messages: messages?.map((message) => messageShown(message, at, words)) ?? null,
    owed: owed?.map((one) => ({ ...one, dueOn: day(one.dueOn) })) ?? null,
  }
}
export type SupporterShown = ReturnType<typeof supporterShown>

/** What the person described is shown, with its days in words. */
export function describedShown({ toldOn, account, messages, takenOut, goals, ...view }: DescribedView, at: Date, words: Catalogue) {
  return {
    ...view, newId: randomUUID(), toldOn: toldOn && dayInWords(toldOn, at, words.days),
    account: account.map(({ words: said, on }) => ({ words: said, on: dayInWords(on, at, words.days) })),
    messages: messages.map((message) => messageShown(message, at, words)),
    takenOut: linesOfTakenOut(takenOut, words, (date) => dayInWords(date, at, words.days)),
    goals: goalsShown(goals, (date) => dayInWords(date, at, words.days)),
  }
}
export type DescribedShown = ReturnType<typeof describedShown>

function goalsShown(asked: GoalsAsked | null, day: (date: Date) => string) {
  return asked && { said: asked.said && { ...asked.said, on: day(asked.said.on) } }
}

export function messageShown({ id, side, authorRole, text, on, readOn }: Message, at: Date, { days }: Pick<Catalogue, 'days'>) {
  return { id, side, authorRole, text, on: dayInWords(on, at, days), readOn: readOn && dayInWords(readOn, at, days) }
}
export type MessageShown = ReturnType<typeof messageShown>
