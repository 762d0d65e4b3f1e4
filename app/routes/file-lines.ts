import type { MyCopy } from '~/cases/follow-up/my-copy'
import { fill } from '~/content/fill'
import type { Catalogue } from '~/content/text'
import { notAFormula } from '~/platform/not-a-formula'
import { answersTold } from './follow-up/copy-answers'
import { escaped } from './file-page'

/** The lines that every file for a person has: what was told, what is owed, the choices, and who wrote. All come escaped. */

export type Day = (date: Date) => string

/** What somebody typed, as they typed it. */
export function ownWords(element: 'p' | 'dd', said: string): string {
  return `<${element} class="own" translate="no" dir="auto">${escaped(notAFormula(said))}</${element}>`
}

/** The answers of a report, question by question. */
export function answersInFull(answers: NonNullable<MyCopy['told']>, words: Catalogue, at: Date): string {
  return `<dl>${answersTold(answers, words, at).map(({ label, said }) => `<dt>${escaped(label)}</dt>${ownWords('dd', said)}`).join('')}</dl>`
}

/** Something owed, by when, what its owner said and whether it was met. `waiting` stands where no owner has answered. */
export function owedLine({ what, dueOn, ownerAnswer, said, evidence, met }: Omit<MyCopy['view']['owed'][number], 'nth'>, words: Catalogue, day: Day, waiting = ''): string {
  const own = words.followUpAnswers.obligation
  const answers: Readonly<Record<string, string | undefined>> = own.answers
  const mets: Readonly<Record<string, string | undefined>> = own.said
  const parts = [what, fill(own.due, { day: day(dueOn) }), answers[ownerAnswer ?? ''] ?? waiting, said ?? '', evidence === null ? '' : `${own.shows} ${evidence.said}`, mets[met ?? ''] ?? '']
  return escaped(notAFormula(parts.filter((part) => part !== '').join(' ')))
}

export function choiceLine({ kind, detail, isOn, on }: MyCopy['choices'][number], words: Catalogue, day: Day): string {
  const own = words.followUpChoices
  const routes: Readonly<Record<string, string | undefined>> = words.followUp.routes
  const name = detail === null ? own.kinds[kind].name : fill(own.withRoute, { route: routes[detail] ?? detail })
  return escaped(`${name}: ${on === null ? own.neverOn : fill(isOn ? own.standsOn : own.standsOff, { day: day(on) })}`)
}

export function roleIn(words: Catalogue, role: string): string {
  const roles: Readonly<Record<string, string | undefined>> = words.followUp.roles
  return roles[role] ?? words.followUp.roles.unknown
}
