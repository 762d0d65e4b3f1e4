import { requireNode } from './house/node-version.mjs'

requireNode()
import('./tests/main.mjs').then(({ main }) => main(process.argv.slice(2)))
