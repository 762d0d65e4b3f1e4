import fs from 'node:fs'
import { inProject } from './paths.mjs'

/** Reads a file `.env` beside package.json, where there is one. What the environment says already wins. */
export function readEnvironmentFile() {
  const file = inProject('.env')
  if (fs.existsSync(file)) process.loadEnvFile(file)
}
