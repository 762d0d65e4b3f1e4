import { statSync } from 'node:fs'
import type { TestSequencer, TestSpecification } from 'vitest/node'

/** Take a minute and more: begun last, one of them would run alone while the other core has nothing left to do. */
const longest = [
  'tests/scripts/start', 'tests/cases/cells/review-before', 'tests/cases/cells/review-from', 'tests/cases/cells/beside', 'tests/mutants/', 'tests/stories/carried',
  'tests/cases/cells/persons', 'tests/content/reporters-pages',
]

/** The order of test files on a machine that never ran them: the longest first, then by size. */
export class LongestFirst implements TestSequencer {
  sort(files: TestSpecification[]): TestSpecification[] {
    const place = ({ moduleId }: TestSpecification) => longest.findIndex((each) => moduleId.includes(each)) + 1 || Infinity
    const size = ({ moduleId }: TestSpecification) => statSync(moduleId).size
    return [...files].sort((one, other) => Math.sign(place(one) - place(other)) || size(other) - size(one))
  }

  shard(files: TestSpecification[]): TestSpecification[] {
    return files
  }
}
