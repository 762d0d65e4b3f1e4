import type { Capacity } from '~/people/policy'
import type { restorativeReviewPolicy } from '~/people/policy/restorative-review'

/** Where everything of a visit lives. */
export const home = '/follow-up'

/** The pages beside it, for the person themselves. */
export const beside = ['messages', 'choices', 'alert', 'my-copy', 'supporter', 'one-more-page', 'take-back', 'support', 'learning'] as const

/** Where words that somebody else saw are changed; until then they lead nowhere else. */
export const newWords = '/follow-up/new-words'

type Policy = typeof restorativeReviewPolicy

/** The events of a review that the holder of a code may send. */
export type PersonsEvent = { [Type in keyof Policy]: Extract<Capacity, 'personTellingUs'> extends Policy[Type][number] ? Type : never }[keyof Policy]

/** For each of them, the address of its form. The pages draw a form where the machine and the policy offer its event, and nowhere else. */
export const doors = {
  'question.answered': '/follow-up/question',
  'incident.referenced': '/follow-up/incident',
  'reviewers.agreed': '/follow-up/reviewers',
  'reviewer.refused': '/follow-up/reviewers',
  'reviewer.recused': '/follow-up/reviewers',
  'options.chosen': '/follow-up/option',
  'obligation.answered': '/follow-up/owed',
  'precondition.lost': '/follow-up/meeting',
  'meeting.calledOff': '/follow-up/meeting',
  'person.content': '/follow-up/finishing',
  'person.notContent': '/follow-up/finishing',
  'followUp.answered': '/follow-up/since-then',
  'reopening.asked': '/follow-up/open-again',
  'handlingLook.asked': '/follow-up/another-look',
  'person.askedAgain': '/follow-up/take-up-again',
  'choice.changed': '/follow-up/choices',
  'rhythm.changed': '/follow-up/rhythm',
  'addition.made': '/follow-up/messages',
  'wait.asked': '/follow-up/wait',
  'wait.ended': '/follow-up/wait',
  'report.withdrawn': '/follow-up/take-back',
} as const satisfies Record<PersonsEvent, `/follow-up/${string}`>
