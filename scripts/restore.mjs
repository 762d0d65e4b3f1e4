import { requireNode } from './house/node-version.mjs'

requireNode()
import('./backup/command.mjs').then(({ restore }) => restore(process.argv[2]))
