import { expect, test } from 'vitest'
import { machineIds } from '#workflows/effects'
import { workflows } from '#workflows/registry'
import { beginAt } from './support/exploring'
import { starts } from './support/starts'
import { walkAtRandom, walks } from './support/walking'

test.each(machineIds.filter((id) => id !== 'restorative-review'))(
  `%s: ${walks} random walks leave timers balanced, and their history replays to the memory`,
  (id) => {
    const seen = walkAtRandom(id, starts[id].map((input) => beginAt(workflows[id], input)), 12, () => undefined)
    expect(seen.size).toBeGreaterThan(workflows[id].states.length / 2)
  },
)
