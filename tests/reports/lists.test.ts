import { expect, test } from 'vitest'
import { reportLists } from '~/content/en/report-lists'
import { codeLists, codesOf, type ListName } from '~/reports/code-lists'
import version1 from './lists-version-1.json'
import version2 from './lists-version-2.json'
import version3 from './lists-version-3.json'

const names = Object.keys(codeLists) as ListName[]

/** Every code ever shipped, written by hand when it was shipped, by the version that brought it. */
const shipped: Readonly<Record<number, Readonly<Record<string, readonly string[]>>>> = { 1: version1, 2: version2, 3: version3 }

test.each(Object.entries(shipped))('no item of version %s was ever removed or given to another version', (version, lists) => {
  for (const [list, codes] of Object.entries(lists)) {
    const brought = codeLists[list as ListName].filter(({ since }) => since === Number(version)).map(({ code }) => code)
    expect(brought, list).toEqual(codes)
  }
})

test('there is no code that the lists shipped do not have', () => {
  for (const list of names) {
    const known = Object.values(shipped).flatMap((lists) => lists[list] ?? [])
    expect([...codesOf(list)].sort(), list).toEqual([...known].sort())
  }
})

test.each(names)('%s: short codes, each once, each with its own words', (list) => {
  const codes: readonly string[] = codesOf(list)
  const labels: Record<string, string> = reportLists[list]
  expect(new Set(codes).size).toBe(codes.length)
  for (const code of codes) expect(code).toMatch(/^[a-z][A-Za-z0-9]{1,24}$/)
  expect(new Set(Object.values(labels)).size).toBe(codes.length)
})

test('layer 1 has the 23 words of DOMAIN.md 2.3 and the choices are the eight', () => {
  expect(codesOf('wordsThatFit')).toHaveLength(23)
  expect(codesOf('choices')).toEqual([
    'contactMe', 'shareWithReviewTeam', 'shareWithRoute', 'speakToThePerson', 'useInLearning', 'checkOnMeLater', 'checkThatWeAreFair', 'goAheadIfSilent',
  ])
})

test('no word that we do not use', () => {
  expect(JSON.stringify(reportLists)).not.toMatch(/perpetrator|victim|allegation|complainant|micro/i)
})
