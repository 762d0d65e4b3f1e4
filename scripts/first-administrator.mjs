import { requireNode } from './house/node-version.mjs'

requireNode()
import('./people/first-administrator.mjs').then(({ main }) => main(process.argv.slice(2)))
