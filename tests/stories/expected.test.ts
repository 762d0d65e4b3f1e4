import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import accountsFile from '#prisma/factories/accounts.json' with { type: 'json' }
import { Expected } from './expected'

/** What a slur from a patient shows to a first reader. */
const facts = {
  Direction: ['From a patient toward staff'], 'Routes beside the review': ['Hate crime', 'Abuse by patients or the public'], Safety: ['Somebody must look today.'],
  Evidence: ['Ask today for camera pictures and other evidence to be kept.'],
}

const storiesIn = (folder: string) => readdirSync(new URL(folder, import.meta.url)).map((file) => readFileSync(new URL(`${folder}${file}`, import.meta.url), 'utf8'))

test('each of the sixteen accounts has a story that ends when every key it expects was read on a page', () => {
  const overHttp = storiesIn('./').flatMap((story) => [...story.matchAll(/eachKeyWasRead\('(a\d\d)'/g)].map(([, id]) => id))
  const inChromium = storiesIn('../e2e/stories/').filter((story) => story.includes('expected.isWhole()')).flatMap((story) => [...story.matchAll(/test\.use\({ account: '(a\d\d)'/g)].map(([, id]) => id))
  expect([...overHttp, ...inChromium].toSorted()).toEqual(accountsFile.accounts.map(({ id }) => id.slice(0, 3)))
  expect(accountsFile.accounts).toHaveLength(16)
})

test('a page that shows what is expected is taken, and what is left is named', () => {
  const expected = Expected.of('a01')
  expected.followsFromTheAnswers(facts)
  expected.pathIsTold('This is on record, and we see to it that people are safe. A senior person …')
  expect(() => expected.isWhole()).toThrow('a01-slur-from-patient expects more than a page was read for')
  expected.shown('meetingOffered', false)
  expected.shown('personHarmedNotMoved', true)
  expected.isWhole()
})

test.each([
  ['another direction', { ...facts, Direction: ['From staff toward staff'] }, 'direction'],
  ['a second direction', { ...facts, Direction: ['From a patient toward staff', 'From staff toward staff'] }, 'alsoDirection'],
  ['one route less', { ...facts, 'Routes beside the review': ['Hate crime'] }, 'routes'],
  ['a word that no list has', { ...facts, 'Routes beside the review': ['Hate crime', 'Abuse'] }, 'routes'],
  ['no look today', { ...facts, Safety: ['Nothing in the answers asks for a look today.'] }, 'sameDay'],
  ['nothing of evidence', { ...facts, Evidence: [] }, 'evidenceToKeep'],
])('a page that shows %s fails', (_what, shown, key) => {
  expect(() => { Expected.of('a01').followsFromTheAnswers(shown) }).toThrow(`a01-slur-from-patient expects of ${key}`)
})

test('another path fails, and so do two at once', () => {
  expect(() => { Expected.of('a01').pathIsTold('We are looking for two people who could carry this with you.') }).toThrow('put it right')
  expect(() => { Expected.of('a01').pathIsTold('This is on record, and we see to it that people are safe. We are looking for two people who could carry this with you.') }).toThrow('record and make safe, put it right')
})
