import { requireNode } from './house/node-version.mjs'

requireNode()
import('./start/main.mjs').then(({ main }) => main())
