import { defineConfig } from 'vitest/config'

const inCopy = (path: string) => new URL(`../../${path}`, import.meta.url).pathname

/** For a copy of the tree from which one guard was taken out. It asks the PostgreSQL of the run that made the copy, and starts none. */
export default defineConfig({
  root: inCopy(''),
  resolve: { alias: { '~': inCopy('app'), '#workflows': inCopy('workflows'), '#prisma': inCopy('prisma'), '#tests': inCopy('tests') } },
  test: {
    include: ['tests/**/*.test.ts'],
    // Each mutant has one process, which reads packages once for both of its files; everything of ours begins anew with each.
    pool: 'forks',
    isolate: false,
    maxWorkers: 1,
    setupFiles: ['tests/fixtures/fresh.ts', 'tests/mutants/own-slot.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
