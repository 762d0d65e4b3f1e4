import { firstNames } from './data/first-names'
import { namesThatAreWords } from './data/names-that-are-words'
import { ordinaryCapitals } from './data/ordinary-capitals'
import { personVerbs, smallWords } from './data/small-words'
import { surnames } from './data/surnames'
import { anyOf, matches, type Span } from './spans'
import type { Word } from './words'

const titles = new Set('dr doctor mr mrs ms miss mx prof professor sir dame lady lord sister brother matron nurse midwife auntie aunty aunt uncle father rev reverend imam rabbi pastor pandit deacon canon captain chef sr'.split(' '))
const titlesOfStrangers = new Set('dr mr mrs ms miss mx prof professor rev'.split(' '))
const introductions = new Set('called named nicknamed initials surname'.split(' '))
const company = new Set('colleague friend manager boss sister brother wife husband partner son daughter cousin mentor supervisor mate buddy aunt auntie uncle consultant matron nurse midwife porter student neighbour nephew niece tutor'.split(' '))
const determiners = new Set('a an the my your his her its our their this that these those no any some every each of more much such great'.split(' '))
const placesBefore = new Set('from in at near to of outside around towards via'.split(' '))
/** After these a word in small letters is whom somebody spoke to, unless it is a small word. */
const spokenTo = new Set('told'.split(' '))

/** "Initials T.O.", "J.B.": letters with stops. */
const initials = /(?<![\p{L}.])(?:\p{Lu}\.\s?){1,3}\p{Lu}\.(?![\p{L}])/gu
const writtenInitials = /\binitials?\s+(?:are\s+|is\s+|were\s+)?(\p{Lu}{1,3})\b/gu
/** A nickname in quotes: one word with a capital. */
const quotedName = /(?<![\p{L}])['‘"“](\p{Lu}\p{Ll}+)['’"”](?![\p{L}])/gu
const introduced = new RegExp(`\\b(?:my|his|her|their)\\s+(?:first\\s+|real\\s+|full\\s+|last\\s+)?(?:name|surname|nickname)\\s+(?:is|was)\\s+(?!${anyOf(['not', 'too', 'hard', 'funny', 'difficult', 'always', 'never', 'on', 'the', 'a', 'wrong', 'said', 'spelled', 'spelt', 'long', 'pronounced', 'changed'])}\\b)(\\p{L}[\\p{L}'’-]+)`, 'giu')

/** People's names and names of places that few share. A place is told from a person by the small word before it. */
export function namesIn(text: string, words: readonly Word[], ordinary: (word: Word) => boolean): Span[] {
  const written = [
    ...matches(text, initials, 'name'), ...matches(text, writtenInitials, 'name', 1), ...matches(text, quotedName, 'name', 1).filter((span) => !isOrdinary(text.slice(span.start, span.end))),
    ...matches(text, introduced, 'name', 1),
  ]
  const said = words.flatMap((one, nth) => {
    const last = ordinary(one) ? null : lastWordOfName(words, nth, ordinary)
    return last === null ? [] : [{ start: one.start, end: endOf(last), kind: kindOf(words, nth) }]
  })
  return [...written, ...said]
}

function isOrdinary(said: string): boolean {
  const key = said.toLowerCase()
  return ordinaryCapitals.has(key) || smallWords.has(key)
}

function endOf({ said, end }: Word): number {
  return /['’]s$/.test(said) ? end - 2 : end
}

/** The last word of the name that begins here, or null where none does. */
function lastWordOfName(words: readonly Word[], nth: number, ordinary: (word: Word) => boolean): Word | null {
  const one = words[nth]
  if (one === undefined) return null
  const before = words[nth - 1]
  if (before !== undefined && continuesName(before, one) && isName(words, nth - 1, ordinary)) return null
  if (!isName(words, nth, ordinary)) return null
  let last = one
  for (const next of words.slice(nth + 1, nth + 4)) {
    if (!continuesName(last, next) || ordinary(next)) break
    last = next
  }
  return last
}

/** A further name or a lone capital letter right behind: "Analyn Dimaculangan", "Agnieszka W". */
function continuesName(before: Word, word: Word): boolean {
  if (!/^[ \u00a0]$/.test(word.gap)) return false
  if (!word.isCapital) return surnames.has(word.key) && firstNames.has(before.key)
  return /^\p{Lu}$/u.test(word.said) ? word.said !== 'I' : !isOrdinary(word.said)
}

function isName(words: readonly Word[], nth: number, ordinary: (word: Word) => boolean): boolean {
  const word = words[nth]
  if (word === undefined || /^\d/.test(word.said) || word.key.length === 0 || ordinary(word)) return false
  const before = words[nth - 1]
  const isBeside = before !== undefined && /^\.?[ \u00a0]$/.test(word.gap)
  if (isBeside && isAfterTitle(before, word)) return true
  if (smallWords.has(word.key)) return namesThatAreWords.has(word.key) && word.isCapital && actsAsPerson(words, nth)
  if (isBeside && isIntroduced(before, word, words[nth - 2])) return true
  if (namesThatAreWords.has(word.key)) return isWordUsedAsName(words, nth)
  if (firstNames.has(word.key) || (surnames.has(word.key) && word.isCapital)) return true
  if (isInCompany(words, nth)) return true
  if (word.isCapital && !word.isFirst) return isCapitalWithoutReason(word)
  return word.isFirst && word.isCapital && beginsWithName(words, nth, ordinary)
}

function isAfterTitle(before: Word, word: Word): boolean {
  if (!titles.has(before.key) || ordinaryCapitals.has(word.key)) return false
  if (word.isCapital) return !smallWords.has(word.key) || /^\p{Lu}$/u.test(word.said)
  return titlesOfStrangers.has(before.key) && !smallWords.has(word.key) && word.key.length > 1
}

/** "A girl called Xanthe", "my colleague Teo"; in small letters only where the list knows the name. */
function isIntroduced(before: Word, word: Word, beforeThat: Word | undefined): boolean {
  const isKnown = firstNames.has(word.key) || namesThatAreWords.has(word.key)
  if (introductions.has(before.key)) return word.isCapital ? !isOrdinary(word.said) : isKnown
  if (company.has(before.key) && beforeThat !== undefined && determiners.has(beforeThat.key)) return (word.isCapital && !isOrdinary(word.said)) || isKnown
  return spokenTo.has(before.key) && !word.isCapital && isKnown
}

/** "Teo and me", "me and teo": whoever stands beside "me" without "the" or "my" is somebody. */
function isInCompany(words: readonly Word[], nth: number): boolean {
  const [beforeThat, before, word, next, afterThat] = [nth - 2, nth - 1, nth, nth + 1, nth + 2].map((at) => words[at])
  if (word === undefined || smallWords.has(word.key) || (!word.isCapital && /s$|ing$|ed$|ly$/.test(word.key))) return false
  const isBefore = next?.key === 'and' && (afterThat?.key === 'me' || afterThat?.key === 'i') && next.gap === ' '
  const isBeginning = before === undefined || word.isFirst || /^(?:when|while|because|so|and|but|that|as)$/.test(before.key)
  const isAfter = before?.key === 'and' && beforeThat?.key === 'me' && (next === undefined || !/^\s$/.test(next.gap) || personVerbs.has(next.key) || /^(?:were|are|was|had|have)$/.test(next.key))
  return (isBefore && isBeginning) || isAfter
}

function isCapitalWithoutReason({ said, key }: Word): boolean {
  if (isOrdinary(said)) return false
  if (/^\p{Lu}[\p{Lu}\d&-]*s?$/u.test(said)) return false
  if (/^\p{Lu}+\d/u.test(said)) return false
  return !ordinaryCapitals.has(key.replace(/s$/, '')) && !key.split('-').every((part) => ordinaryCapitals.has(part) || smallWords.has(part))
}

/** At the start of a sentence a capital says nothing, so something else must: a letter that English has not, a further name, a verb of people. */
function beginsWithName(words: readonly Word[], nth: number, ordinary: (word: Word) => boolean): boolean {
  const [word, next, afterThat] = [words[nth], words[nth + 1], words[nth + 2]]
  if (word === undefined || isOrdinary(word.said) || ordinaryCapitals.has(word.key)) return false
  if (/[^\p{ASCII}'’-]/u.test(word.said)) return true
  if (words.some((other) => other !== word && other.key === word.key && other.isCapital && !other.isFirst)) return true
  if (next === undefined || /s$|ing$|ed$|ly$|one$|body$/.test(word.key)) return false
  const isFollowedByName = /^ $/.test(next.gap) && next.isCapital && next.said !== 'I' && !ordinary(next) && isCapitalWithoutReason(next)
  const isLetter = /^ $/.test(next.gap) && /^\p{Lu}$/u.test(next.said) && next.said !== 'I' && next.said !== 'A'
  const acts = /^(?:told|said|says|asked|laughed|shouted|replied|smiled|shrugged|joked|whispered|apologised)$/.test(next.key)
  const isWho = next.key === 'who' && next.gap.includes(',') && afterThat !== undefined
  return isFollowedByName || isLetter || acts || isWho
}

function isWordUsedAsName(words: readonly Word[], nth: number): boolean {
  const word = words[nth]
  const before = words[nth - 1]
  if (word === undefined || (before !== undefined && determiners.has(before.key) && !word.isCapital)) return false
  if (word.isCapital && !word.isFirst) return !ordinaryCapitals.has(word.key) || actsAsPerson(words, nth)
  return actsAsPerson(words, nth)
}

/** Whether the word does what a person does: "Grace told", "Rose, who", "Patience and Joy said", "blessing put it". */
function actsAsPerson(words: readonly Word[], nth: number): boolean {
  const [before, word, next, afterThat, third] = [nth - 1, nth, nth + 1, nth + 2, nth + 3].map((at) => words[at])
  if (word === undefined || next === undefined || (before !== undefined && determiners.has(before.key))) return false
  if (!word.isCapital && before !== undefined && !word.isFirst && !/^(?:and|when|while|because|but|then|so|that)$/.test(before.key)) return false
  if (next.gap === ' ' && personVerbs.has(next.key)) return true
  if (next.key === 'who' && word.isCapital) return true
  const isPair = next.key === 'and' && word.isCapital && afterThat?.isCapital === true && afterThat.said !== 'I'
  return isPair && third !== undefined && (personVerbs.has(third.key) || namesThatAreWords.has(afterThat.key) || firstNames.has(afterThat.key))
}

function kindOf(words: readonly Word[], nth: number): Span['kind'] {
  const word = words[nth]
  const before = words[nth - 1]
  const isKnown = word !== undefined && (firstNames.has(word.key) || surnames.has(word.key))
  return !isKnown && before !== undefined && placesBefore.has(before.key) ? 'rare' : 'name'
}
