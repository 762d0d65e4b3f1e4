import { requireNode } from './house/node-version.mjs'

requireNode()
import('./tests/check.mjs').then(({ main }) => main())
