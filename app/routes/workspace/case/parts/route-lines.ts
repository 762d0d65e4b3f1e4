import type { RouteRecord } from '~/cases/strands/route-record'
import { stepWords } from '~/content/step-words'
import { text } from '~/content/text'
import { now } from '~/platform/clock'
import { dayInWords } from '~/platform/working-days'
import { steps } from '../steps'

/** A route's record, ready to be drawn: what was chosen stands in the words of the form on which it was chosen. */
export function recordShown({ steps: taken, lines, paragraphs }: RouteRecord) {
  return {
    paragraphs,
    steps: taken.map(({ id, kind, on }) => ({ id, kind, on: dayInWords(on, now()) })),
    lines: lines.map(({ id, strandId, kind, on, words, chosen }) => ({ id, strandId, kind, words, on: dayInWords(on, now()), chosen: chosen.flatMap(inWords) })),
  }
}

/** "Do they want this route? No". What no form of a route asks is left out. */
function inWords({ field, code }: { field: string; code: string }): string[] {
  for (const { noun, machine } of steps) {
    const asked = machine === 'safety-route' ? stepWords(text('en'), noun).fields?.[field] : undefined
    const option = asked?.options?.[code]
    if (asked && option !== undefined) return [`${asked.label}${asked.label.endsWith('?') ? '' : ':'} ${option}`]
  }
  return []
}
