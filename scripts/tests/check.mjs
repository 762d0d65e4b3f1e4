import { prepare } from '../house/prepare.mjs'
import { endWith, Refusal } from '../house/refusal.mjs'
import { runInstalled } from '../house/tools.mjs'

/** What goes before a commit: types, lint, what nobody uses, and the tests that start no whole service. Each runs even when one before it failed. */
const checks = /** @type {const} */ ([
  ['Types', 'tsc', ['--noEmit']],
  ['Lint', 'eslint', ['.', '--max-warnings=0']],
  ['Left over files, packages and exports', 'knip', ['--no-progress', '--include', 'files,dependencies,unlisted,unresolved,exports']],
  ['Fast tests', 'vitest', ['run', '--exclude', 'tests/scripts/**', '--exclude', 'tests/faults/**', '--exclude', 'tests/mutants/**']],
])

/** `npm run check` */
export async function main() {
  try {
    await prepare({ build: false })
    /** @type {string[]} */
    const failed = []
    for (const [name, tool, args] of checks) {
      console.log(`${name}…`)
      if ((await runInstalled(tool, [...args])) !== 0) failed.push(name)
    }
    if (failed.length > 0) throw new Refusal(`Not yet: ${failed.join(', ')}.`)
    console.log('All is well.')
  } catch (error) {
    endWith(error)
  }
}
