import { fill } from '~/content/fill'
import { text } from '~/content/text'
import { wordsToHandOver } from '~/cases/new-code'
import type { Colleague } from '~/cases/colleagues/colleagues'
import type { Eligible } from '~/cases/colleagues/conflict-check'
import type { PartyShown } from '~/cases/review/needs-table'
import type { Item } from './define'

/** Colleagues as lines of a list. */
export function asItems(colleagues: readonly Colleague[]): Item[] {
  return colleagues.map(({ id, name, team }) => ({ id, label: name, ...(team === null ? {} : { hint: team }) }))
}

/** Colleagues who may owe something, with who of them gets a task. */
export function asOwing(colleagues: readonly (Colleague & { isTask: boolean })[]): Item[] {
  const { task } = text('en').caseWork.beside
  return colleagues.map(({ id, name, team, isTask }) => {
    const hint = [team, isTask ? task : null].filter((part) => part !== null).join('. ')
    return { id, label: name, ...(hint === '' ? {} : { hint }) }
  })
}

/** People who may be asked: name, division and the hours that they agreed to, and nothing about anybody else. */
export function asOffered(people: readonly Eligible[], fromNetwork: string): Item[] {
  return people.map(({ id, name, division, hours, fromNetwork: isFromNetwork }) => {
    const spent = hours && fill(text('en').caseWork.beside.hours, { used: hours.quarters / 4, agreed: hours.agreed })
    const hint = [division, isFromNetwork ? fromNetwork : null, spent].filter((part) => part !== null).join(', ')
    return { id, label: name, ...(hint === '' ? {} : { hint }) }
  })
}

/** Every need, with whose it is. */
export function needsAsItems(parties: readonly PartyShown[]): Item[] {
  return parties.flatMap(({ who, needs }) => needs.map(({ id, need }) => ({ id, label: need, hint: who })))
}

/** Eight new words for somebody, as the one item of a `handed` field. */
export async function wordsAsItem(): Promise<Item> {
  const { secret, words } = await wordsToHandOver()
  return { id: secret, label: words.join(' ') }
}
