import { afterEach, expect, test, vi } from 'vitest'
import { demoPeople } from '#prisma/seed'
import { announce } from '../../scripts/start/announce.mjs'

afterEach(() => {
  vi.restoreAllMocks()
})

test('each person of the demo trust is announced by their name, their job and their role in Heard', () => {
  const lines = announced({ people: demoPeople, cases: [] })
  const lineOf = (name: string) => lines.find((line) => line.startsWith(`  ${name} `))?.split(/ {3,}/).slice(1)
  expect(lineOf('Bernadette Halloran')).toEqual(['Head of staff experience', 'First reader'])
  expect(lineOf('Amara Okafor')).toEqual(['Senior nurse, network member', 'Reviewer: from the staff network'])
  expect(lineOf('Nuala Devaney')).toEqual(['Safeguarding lead', 'Route lead: safeguarding, sexual safety'])
  expect(lineOf('Josephine Mensah')).toEqual(['Matron', 'Matron: Alder Ward'])
  expect(lineOf('Richard Ollerenshaw')).toEqual(['Executive lead for inclusion', 'Learning approver: executive lead; Leader'])
  expect(lineOf('Chidi Nwosu')).toEqual(['Healthcare assistant', 'No role'])
})

test('each case of the demo trust is announced by its name, its stage and its eight words', () => {
  const lines = announced({ people: [], cases: [{ name: 'The comb', stage: 'Changing the system.', words: 'one two three' }, { name: 'Bank shifts', stage: 'Finished.', words: 'four five six' }] })
  expect(lines).toContain('  The comb      Changing the system.   one two three')
  expect(lines).toContain('  Bank shifts   Finished.              four five six')
})

/** Every line that is printed about this demo. */
function announced(demo: Parameters<typeof announce>[1]): string[] {
  const lines: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => {
    lines.push(line)
  })
  announce({ publicUrl: 'http://localhost:3000', isDemo: true } as Parameters<typeof announce>[0], demo)
  return lines
}
