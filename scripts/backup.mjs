import { requireNode } from './house/node-version.mjs'

requireNode()
import('./backup/command.mjs').then(({ backUp }) => backUp())
