import { requireNode } from './house/node-version.mjs'

requireNode()
import('./bench/main.mjs').then(({ main }) => main(process.argv.slice(2)))
