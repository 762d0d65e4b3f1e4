import { requireNode } from './house/node-version.mjs'

requireNode()
import('./migrations/command.mjs').then(({ main }) => main(process.argv.slice(2)))
