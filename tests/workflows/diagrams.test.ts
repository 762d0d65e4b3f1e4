import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { diagramOf, withDiagrams } from '#workflows/diagrams'
import { notice } from '#workflows/notice'

test('the diagrams in workflows/README.md are current: run `npm run diagrams` where they are not', () => {
  const readme = readFileSync('workflows/README.md', 'utf8')
  expect(readme).toBe(withDiagrams(readme))
  expect(readme).toContain('### restorative-review')
})

test('a diagram is drawn from the machine’s own definition', () => {
  expect(diagramOf(notice)).toContain('  [*] --> waiting\n  waiting --> waiting: review.finished, review.reopened\n  waiting --> agreed: notice.agreed')
  expect(diagramOf(notice)).toContain('  ended --> [*]')
})

test('a README without its markers is refused with the remedy', () => {
  expect(() => withDiagrams('# Workflows')).toThrow('put back')
})
