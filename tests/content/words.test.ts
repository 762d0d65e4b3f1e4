import { describe, expect, test } from 'vitest'
import { fill } from '~/content/fill'
import { text } from '~/content/text'

type Entry = { place: string; says: string }

/** Every string of the catalogue with the path that leads to it. */
function everything(value: unknown, place = 'en'): Entry[] {
  if (typeof value === 'string') return [{ place, says: value }]
  if (typeof value !== 'object' || value === null) throw new Error(`${place} is neither words nor a group of words: the catalogue holds nothing else`)
  return Object.entries(value).flatMap(([key, inner]) => everything(inner, `${place}.${key}`))
}

const catalogue = everything(text('en'))
/** A colon in mid-sentence ends nothing: what is too long must not hide behind one. */
const sentencesOf = (says: string) => says.split('\n').flatMap((line) => line.split(/(?<=[.?]”?)\s+/))

const neverSaid = [
  /perpetrator/i, /victim/i, /alleg/i, /complainant/i, /person who caused harm/i, /accus/i, /\bincident report\b/i, /offender/i,
  /\bsimply\b/i, /\bclick\b/i, /\bconsents\b/i,
]

describe('the words of the public pages', () => {
  test('there is a catalogue to read', () => expect(catalogue.length).toBeGreaterThan(150))

  test.each(neverSaid)('%s is never said', (word) => {
    expect(catalogue.filter(({ says }) => word.test(says))).toEqual([])
  })

  test('“micro” is said on the education page only, where three terms are explained', () => {
    const said = catalogue.filter(({ says }) => /micro(?!soft)/i.test(says))
    expect(said.filter(({ place }) => !place.startsWith('en.education.terms.'))).toEqual([])
    expect(said.length).toBeGreaterThan(0)
  })

  test('nothing is shouted', () => {
    expect(catalogue.filter(({ says }) => says.includes('!') || /\b[A-Z]{5,}\b/.test(says))).toEqual([])
  })

  test('no sentence is longer than twenty words', () => {
    const long = catalogue.flatMap(({ place, says }) =>
      sentencesOf(says)
        .filter((sentence) => sentence.split(/\s+/).length > 20)
        .map((sentence) => ({ place, sentence })),
    )
    expect(long).toEqual([])
  })

  test('no title names what the service is about', () => {
    const titles = catalogue.filter(({ place }) => place.endsWith('.title'))
    expect(titles.length).toBeGreaterThan(5)
    expect(titles.filter(({ says }) => /rac(e|ism|ist)|abuse|report/i.test(says) || !says.startsWith('Heard'))).toEqual([])
  })

  test('every place in a sentence is a plain name in braces', () => {
    expect(catalogue.filter(({ says }) => /[{}]/.test(says.replace(/\{[a-z][a-zA-Z]*\}/g, '')))).toEqual([])
  })
})

describe('the check itself', () => {
  test('counts twenty-one words as too long', () => {
    const long = Array.from({ length: 21 }, () => 'word').join(' ')
    expect(sentencesOf(`Short. ${long}.`).map((sentence) => sentence.split(/\s+/).length)).toEqual([1, 21])
  })
  test('a sentence with a place that has no value is a mistake, and says how to mend it', () => {
    expect(fill('By {day}.', { day: 'Tuesday 24 November' })).toBe('By Tuesday 24 November.')
    expect(() => fill('By {day}.', {})).toThrow('give fill() a value of that name')
  })
})
