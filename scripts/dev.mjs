import { requireNode } from './house/node-version.mjs'

requireNode()
import('./start/watch.mjs').then(({ watch }) => watch())
