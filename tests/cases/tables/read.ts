import type { MachineId } from '#workflows/effects'

const { './roles.txt': ofRoles = '', ...texts } = import.meta.glob<string>('./*.txt', { query: '?raw', import: 'default', eager: true })

/** One event: the states in which its strand can take it, who may send it, and where it leads from each of these states: to one of a few. */
export type Row = { event: string; states: ReadonlySet<string>; who: ReadonlySet<string>; next: (state: string) => ReadonlySet<string> }

/** The hand-written tables, one for each strand of a case. */
export const tables = Object.entries(texts).map(([file, text]) => [file.replace('./', '').replace('.txt', '') as MachineId, read(text)] as const)

/** For each colleague, the strands of a case that they know of; empty for those to whom there is no case. */
export const known: ReadonlyMap<string, ReadonlySet<string>> = new Map(linesOf(ofRoles).map(({ words: [who = '', strands = ''], sets }) => [who, strands === 'none' ? new Set<string>() : expand(strands, sets)]))

type Sets = ReadonlyMap<string, string[]>

/** One file, read: a row for each event. */
function read(text: string): Row[] {
  return linesOf(text).map(({ words: [event = '', where = '', who = '', leads = ''], sets }) => (
    { event, states: expand(where, sets), who: expand(who === 'nobody' ? '' : who, sets), next: leading(leads, sets) }))
}

/** The lines of a file, each with the sets that are named at its head. */
function linesOf(text: string): { words: string[]; sets: Sets }[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('# '))
  const sets = new Map(lines.flatMap((line): [string, string[]][] => {
    const [name = '', members] = line.split(' = ')
    return members === undefined ? [] : [[name, members.split(' ')]]
  }))
  return lines.filter((line) => !line.includes(' = ')).map((line) => ({ words: line.split(' | '), sets }))
}

function expand(words: string, sets: Sets): Set<string> {
  const found = new Set<string>()
  for (const word of words.split(' ').filter((one) => one !== '')) {
    if (word.startsWith('-')) found.delete(word.slice(1))
    else for (const one of sets.get(word) ?? [word]) found.add(one)
  }
  return found
}

/** `same/finished recorded:finishing`: from `recorded` to one place, from every other state to one of two. What says nothing of a state leaves it as it is. */
function leading(words: string, sets: Sets): Row['next'] {
  const ways = new Map<string, string>()
  for (const word of words.split(' ').filter((one) => one !== '')) {
    const [from = '', to] = word.includes(':') ? word.split(':') : ['', word]
    for (const state of sets.get(from) ?? [from]) ways.set(state, to ?? '')
  }
  return (state) => {
    const way = ways.get(state) ?? ways.get('') ?? 'same'
    return new Set([...expand(way.replaceAll('/', ' '), sets)].map((one) => (one === 'same' ? state : one)))
  }
}
