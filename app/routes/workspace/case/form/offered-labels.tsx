import type { Item } from '../steps/define'
import type { Question } from './fields'

const prefix = 'offered.'

type Lists = Record<string, Item[]>

/**
 * The labels of what a page offers, sent along with its form. When the case has moved on there may be no list any more, and whoever was slower
 * still sees what they chose. They come from the sender's own page, so they show nobody anything that was not there; nothing else reads them.
 */
export function OfferedLabels({ questions, lists }: { questions: Question[]; lists: Lists }) {
  const picked = questions.filter(({ kind }) => kind === 'pick' || kind === 'picks')
  return picked.flatMap(({ name }) => (lists[name] ?? []).map(({ id, label }) => <input key={`${name}-${id}`} type="hidden" name={`${prefix}${name}.${id}`} value={label} />))
}

/** What was chosen from the lists of the page that was sent, by field, as it was labelled there. */
export function chosenIn(posted: FormData): Lists {
  const chosen: Lists = {}
  for (const [name, id] of posted) {
    const label = typeof id === 'string' ? posted.get(`${prefix}${name}.${id}`) : null
    if (typeof id === 'string' && typeof label === 'string') (chosen[name] ??= []).push({ id, label })
  }
  return chosen
}

/** The lists as they are now, and in each what was chosen and is no longer offered. */
export function withChosen(lists: Lists, chosen: Lists): Lists {
  const all = { ...lists }
  for (const [name, items] of Object.entries(chosen)) {
    const now = lists[name] ?? []
    all[name] = [...now, ...items.filter(({ id }) => !now.some((item) => item.id === id))]
  }
  return all
}
