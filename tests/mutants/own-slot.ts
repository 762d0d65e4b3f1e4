/** Databases of a mutant's run are named apart from those of the run that started it, which drops what it takes for its own and unused. */
process.env.VITEST_POOL_ID = `mutant${process.env.VITEST_POOL_ID ?? '0'}`
