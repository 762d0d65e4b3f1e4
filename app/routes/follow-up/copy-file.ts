import type { MyCopy } from '~/cases/follow-up/my-copy'
import { fill } from '~/content/fill'
import { sizeInWords } from '~/content/size'
import { type Catalogue, text, type Variant, waysOfWriting } from '~/content/text'
import { dayInWords } from '~/platform/working-days'
import { answersInFull, choiceLine, type Day, ownWords, owedLine, roleIn } from '../file-lines'
import { escaped, filePage, list, paragraph, section } from '../file-page'
import { linesOfTakenOut } from './taken-out-lines'

/** Somebody's own copy as one page of HTML that stands alone. Whatever anybody typed is escaped. */
export function copyFile(copy: MyCopy, variant: Variant, at: Date): string {
  const words = text(variant)
  const { lang, dir } = waysOfWriting[variant]
  const own = words.followUpCopy.file
  const day = (date: Date) => dayInWords(date, at, words.days)
  const parts = [
    paragraph(fill(own.made, { day: day(at) })),
    paragraph(fill(words.followUp.page.told, { day: day(copy.view.receivedOn) })),
    ...words.followUp.stages[copy.view.state].map(paragraph),
    ...deletionLines(copy.view.deletion, words, day).map(paragraph),
    told(copy, words, at),
    section(words.filesTold.heading, list(copy.view.files.map(({ nth, bytes }) => escaped(fill(words.files.image, { nth, size: sizeInWords(bytes, words.files) }))))),
    section(own.promised, list(copy.view.strands.flatMap(({ promises }) => promises.map((promise) => promiseLine(promise, words, day))))),
    section(own.owed, list(copy.view.owed.map((owed) => owedLine(owed, words, day, words.followUpAnswers.obligation.waiting)))),
    section(own.askedFor, list(copy.view.asked.map(({ wanted, got }) => escaped(fill(words.followUp.page.askedFor.line, {
      wanted: words.reportLabels.wanted?.[wanted] ?? words.reportLists.wanted[wanted], got: words.followUp.page.askedFor.got[got],
    }))))),
    section(own.choices, list(copy.choices.map((choice) => choiceLine(choice, words, day)))),
    section(own.messages, copy.messages.map((message) => messagePart(message, words, day)).join('')),
    section(words.takenOut.told.heading, list(linesOfTakenOut(copy.view.takenOut, words, day).map(escaped))),
    section(own.looked, list(copy.view.looked.map(({ role, on }) => escaped(fill(words.followUp.page.lookedBy, { role: roleIn(words, role), day: day(on) }))))),
  ]
  return filePage({ lang, dir, heading: own.heading, parts })
}

function deletionLines(deletion: MyCopy['view']['deletion'], words: Catalogue, day: Day): string[] {
  if (deletion === null) return []
  const { after, on } = words.followUp.page.deletion
  return [deletion.on === null ? fill(after, { days: deletion.days }) : fill(on, { day: day(deletion.on) })]
}

function told({ told: answers }: MyCopy, words: Catalogue, at: Date): string {
  return answers === null ? '' : section(words.followUpCopy.file.said, answersInFull(answers, words, at))
}

function promiseLine({ name, standing, day: date, why, isUnmet }: MyCopy['view']['strands'][number]['promises'][number], words: Catalogue, day: Day): string {
  const { sentences, notDone, by, wasDue, waits } = words.followUpPromises
  const sentence = sentences[name][standing === 'kept' ? 'kept' : 'promise']
  const when = date === null ? '' : standing === 'kept' ? day(date) : fill(standing === 'late' ? wasDue : by, { day: day(date) })
  return escaped([`${words.frame.promises[standing]}:`, sentence, isUnmet ? notDone : when, why === null ? '' : waits[why]].filter((part) => part !== '').join(' '))
}

function messagePart({ side, authorRole, text, on, readOn }: MyCopy['messages'][number], words: Catalogue, day: Day): string {
  const own = words.followUp.messages
  const from = side === 'person' ? own.you : roleIn(words, authorRole ?? '')
  const read = readOn === null ? own.unread : fill(own.read, { day: day(readOn) })
  return `<h3>${escaped(`${from}, ${day(on)} (${read})`)}</h3>${ownWords('p', text)}`
}
