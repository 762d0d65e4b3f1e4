import { expect, test } from 'vitest'
import { reportLists } from '~/content/en/report-lists'
import { codeLists, codesOf, type ListName } from '~/reports/code-lists'
import version1 from './lists-version-1.json'

const names = Object.keys(codeLists) as ListName[]

test('no item of version 1 was ever removed', () => {
  for (const [list, codes] of Object.entries(version1)) {
    expect(codesOf(list as ListName), list).toEqual(expect.arrayContaining(codes))
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
