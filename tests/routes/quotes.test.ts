import { renderToStaticMarkup } from 'react-dom/server'
import { createElement } from 'react'
import { describe, expect, test } from 'vitest'
import { Narrative } from '~/routes/workspace/case/parts/narrative'
import { stretchesOf } from '~/routes/workspace/case/parts/quotes'

const quotesIn = (paragraph: string) => stretchesOf(paragraph).filter(({ is }) => is === 'quote').map(({ text }) => text)

describe('words in quotation marks are found', () => {
  test.each([
    ['He said “go back” and left.', ['go back']],
    ['"Not you", she said, "anybody else".', ['Not you', 'anybody else']],
    ['It says \'verbally abusive at medication time\'.', ['verbally abusive at medication time']],
    ['He said ‘I don’t want her’ twice.', ['I don’t want her']],
    ['She said \'he\'s not from here\' to me.', ['he\'s not from here']],
    ['«Pas elle», dit-il. „Nicht sie“, sagte er.', ['Pas elle', 'Nicht sie']],
    ['The nurses\' round and the patients\' list: it\'s theirs.', []],
    ['He said "and nobody stopped him', []],
    ['', []],
  ])('%s', (paragraph, expected) => {
    expect(quotesIn(paragraph)).toEqual(expected)
    // Nothing is lost: what is not folded stands as it was typed.
    for (const { text } of stretchesOf(paragraph)) expect(paragraph).toContain(text)
  })
})

test('a paragraph shows where words were said, and they stand folded below it', () => {
  const page = renderToStaticMarkup(createElement(Narrative, { text: 'He said “go back” at the desk.\nNobody spoke.' }))
  const [before = '', folded = ''] = page.split('<details')
  expect(before).toContain('He said [words 1] at the desk.')
  expect(before).not.toContain('go back')
  expect(folded).toContain('go back')
  expect(folded).toMatch(/Nobody spoke\.<\/p>$/)
  expect(page).not.toContain('<script')
  expect(page.match(/<details/g)).toHaveLength(1)
})
