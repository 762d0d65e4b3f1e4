import { describe, expect, test } from 'vitest'
import { type Catalogue, text } from '~/content/text'

/**
 * The areas of the catalogue that somebody meets who tells us, follows up or reads the public pages, and what each is said in: `own` has words of its own in
 * Easy Read; `same` is short enough to be said as it is. Written by hand from the pages: a new area gets its line here, or is for colleagues alone.
 */
const journey = {
  own: [
    'accessibility', 'errors', 'files', 'filesTold', 'followUp', 'followUpAgreed', 'followUpAlert', 'followUpAnswers', 'followUpChoices', 'followUpCopy', 'followUpDescribed',
    'followUpLearning', 'followUpNewWords', 'followUpPromises', 'followUpSafety', 'followUpSupport', 'followUpSupporter', 'frame', 'home', 'justTold', 'learning', 'privacy',
    'promiseKeepers', 'putAway', 'reportCheck', 'reportErrors', 'reportGuess', 'reportHelped', 'reportHints', 'reportLabels', 'reportNotices', 'reportPages', 'reportPaper',
    'reportPromises', 'reportSent', 'reportShut', 'reportStart', 'reportWheel', 'support', 'takenOut',
  ],
  same: ['days', 'lookTold', 'meetingTold', 'reportLists'],
} as const

/** Said as in English in Easy Read, a sentence has at most so many words; the limit for sentences of its own is held over the pages. */
const LONGEST_AS_IN_ENGLISH = 10

/** What stands in those areas for colleagues alone, and answers whose words are short lists in themselves. */
const leftAsTheyAre = [/^errors\.\w+ToStaff\./, /^errors\.staff/, /^takenOut\.(?!told|kinds)/, /^reportLists\./]

function everything(value: unknown, place: string): { place: string; says: string }[] {
  if (typeof value === 'string') return [{ place, says: value }]
  return Object.entries(value as object).flatMap(([key, inner]) => everything(inner, place === '' ? key : `${place}.${key}`))
}

const plain = (says: string) => says.replaceAll(/\s+/g, ' ')
const english = new Set(everything(text('en'), '').map(({ place, says }) => `${place} ${plain(says)}`))
const areas = Object.keys(text('en')) as (keyof Catalogue)[]

/** What an area says in Easy Read word for word as in English. */
function asInEnglish(area: string): { place: string; says: string }[] {
  return everything((text('easy') as Record<string, unknown>)[area], area).filter(({ place, says }) => english.has(`${place} ${plain(says)}`))
}

describe('Easy Read, area by area', () => {
  test.each(journey.own)('%s has words of its own', (area) => {
    expect(asInEnglish(area).length).toBeLessThan(everything(text('en')[area], area).length)
  })

  test('no other area has any, so that the list above is whole', () => {
    const others = areas.filter((area) => asInEnglish(area).length < everything(text('en')[area], area).length && !(journey.own as readonly string[]).includes(area))
    expect(others).toEqual([])
  })

  test('what it says as in English is short', () => {
    const long = [...journey.own, ...journey.same].flatMap(asInEnglish).filter(({ place }) => !leftAsTheyAre.some((one) => one.test(place))).flatMap(({ place, says }) =>
      says.split(/(?<=[.?]”?)\s+/).filter((sentence) => sentence.split(/\s+/).length > LONGEST_AS_IN_ENGLISH).map((sentence) => `${place}: ${sentence}`),
    )
    expect(long).toEqual([])
  })
})
