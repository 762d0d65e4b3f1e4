import type { MachineId } from '#workflows/effects'

const texts = import.meta.glob<string>('./*.txt', { query: '?raw', import: 'default', eager: true })

/** One event: the states in which its strand can take it, and who may send it. */
export type Row = { event: string; states: ReadonlySet<string>; who: ReadonlySet<string> }

/** The hand-written tables, one for each strand of a case. */
export const tables = Object.entries(texts).map(([file, text]) => [file.replace('./', '').replace('.txt', '') as MachineId, read(text)] as const)

/** One file, read: names of sets first, then a row for each event. */
function read(text: string): Row[] {
  const sets = new Map<string, string[]>()
  const rows: Row[] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('# ')) continue
    const [name, members] = line.split(' = ')
    if (members !== undefined) sets.set(name ?? '', members.split(' '))
    else {
      const [event = '', where = '', who = ''] = line.split(' | ')
      rows.push({ event, states: expand(where, sets), who: expand(who === 'nobody' ? '' : who, sets) })
    }
  }
  return rows
}

function expand(words: string, sets: ReadonlyMap<string, string[]>): Set<string> {
  const found = new Set<string>()
  for (const word of words.split(' ').filter((one) => one !== '')) {
    if (word.startsWith('-')) found.delete(word.slice(1))
    else for (const one of sets.get(word) ?? [word]) found.add(one)
  }
  return found
}
