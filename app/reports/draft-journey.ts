import { type Step, steps, type Typed, type Writing } from './draft-content'

/** What a button asks for: a page further or back, a page by its name, sending, or on "speak" to turn that choice off again. */
export type Wish = { to: 'next' | 'back' | 'send' | 'turnOff' } | { to: 'page'; page: Step }

/** Reads the value of the button that was pressed. Anything unknown is "next", which every page has. */
export function wishOf(value: string | undefined): Wish {
  if (value === 'back' || value === 'send' || value === 'turnOff') return { to: value }
  const page = steps.find((step) => `page:${step}` === value)
  return page === undefined ? { to: 'next' } : { to: 'page', page }
}

/** The pages that these answers lead through, in order. */
export function stepsFor({ typed, isQuick, at, tried }: Pick<Writing, 'typed' | 'isQuick' | 'at' | 'tried'>): Step[] {
  const isPuttingRight = says(typed, 'reporterRole', 'didOrSaid')
  const beganThere = at === 'putRightFirst' || tried.includes('putRightFirst')
  const isOnTheWay: Partial<Record<Step, boolean>> = {
    putRightFirst: isPuttingRight && beganThere,
    again: isQuick,
    safe: !isQuick,
    danger: says(typed, 'immediateDanger', 'yes'),
    what: !isQuick,
    challenge: says(typed, 'kind', 'challenge'),
    place: isAnswered(typed, 'division'),
    putRight: isPuttingRight && !beganThere,
    agreement: tellsForSomebody(typed),
    words: !isQuick,
    reach: !isQuick,
    speak: says(typed, 'choices', 'speakToThePerson'),
    // Never on the way by itself: whoever types for somebody comes by it before the check.
    readBack: false,
  }
  return steps.filter((step) => isOnTheWay[step] ?? true)
}

/** Whether a form of this page is taken now: a page that was not reached yet would be a page skipped. */
export function isOpen(draft: Writing, step: Step): boolean {
  return steps.indexOf(step) <= steps.indexOf(draft.reached)
}

/**
 * Where the person goes. With `hasProblems`, "next" stays on the page that was sent. Once the check page was reached, every page leads
 * back to it, so that changing one answer is one page long.
 */
export function moved(draft: Writing, from: Step, wish: Wish, hasProblems: boolean): Writing {
  const way = stepsFor(draft)
  if (wish.to === 'page') return isOpen(draft, wish.page) ? arriveAt(draft, wish.page) : draft
  if (wish.to === 'back') return arriveAt(draft, pageBefore(draft, way, from))
  const tried = draft.tried.includes(from) ? draft.tried : [...draft.tried, from]
  if (hasProblems) return { ...draft, tried, at: from }
  return arriveAt({ ...draft, tried }, nextAfter(draft, way, from))
}

/** Ninety seconds is one page, and what was added to it was opened from the check page. */
function pageBefore({ isQuick, reached }: Writing, way: Step[], from: Step): Step {
  if (isQuick && from === 'check') return 'again'
  if (isQuick && from !== 'again' && reached === 'check') return 'check'
  return way[way.indexOf(from) - 1] ?? from
}

/** The draft without "speak to the person who did it". */
export function withoutSpeaking(draft: Writing): Writing {
  const choices = (draft.typed.choices ?? []).filter((choice) => choice !== 'speakToThePerson')
  return { ...draft, typed: { ...draft.typed, choices } }
}

/** Whether "speak to the person who did it" was ticked and its page not yet read: it has no effect before. */
export function mustReadAboutSpeaking({ typed, tried }: Writing): boolean {
  return says(typed, 'choices', 'speakToThePerson') && !tried.includes('speak')
}

const mustBeSeen: readonly Step[] = ['danger', 'putRight', 'agreement', 'speak']

function nextAfter(draft: Writing, way: Step[], from: Step): Step {
  const next = way[way.indexOf(from) + 1] ?? 'check'
  if (from === 'start' || mustBeSeen.includes(next)) return next
  return draft.isQuick || draft.reached === 'check' ? 'check' : next
}

function arriveAt(draft: Writing, at: Step): Writing {
  return { ...draft, at, reached: isBefore(draft.reached, at) ? at : draft.reached }
}

function isBefore(step: Step, other: Step): boolean {
  return steps.indexOf(step) < steps.indexOf(other)
}

/** Somebody else was hurt, and either agrees to be told about or is spoken for: their agreement is asked for on a page of its own. */
function tellsForSomebody(typed: Typed): boolean {
  if (says(typed, 'reporterRole', 'happenedToMe') || says(typed, 'reporterRole', 'didOrSaid')) return false
  return says(typed, 'reporterRole', 'onBehalf') || says(typed, 'affectedKnows', 'yesAgrees')
}

function isAnswered(typed: Typed, field: string): boolean {
  return typed[field]?.some((value) => value.trim() !== '') ?? false
}

function says(typed: Typed, field: string, code: string): boolean {
  return typed[field]?.includes(code) ?? false
}
