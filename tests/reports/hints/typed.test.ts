import { describe, expect, test } from 'vitest'
import { hintsIn } from '~/reports/hints/hints'
import { guessesIn } from '~/reports/hints/typed'
import { directory } from './other-sentences'

const fields = ['narrative', 'wordsUsed', 'division', 'service', 'team', 'sourceName', 'yourName', 'namedExclusions', 'contactDetails.phone']
const hinted = (typed: Record<string, string>) =>
  guessesIn(Object.fromEntries(Object.entries(typed).map(([field, said]) => [field, [said]])), fields, directory)
    .map(({ field, pieces }) => ({ field, whole: pieces.map(({ said }) => said).join(''), marked: pieces.filter(({ kind }) => kind !== null).map(({ said, kind }) => `${kind ?? ''}: ${said}`) }))

describe('hints over a draft', () => {
  test('stand in their own sentence, which is shown as it was typed', () => {
    expect(hinted({ narrative: 'I was on a late.  On 7 January Farah-Louise told me to go home, in front of a patient. Nobody spoke.' })).toEqual([
      { field: 'narrative', whole: 'On 7 January Farah-Louise told me to go home, in front of a patient.', marked: ['date: 7 January', 'name: Farah-Louise'] },
    ])
  })

  test('two in one sentence are one sentence, and another field has its own', () => {
    const found = hinted({ narrative: 'Amara saw it. Ngozi saw it too.', wordsUsed: 'Go home, Amara.' })
    expect(found.map(({ field, whole }) => [field, whole])).toEqual([['narrative', 'Amara saw it.'], ['narrative', 'Ngozi saw it too.'], ['wordsUsed', 'Go home, Amara.']])
  })

  test('a small team by the directory is one, a large one is not, and one that is not there may be', () => {
    expect(hinted({ team: 'mortuary' })).toHaveLength(1)
    expect(hinted({ team: 'Juniper Ward' })).toEqual([])
    expect(hinted({ team: 'Team Sunrise' })).toHaveLength(1)
    expect(hinted({ division: 'Medicine', service: 'Pharmacy' })).toEqual([])
  })

  test('nobody is warned of a name that we asked for', () => {
    expect(hinted({ sourceName: 'Dr Halloran', yourName: 'Ngozi', namedExclusions: 'Mrs Pell', 'contactDetails.phone': '07700 900123' })).toEqual([])
  })

  test('a story without stops is cut around the hint, and never in the middle of one', () => {
    const [found] = hinted({ narrative: `${'and then it went on '.repeat(40)}and ngozi was there ${'and then it went on '.repeat(40)}` })
    expect(found?.whole.length).toBeLessThan(260)
    expect(found?.marked).toEqual(['name: ngozi'])
  })

  test('nothing typed, nothing found', () => {
    expect(hinted({})).toEqual([])
    expect(hinted({ narrative: '  ' })).toEqual([])
  })
})

describe('twenty thousand characters', () => {
  const filled = (part: string) => part.repeat(Math.ceil(20_000 / part.length)).slice(0, 20_000)
  test.each(['a', '1', 'a-', 'A ', 'the only ', 'one of the ', 'Dr K. ', 'a.b@', "'", 'told sam ', 'the first senior ', 'in March ', '​', '\n'])('of %j take less than a second', (part) => {
    // Of work, not of time, which a busy machine gives to others.
    const began = process.cpuUsage()
    const found = hintsIn(filled(part), directory)
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(1000)
    expect(found.every(({ start, end }, nth) => start < end && (nth === 0 || (found[nth - 1]?.end ?? 0) <= start))).toBe(true)
  })
})
