import { requireNode } from './house/node-version.mjs'

requireNode()
import('./audit/command.mjs').then(({ main }) => main())
