// Stores one memory for each state of each machine in tests/memories, for versions that have none yet. A shape that was shipped is never rewritten.
import { existsSync, writeFileSync } from 'node:fs'
import { withTypeScript } from './load-typescript.mjs'

await withTypeScript(async (load) => {
  const { workflows } = await load('/workflows/registry.ts')
  const { explore } = await load('/tests/workflows/support/exploring.ts')
  const { essenceOf } = await load('/tests/workflows/support/essence.ts')
  const { starts } = await load('/tests/workflows/support/starts.ts')
  for (const workflow of Object.values(workflows)) {
    const file = new URL(`../tests/memories/${workflow.id}.v${workflow.version}.json`, import.meta.url)
    if (existsSync(file)) continue
    const { places } = explore(workflow, starts[workflow.id], essenceOf(workflow.id))
    // The longest story to each state, because it has the most in its context.
    /** @param {string} state */
    const longest = (state) => /** @type {any[]} */ (places).filter(({ step }) => step.memory.state === state).sort((one, other) => other.path.length - one.path.length)[0]
    const memories = workflow.states.map((/** @type {string} */ state) => longest(state).step.memory)
    writeFileSync(file, `${JSON.stringify(memories, null, 2)}\n`)
    process.stdout.write(`${workflow.id}: ${memories.length} memories of version ${workflow.version}\n`)
  }
})
