import { defineConfig } from 'vitest/config'

const inCopy = (path: string) => new URL(`../../${path}`, import.meta.url).pathname

/** For a copy of the tree from which one guard was taken out. It asks the PostgreSQL of the run that made the copy, and starts none. */
export default defineConfig({
  root: inCopy(''),
  resolve: { alias: { '~': inCopy('app'), '#workflows': inCopy('workflows'), '#prisma': inCopy('prisma'), '#tests': inCopy('tests') } },
  test: {
    include: ['tests/**/*.test.ts'],
    // A thread begins sooner than a process, and brings none of the modules of the mutant before it.
    pool: 'threads',
    setupFiles: ['tests/mutants/own-slot.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
