import fs from 'node:fs'
import { inProject } from './paths.mjs'

/**
 * Reads a file `.env` beside package.json, where there is one. What the environment says already wins. Tests set `HEARD_NO_ENV_FILE`, so that none of them
 * ever runs against the service that somebody has set up in this folder.
 */
export function readEnvironmentFile() {
  const file = inProject('.env')
  if (!process.env['HEARD_NO_ENV_FILE'] && fs.existsSync(file)) process.loadEnvFile(file)
}
