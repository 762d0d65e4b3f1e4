import type { Goals } from '~/cases/review/goals'

/** The four goals of the work (DOMAIN.md 3.2), each as the person sees it, and how each may be answered. */
export const goals = ['hurtAcknowledged', 'healing', 'belonging', 'trustLearnt'] as const satisfies readonly (keyof Goals)[]
export const goalAnswers = ['yes', 'partly', 'no', 'notSure'] as const
/** Whether something that was asked for was got. */
export const gotAnswers = ['yes', 'partly', 'no'] as const
