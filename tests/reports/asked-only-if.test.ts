import { describe, expect, test } from 'vitest'
import { text } from '~/content/text'
import { asParsed } from '~/reports/draft-answers'
import type { Typed } from '~/reports/draft-content'
import { answersOf } from '~/reports/parse'
import { answersOn } from '~/routes/report/answers-shown'
import { today } from './told'

const least: Typed = { immediateDanger: ['no'], narrative: ['He said it again.'], contact: ['codeOnly'] }
const told = (typed: Typed) => answersOf(asParsed({ ...least, ...typed }), today)

describe('an answer that is no longer asked for does not count', () => {
  test('a name that was typed before the person chose to stay unknown', () => {
    expect(told({ mode: ['unknown'], yourName: ['Amara'] }).answers?.yourName).toBeUndefined()
    expect(told({ mode: ['named'], yourName: ['Amara'] }).answers?.yourName).toBe('Amara')
  })

  test('a name without a way is asked about and not dropped; one goes on by choosing any way, to stay unknown too', () => {
    expect(told({ yourName: ['Ada'] }).errors.map(({ field, code, page }) => [field, code, page])).toEqual([['mode', 'mode.missing', 'before']])
    for (const mode of ['unknown', 'keptApart', 'named']) expect(told({ mode: [mode], yourName: ['Ada'] }).errors).toEqual([])
    for (const mode of [[], ['keptApart'], ['named']]) expect(told({ mode, yourName: ['  '] }).errors).toEqual([])
  })

  test('"share with a team" without a team is asked about and not dropped; one goes on by taking the tick away', () => {
    const shares = (shareWithRoutes: string[]) => told({ choices: ['contactMe', 'shareWithRoute'], shareWithRoutes })
    expect(shares([]).errors.map(({ field, code }) => [field, code])).toEqual([['shareWithRoutes', 'shareWithRoutes.noneTicked']])
    expect(shares(['hr']).answers?.shareWithRoutes).toEqual(['hr'])
    expect(told({ choices: ['contactMe'] }).errors).toEqual([])
  })

  test('the check page shows no name that is not kept', () => {
    const shown = (mode: string) => answersOn('name', { mode: [mode], yourName: ['Ada'] }, { asks: {}, all: text('en') }, today).flatMap(({ said }) => said)
    expect(shown('unknown')).toEqual(['We do not know who you are'])
    expect(shown('keptApart')).toEqual(['Keep my name apart', 'Ada'])
  })

  test('whoever puts right what they did names nobody, and turns on no talk with "the person who did it"', () => {
    const typed = { sourceName: ['Nadia'], choices: ['contactMe', 'speakToThePerson'] }
    const { answers } = told({ ...typed, reporterRole: ['didOrSaid'] })
    expect([answers?.sourceName, answers?.choices]).toEqual([undefined, ['contactMe']])
    expect(told({ ...typed, reporterRole: ['happenedToMe'] }).answers?.sourceName).toBe('Nadia')
  })

  test('whoever did it does not say whether the other person agrees, nor that it is them', () => {
    const typed = { reporterRole: ['didOrSaid'], agreedHow: ['saidSo'], agreedTo: ['telling'] }
    for (const affectedKnows of ['itIsMe', 'yesAgrees']) {
      const { answers } = told({ ...typed, affectedKnows: [affectedKnows] })
      expect([answers?.affectedKnows, answers?.agreedHow, answers?.agreedTo]).toEqual([undefined, undefined, []])
    }
  })

  test('an agreement that was described before "no" was ticked', () => {
    const typed = { reporterRole: ['onBehalf'], onBehalfAs: ['union'], agreedHow: ['saidSo'], agreedTo: ['telling'] }
    expect(told({ ...typed, affectedKnows: ['no'] }).answers).toMatchObject({ agreedTo: [], onBehalfAs: 'union' })
    expect(told({ ...typed, affectedKnows: ['yesAgrees'] }).answers).toMatchObject({ agreedHow: 'saidSo', agreedTo: ['telling'] })
  })
})

describe('a place of the trust’s list, or in one’s own words', () => {
  test.each<[string, string[], string | undefined]>([
    ['chosen', ['Secure', ''], 'Secure'], ['written', ['', 'The old laundry'], 'The old laundry'], ['left out', ['', ' '], undefined],
  ])('%s', (_, division, expected) => expect(told({ division }).answers?.division).toBe(expected))

  test('chosen and written otherwise is asked about, not decided for them', () => {
    expect(told({ division: ['Secure', 'The old laundry'] }).errors.map(({ field, code }) => [field, code])).toEqual([['division', 'text.onlyOne']])
  })
})

test('eight words from before are read as words; what is none is said at once, and whether they are anybody’s never', () => {
  expect(told({ earlierCode: ['one two three'] }).errors.map(({ code }) => code)).toEqual(['earlierCode.unreadable'])
})
