import { beforeEach, describe, expect, test } from 'vitest'
import { knock, triesPerMinute, waitingAtMost } from '~/cases/follow-up/door'
import { keys } from '~/confidentiality/keys'
import { monday, nurseTells, setClock, useFollowUpStory } from './follow-up-story'

const { owner } = useFollowUpStory()
let minute = 0
beforeEach(() => setClock(new Date(monday.getTime() + ++minute * 60_000)))

describe('the eight words open one case', () => {
  test('in capitals, with hyphens, with four letters of each', async () => {
    const { words, code } = await nurseTells(owner())
    const short = words.split(' ').map((word) => word.slice(0, 4)).join(' ')
    for (const typed of [words, words.toUpperCase(), words.replaceAll(' ', '-'), `  ${words.replaceAll(' ', '\n')} `, short]) {
      expect(await knock(typed)).toEqual({ is: 'open', code })
    }
  })

  test('under an older pepper too', async () => {
    const { words, code } = await nurseTells(owner())
    await (await keys()).renewCodePepper()
    expect(await knock(words)).toEqual({ is: 'open', code })
  })

  test('a wrong code, no code at all, one that was taken back and one that lapsed are answered alike', async () => {
    const [lapsed, ended] = [await nurseTells(owner()), await nurseTells(owner())]
    await owner()`update "ReportCode" set "lastUsedOn" = '2025-11-01' where "caseId" = ${lapsed.caseId}`
    await owner()`update "ReportCode" set "endedOn" = '2026-11-01' where "caseId" = ${ended.caseId}`
    for (const typed of ['able baker cabin dance eagle fabric gadget habit', 'not a code', lapsed.words, ended.words, '\u0000\ud800', 'x'.repeat(100_000)]) {
      expect(await knock(typed)).toEqual({ is: 'notKnown' })
    }
  })

  test('a code that was used within twelve months lives on', async () => {
    const { words, caseId } = await nurseTells(owner())
    await owner()`update "ReportCode" set "lastUsedOn" = '2025-11-02' where "caseId" = ${caseId}`
    expect((await knock(words)).is).toBe('open')
  })
})

test('a guesser who spends what is looked up at once slows everybody and shuts out nobody: their words wait a moment among the guesses, and open', async () => {
  const { words, code } = await nurseTells(owner())
  const tries: string[] = []
  for (let nth = 0; nth < triesPerMinute; nth++) tries.push((await knock('not a code')).is)
  expect(tries.filter((is) => is === 'notKnown')).toHaveLength(triesPerMinute)

  const guesses = Array.from({ length: waitingAtMost - 1 }, () => knock('able baker cabin dance eagle fabric gadget habit'))
  const [hers, tooLate] = [knock(words), knock(words)]
  expect(await hers).toEqual({ is: 'open', code })
  expect(new Set((await Promise.all(guesses)).map(({ is }) => is))).toEqual(new Set(['notKnown']))
  // Above so many at once somebody is asked to come again, and half a second later is heard.
  expect(await tooLate).toEqual({ is: 'tooMany' })
  expect(await knock(words)).toEqual({ is: 'open', code })
})
