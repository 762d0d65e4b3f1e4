import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { circleOfRegard } from './other-trusts'
import { codesOf } from '~/reports/code-lists'
import { ringOf, wordGroups } from '~/reports/wheel'
import { questionsOf } from '~/routes/report/page-table'
import { QuestionField } from '~/routes/report/question-field'
import { demoTrust } from '~/trust/demo-trust'
import { trustSchema, type Wheel } from '~/trust/schema'

/** A trust by the sea and one in the hills, each with its own name and segments. */
const northshore: Wheel = demoTrust.wheel ?? { name: 'The demo trust has set its wheel', segments: [] }
const highmoor: Wheel = circleOfRegard

const [question] = questionsOf.words
const words = { wordsThatFit: { label: 'Which of these fit?', hint: 'Tick any, or none.' } }

function page(wheel: Wheel | null, said: string[] = []): string {
  if (question === undefined) throw new Error('The page of words asks one question')
  return renderToStaticMarkup(<QuestionField question={question} isFirst asked={{ words, wheel, typed: { wordsThatFit: said }, places: { division: [], team: [] }, problems: {} }} />)
}

const boxesIn = (html: string) => [...html.matchAll(/<input[^>]*type="checkbox"[^>]*value="(\w+)"/g)].map(([, value]) => value ?? '')
const legendsIn = (html: string) => [...html.matchAll(/<legend[^>]*>(.*?)<\/legend>/g)].map(([, text]) => text)

describe('the words that others have used', () => {
  test('without a wheel: a plain list, no ring, and nothing is called a wheel', () => {
    const html = page(null)
    expect(boxesIn(html)).toEqual([...codesOf('wordsThatFit'), 'ratherNotSay'])
    expect(html).not.toMatch(/svg|wheel/i)
  })

  test.each([
    ['Northshore', northshore, 5, ['Which of these fit?', '1. My name, my voice, my roots', '2. How my work is seen', '3. Left out, not believed', '4. Care', '5. Abuse', 'Words outside the wheel']],
    ['Highmoor', highmoor, 2, ['Which of these fit?', '1. Words', '2. Chances', 'Words outside the wheel']],
  ] as const)('%s: its own name and segments, each word once, and a ring that says that the list is the control', (_, wheel, count, legends) => {
    const html = page(wheel)
    expect(legendsIn(html)).toEqual(legends)
    expect([...boxesIn(html)].sort()).toEqual([...codesOf('wordsThatFit'), 'ratherNotSay'].sort())
    expect(html).toContain(`<title id="ring-title">${wheel.name}</title>`)
    expect(html).toContain(`A ring in ${count} parts, with the same numbers as the list.`)
    expect([...html.matchAll(/<text /g)]).toHaveLength(count)
    expect([...html.matchAll(/<path /g)]).toHaveLength(wheel.segments.flatMap((segment) => segment.words).length)
  })

  test('what was ticked before is ticked again, in whatever segment it stands', () => {
    expect([...page(northshore, ['painNotBelieved', 'other']).matchAll(/id="wordsThatFit-(\w+)"[^>]* checked=""/g)].map(([, code]) => code)).toEqual(['painNotBelieved', 'other'])
    expect(page(northshore, [])).not.toContain('checked=""')
  })

  test('nothing to press, nothing that moves, and no text under 14 pixels in the ring', () => {
    const [ring = ''] = /<svg.*<\/svg>/s.exec(page(highmoor)) ?? []
    expect(ring).not.toMatch(/<a |onclick|tabindex|animate/i)
    for (const [, size] of ring.matchAll(/font-size="(\d+)"/g)) expect(Number(size)).toBeGreaterThanOrEqual(14)
    expect(readFileSync('app/styles/_wheel.scss', 'utf8')).not.toMatch(/transition|animation|@keyframes/)
  })

  test('the stylesheet fills a piece for every word that there is', () => {
    const styles = readFileSync('app/styles/_wheel.scss', 'utf8')
    expect([...styles.matchAll(/^ {2}'(\w+)',$/gm)].map(([, code]) => code)).toEqual(codesOf('wordsThatFit'))
  })
})

describe('what a trust may set', () => {
  const withWheel = (wheel: unknown) => trustSchema.safeParse({ ...demoTrust, wheel }).error?.issues.map(({ path, message }) => [path.join('.'), message])

  test('a wheel or none; a word stands in one segment', () => {
    expect(withWheel(null)).toBeUndefined()
    expect(withWheel(highmoor)).toBeUndefined()
    expect(withWheel({ ...highmoor, segments: [...highmoor.segments, { name: 'Twice', words: ['slurInsult'] }] })).toEqual([['wheel', 'must have each word in one segment']])
    expect(withWheel({ name: 'Empty', segments: [] })).toEqual([['wheel.segments', 'must not be empty']])
  })

  test('a word that the list does not have, and one that no segment has, never take a word from anybody', () => {
    const groups = wordGroups({ name: 'Old', segments: [{ name: 'One', words: ['threat', 'notAWord'] }, { name: 'Gone', words: ['alsoNotAWord'] }] })
    expect(groups.map(({ name, words: codes }) => [name, codes.length])).toEqual([['One', 1], [null, 22]])
    expect(ringOf(groups).marks).toHaveLength(1)
  })
})
