import type { ActionFunctionArgs } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { type Goals, type GoalsSaid, sayGoals } from '~/cases/review/goals'
import { home } from './doors'
import { goalAnswers, goals } from './finishing-codes'
import { shortWords } from './limits'
import { oneIn, wordsIn } from './reading'
import { answered, backToPage, type Form, type FormError, type Typed } from './visiting'

export function loader() {
  publicDoor()
  return backToPage()
}

/** The goals that were answered; the others are left out, and nobody asks again. */
export function goalsIn(typed: Typed): Goals {
  const said: Goals = {}
  for (const goal of goals) {
    const { code } = oneIn(typed, goal, goalAnswers)
    if (code !== null) said[goal] = code
  }
  return said
}

/** The four goals and a few words, as somebody sends them who does not decide. */
export function goalsSaidIn(typed: Typed): { value: GoalsSaid } | { errors: FormError[] } {
  const { words, errors } = wordsIn(typed, 'text', { limit: shortWords })
  return errors.length > 0 ? { errors } : { value: { goals: goalsIn(typed), words } }
}

/** Whoever told us, where somebody else decides. */
const ofTeller: Form<GoalsSaid> = {
  name: 'goals',
  page: home,
  read: goalsSaidIn,
  act: async (tx, following, said) => {
    await sayGoals(tx, following, said)
    return 'goals.done'
  },
}

export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return answered(request, ofTeller)
}
