// Draws the machines into workflows/README.md, from their own definitions.
import { readFileSync, writeFileSync } from 'node:fs'
import { withTypeScript } from './load-typescript.mjs'

const readme = new URL('../workflows/README.md', import.meta.url)

await withTypeScript(async (load) => {
  const { withDiagrams } = await load('/workflows/diagrams.ts')
  writeFileSync(readme, withDiagrams(readFileSync(readme, 'utf8')))
})
