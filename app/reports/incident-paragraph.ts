import { incidentParagraph as sentences } from '~/content/en/incident-paragraph'
import { reportLists, wordsFor } from '~/content/en/report-lists'
import type { Answers } from '~/reports/answers'
import { direction } from '~/reports/direction'
import type { Day, When } from '~/reports/fields'
import { routesOf } from '~/reports/routes'

/**
 * A paragraph to paste into the trust's incident system: kind, place, date, direction and what was done. It is made of codes and dates
 * only; nothing that anybody typed is in it, so it can hold no name and none of the account.
 */
export function incidentParagraph(answers: Answers, facts: { recordedOn: Day; divisions: readonly string[] }): string {
  const { routes, sameDay, hints } = routesOf(answers)
  const said = [
    sentences.opening,
    ...direction(answers).map(fromToward),
    listed(sentences.kind, answers.wordsThatFit, reportLists.wordsThatFit),
    listed(sentences.violence, answers.violenceOrThreat, reportLists.violenceOrThreat),
    whenInWords(answers.when),
    place(answers, facts.divisions),
    fill(sentences.recorded, { day: dayInWords(facts.recordedOn) }),
    routes.length > 0 ? fill(sentences.routes, { routes: routes.map((route) => wordsFor('route', route)).join('; ') }) : null,
    sameDay ? sentences.sameDay : null,
    hints.evidenceToKeep ? sentences.keepEvidence : null,
    sentences.noNames,
  ]
  return said.filter((sentence) => sentence !== null).join(' ')
}

function fromToward(pair: string): string {
  const [from = '', toward = ''] = pair.split('->')
  const froms: Record<string, string> = reportLists.directionFrom
  const towards: Record<string, string> = reportLists.directionToward
  return fill(sentences.fromToward, { from: froms[from] ?? from, toward: towards[toward] ?? toward })
}

function listed(sentence: string, codes: readonly string[], labels: Record<string, string>): string | null {
  const words = codes.map((code) => labels[code]).filter((label) => label !== undefined)
  return words.length > 0 ? fill(sentence, { words: words.join('; ') }) : null
}

/** The division is typed on the form, so it appears only where it is one of the trust's own. */
function place({ setting, division }: Answers, divisions: readonly string[]): string | null {
  const parts = [
    setting !== undefined && setting !== 'ratherNotSay' ? wordsFor('setting', setting) : null,
    division !== undefined && divisions.includes(division) ? division : null,
  ].filter((part) => part !== null)
  return parts.length > 0 ? fill(sentences.place, { place: parts.join(', ') }) : null
}

function whenInWords(when: When | undefined): string {
  switch (when?.kind) {
    case 'exact':
      return when.date === undefined ? sentences.dayNotSaid : fill(sentences.on, { day: dayInWords(when.date) })
    case 'about':
      return when.date === undefined ? sentences.dayNotKnown : fill(sentences.about, { day: dayInWords(when.date) })
    case 'period':
      return period(when.from, when.to)
    case 'beforeRelaunch':
      return sentences.beforeRelaunch
    case 'dontKnow':
      return sentences.dayNotKnown
    case 'ratherNotSay':
    case undefined:
      return sentences.dayNotSaid
  }
}

function period(from: Day | undefined, to: Day | undefined): string {
  if (from !== undefined && to !== undefined) return fill(sentences.between, { from: dayInWords(from), to: dayInWords(to) })
  if (from !== undefined) return fill(sentences.since, { from: dayInWords(from) })
  return to === undefined ? sentences.dayNotSaid : fill(sentences.until, { to: dayInWords(to) })
}

const longDay = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

function dayInWords(day: Day): string {
  return longDay.format(new Date(`${day}T00:00:00Z`)).replace(',', '')
}

function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
}
