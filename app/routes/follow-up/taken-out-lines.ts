import type { Tombstone } from '~/cases/taken-out/taken-out'
import { capital } from '~/content/capital'
import { fill } from '~/content/fill'
import { inSentence } from '~/content/in-sentence'
import type { Catalogue } from '~/content/text'

/** What was taken out, a line each: what kind of words, on which day, why, and in which roles two people did it. */
export function linesOfTakenOut(tombstones: readonly Tombstone[], words: Catalogue, day: (date: Date) => string): string[] {
  const { told, kinds } = words.takenOut
  return tombstones.map(({ kind, why, standing, hiddenOn, decidedOn, roles }) => {
    const values = { what: kinds[kind], why: told.why[why], day: day(decidedOn ?? hiddenOn) }
    return standing === 'hidden' ? fill(told.hidden, values) : fill(told.removed, { ...values, who: whoDid(roles, words) })
  })
}

function whoDid(roles: readonly string[], { takenOut: { told }, followUp }: Catalogue): string {
  const names: Readonly<Record<string, string | undefined>> = followUp.roles
  const [one, other] = roles.map((role) => names[role] ?? followUp.roles.unknown)
  if (one === undefined || other === undefined || one === other) return fill(told.sameRole, { role: inSentence(one ?? followUp.roles.unknown) })
  return fill(told.roles, { one: capital(one), other: inSentence(other) })
}
