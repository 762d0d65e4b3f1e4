import type { Role } from '~/people/roles'

/** Those about whom a conflict check asks: who may review, facilitate or owe something. */
export const mayDeclare = ['reviewer', 'facilitator', 'handlingReviewer', 'owner', 'lineManager'] as const satisfies readonly Role[]
