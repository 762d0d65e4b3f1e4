import type { AccessContent, AccessFor, Line, Ticked } from '~/cases/access/content'
import { fill } from '~/content/fill'
import { type Catalogue, text, waysOfWriting } from '~/content/text'
import { dayInWords } from '~/platform/working-days'
import { answersInFull, choiceLine, type Day, ownWords, owedLine, roleIn } from '../../file-lines'
import { escaped, filePage, list, paragraph, section } from '../../file-page'
import { linesOfTakenOut } from '../../follow-up/taken-out-lines'

/**
 * The copy for somebody who asked what we hold: fixed parts in a fixed order, days without times, roles without names. Like the person's own copy it
 * is one page that stands alone.
 */
export function accessFile(content: AccessContent, at: Date): string {
  const words = text('en')
  const own = words.whatWeHold.file
  const day: Day = (date) => dayInWords(date, at)
  const owedHeading = { personTellingUs: own.owed, personAffected: own.owed, personDescribed: own.follows, staff: own.owedToDo }[content.forWhom]
  const parts = [
    section(own.said, content.told === null ? '' : answersInFull(content.told, words, at)),
    section(own.written, content.lines.map((line) => linePart(line, content.forWhom, words, day)).join('')),
    section(own.messages, content.messages.map(({ isOwn, role, text: said, on }) => wordsPart(fill(own.line, { kind: isOwn ? own.you : roleIn(words, role ?? ''), day: day(on) }), said)).join('')),
    section(own.needs, list(content.needs.map(({ who, need, why }) => escaped([fill(own.need, { who, need }), why === null ? '' : fill(own.notMet, { why })].join(' ').trim())))),
    section(owedHeading, list(content.owed.map((owed) => owedLine(owed, words, day)))),
    section(own.choices, list(content.choices.map((choice) => choiceLine(choice, words, day)))),
    section(words.takenOut.told.heading, list(linesOfTakenOut(content.takenOut, words, day).map(escaped))),
    section(own.looked, list(content.looked.map(({ role, on }) => escaped(fill(own.lookedBy, { role: roleIn(words, role), day: day(on) }))))),
  ].filter((part) => part !== '')
  const { lang, dir } = waysOfWriting.en
  const begins = content.receivedOn === null ? own.who[content.forWhom] : fill(own.who[content.forWhom], { day: day(content.receivedOn) })
  return filePage({
    lang, dir, heading: own.heading,
    parts: [
      paragraph(fill(own.made, { day: day(at) })), paragraph(begins), ...(parts.length === 0 ? [paragraph(own.nothing)] : parts),
      section(own.leftOut, paragraph(own.leftOutLead) + list(content.leftOut.map(([what, why]) => escaped(fill(own.leftOutLine, { what: own.what[what], why: own.why[why] }))))),
      section(own.rights, own.rightsBody.map(paragraph).join('')),
    ],
  })
}

function linePart({ kind, on, text: said, ticked }: Line, forWhom: AccessFor, words: Catalogue, day: Day): string {
  return wordsPart(fill(words.whatWeHold.file.line, { kind: kindInWords(kind, words), day: day(on) }), said) + (ticked ? list(tickedInWords(ticked, forWhom, kind, words).map(escaped)) : '')
}

/** Each answer beside the sentence that they read when they gave it. */
function tickedInWords({ goals, each, again, end }: Ticked, forWhom: AccessFor, kind: string, words: Catalogue): string[] {
  const { finishing, goals: beside } = words.followUpAnswers
  const asked: Readonly<Record<string, string>> = kind === 'finishingSaid' ? finishing.goals : forWhom === 'personDescribed' ? beside.personDescribed : beside.personWhoTold
  const wanted: Readonly<Record<string, string | undefined>> = { ...words.reportLists.wanted, ...words.reportLabels.wanted }
  const gots: Readonly<Record<string, string | undefined>> = words.followUp.page.askedFor.got
  const [agains, ends]: Readonly<Record<string, string | undefined>>[] = [finishing.again, finishing.end]
  return [
    ...Object.entries(goals).map(([goal, answer]) => `${asked[goal] ?? ''} ${finishing.goalAnswers[answer]}`),
    ...Object.entries(each).map(([code, got]) => fill(words.followUp.page.askedFor.line, { wanted: wanted[code] ?? '', got: gots[got] ?? '' })),
    ...(again === null ? [] : [`${finishing.againLabel} ${agains?.[again] ?? ''}`]),
    ...(end === null ? [] : [ends?.[end] ?? '']),
  ]
}

/** What a line is, in words: a part that began or ended, a kind of note, or something done at work. No code is ever shown. */
function kindInWords(kind: string, words: Catalogue): string {
  const { kinds, from, until, other } = words.whatWeHold.file
  const named: Readonly<Record<string, string | undefined>> = { ...words.caseWork.happened, ...kinds }
  const parts: Readonly<Record<string, string | undefined>> = words.caseWork.capacities
  const [turn, part = ''] = kind.split('.')
  if ((turn === 'from' || turn === 'until') && parts[part] !== undefined) return fill(turn === 'from' ? from : until, { part: parts[part] })
  return named[kind] ?? other
}

function wordsPart(heading: string, said: string): string {
  return `<h3>${escaped(heading)}</h3>${said === '' ? '' : ownWords('p', said)}`
}
