import type { MachineId } from '#workflows/effects'

const texts = import.meta.glob<string>('./*.txt', { query: '?raw', import: 'default', eager: true })

/** One event: the states in which its strand can take it, who may send it, and where it leads from each of these states: to one of a few. */
export type Row = { event: string; states: ReadonlySet<string>; who: ReadonlySet<string>; next: (state: string) => ReadonlySet<string> }

/** The hand-written tables, one for each strand of a case. */
export const tables = Object.entries(texts).map(([file, text]) => [file.replace('./', '').replace('.txt', '') as MachineId, read(text)] as const)

type Sets = ReadonlyMap<string, string[]>

/** One file, read: names of sets first, then a row for each event. */
function read(text: string): Row[] {
  const sets = new Map<string, string[]>()
  const rows: Row[] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('# ')) continue
    const [name, members] = line.split(' = ')
    if (members !== undefined) sets.set(name ?? '', members.split(' '))
    else {
      const [event = '', where = '', who = '', leads = ''] = line.split(' | ')
      rows.push({ event, states: expand(where, sets), who: expand(who === 'nobody' ? '' : who, sets), next: leading(leads, sets) })
    }
  }
  return rows
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
