import { afterEach, expect, test, vi } from 'vitest'
import { announce } from '../../scripts/start/announce.mjs'

afterEach(() => {
  vi.restoreAllMocks()
})

test('each case of the demo trust is announced by its name, its stage and its eight words', () => {
  const lines: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => {
    lines.push(line)
  })
  const settings = { publicUrl: 'http://localhost:3000', isDemo: true } as Parameters<typeof announce>[0]
  announce(settings, { people: [], cases: [{ name: 'The comb', stage: 'Changing the system.', words: 'one two three' }, { name: 'Bank shifts', stage: 'Finished.', words: 'four five six' }] })
  expect(lines).toContain('  The comb      Changing the system.   one two three')
  expect(lines).toContain('  Bank shifts   Finished.              four five six')
})
