import { describe, expect, test } from 'vitest'
import { incidentParagraph } from '~/reports/incident-paragraph'
import { type PromiseClock, promisesFor, readersOf } from '~/reports/promises'
import { accountTold } from '#tests/fixtures/accounts'
import { today, told } from './told'

/** Days from Tuesday 26 November 2024, as the targets of DOMAIN.md 3.4 have them. */
const lengths: Record<PromiseClock, number> = {
  safetyLook: 0, acknowledgement: 3, firstLook: 7, reviewersProposed: 2, ownerAnswer: 14, wordFromUs: 28, wordFromUsFortnightly: 14, wordFromUsMonthly: 30,
}
const due = (clock: PromiseClock, from = today) => new Date(Date.parse(from) + lengths[clock] * 86_400_000).toISOString().slice(0, 10)
const promised = (answers: Parameters<typeof promisesFor>[0]) => promisesFor(answers, due).map(({ promise, on }) => `${promise} ${on ?? 'now'}`)

describe('what the check page promises', () => {
  test('a01 is looked at the same day', () => {
    expect(promised(accountTold('a01', today).answers)).toEqual([
      'received now', 'safetyLook 2024-11-26', 'acknowledgement 2024-11-29', 'firstLook 2024-12-03', 'wordFromUs 2024-12-24',
    ])
  })

  test('a02 hears about two reviewers two days after the first look', () => {
    expect(promised(accountTold('a02', today).answers)).toContain('reviewersProposed 2024-12-05')
  })

  test('without the choice to share, no reviewers are promised', () => {
    const { answers } = accountTold('a02', today)
    expect(promised({ ...answers, choices: ['contactMe'] }).join()).not.toContain('reviewersProposed')
  })

  test('a04 hears what its owner will change', () => {
    expect(promised(accountTold('a04', today).answers)).toContain('ownerAnswer 2024-12-17')
  })

  test('whoever asked for an interpreter or for sign language is promised one before anything is said', () => {
    for (const need of ['interpreter', 'bsl'] as const) expect(promised(told({ communicationNeeds: [need] }))).toContain('interpreter 2024-11-29')
    expect(promised(told({ communicationNeeds: ['largePrint'] })).join()).not.toContain('interpreter')
  })

  test('the rhythm is the one that was asked for, and "only when something changes" promises no date', () => {
    expect(promised(told({ mode: 'named', rhythm: 'everyTwoWeeks' }))).toContain('wordFromUs 2024-12-10')
    expect(promised(told({ mode: 'named', rhythm: 'onlyWhenChanges' })).join()).not.toContain('wordFromUs')
  })
})

describe('who will read it', () => {
  test('all choices off: the first reader and the duty routes, nobody else', () => {
    const answers = told({ affected: ['patient'], source: ['colleaguePeer'], shareWithRoutes: ['hr'] })
    expect(readersOf(answers)).toEqual({ onlyFirstReaderAndDuty: true, duty: ['safeguarding'], chosenRoutes: [], reviewTeam: false, learning: false, ward: false })
  })

  test('each choice lets in only whom it names', () => {
    expect(readersOf(told({ choices: ['shareWithRoute'], shareWithRoutes: ['hr'] }))).toMatchObject({ onlyFirstReaderAndDuty: false, chosenRoutes: ['hr'], reviewTeam: false })
    expect(readersOf(told({ choices: ['contactMe', 'goAheadIfSilent'] })).onlyFirstReaderAndDuty).toBe(true)
  })
})

describe('the paragraph for the incident system', () => {
  const facts = { recordedOn: today, divisions: ['Secure', 'Community'] }

  test('a15 in ninety seconds', () => {
    expect(incidentParagraph(accountTold('a15', today).answers, facts)).toBe(
      'Reported as racism. From patient toward staff. What happened, in words from a list: slur, insult. When: Monday 25 November 2024. ' +
        'Where: inpatient ward, Secure. Done so far: recorded with Heard on Tuesday 26 November 2024. ' +
        'To be looked at for: abuse by patients or the public. Marked to be looked at on the same working day. ' +
        'The account itself and all names are kept in Heard, not here.',
    )
  })

  test('nothing that anybody typed is in it', () => {
    const canary = 'Canary'
    const typed = { narrative: canary, division: canary, service: canary, team: canary, wordsUsed: canary, sourceName: canary, yourName: canary, incidentReference: canary, namedExclusions: canary, contactDetails: canary, when: { kind: 'about' as const, words: canary } }
    expect(incidentParagraph(told(typed), facts)).not.toContain(canary)
  })
})
