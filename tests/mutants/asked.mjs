/**
 * Vitest in the copy from which a guard is taken out, kept for one mutant after the other: a start of its own for each would cost more than the
 * tests. It stands in the copy itself; it answers `{ files, title, changed, template }` with how each test in `files` that `title` fits ended.
 * `changed`: what differs from the answer before, which is read again; `template`: another database to copy, for a guard that the database
 * keeps. Each answer has processes of its own, so that no test meets a module of an earlier mutant.
 */
import path from 'node:path'
import { createVitest } from 'vitest/node'
import { live } from '../../scripts/process/life.mjs'

/** @typedef {{ files: string[], title: string, changed: string[], template: string | null }} Question */
/** @typedef {{ file: string, title: string, status: string }} Ended */

const copy = new URL('../../', import.meta.url).pathname
const here = (/** @type {string} */ file) => path.join(copy, file)
process.chdir(copy)

await live('The mutants', async () => {
  const vitest = await createVitest('test', { config: here('tests/mutants/vitest.config.ts'), watch: false, reporters: [{}] })
  await vitest.standalone()

  process.on('message', async (message) => {
    const { files, title, changed, template } = /** @type {Question} */ (message)
    for (const file of changed) vitest.invalidateFile(here(file))
    // Said to the processes that answer.
    if (template === null) Reflect.deleteProperty(process.env, 'HEARD_TEST_TEMPLATE')
    else process.env.HEARD_TEST_TEMPLATE = template
    const project = vitest.getRootProject()
    const { testModules } = await vitest.runTestSpecifications(files.map((file) => project.createSpecification(here(file), { testNamePattern: new RegExp(`\\b${title}`) })))
    // What was asked for before and is not now is still known, and is no answer.
    const asked = testModules.filter(({ moduleId }) => files.includes(path.relative(copy, moduleId)))
    /** @type {Ended[]} */
    const ended = asked.flatMap(({ moduleId, children }) =>
      [...children.allTests()].map((test) => ({ file: path.relative(copy, moduleId), title: test.fullName, status: test.result().state })))
    // Its failures are what is hoped for, and no failure of this process.
    process.exitCode = 0
    process.send?.({ ended })
  })
  return vitest
})
