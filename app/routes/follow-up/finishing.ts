import type { ActionFunctionArgs } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { answerFinishing, type Finishing } from '~/cases/persons-answers'
import { home } from './doors'
import { goalAnswers, goals } from './finishing-codes'
import { shortWords } from './limits'
import { oneIn, wordsIn } from './reading'
import { answered, backToPage, type Form, seenIn, type Typed } from './visiting'

export function loader() {
  publicDoor()
  return backToPage()
}

const finishing: Form<Finishing & { seenVersion: number }> = {
  name: 'finishing',
  page: home,
  read: (typed) => {
    const { code: end, errors } = oneIn(typed, 'end', ['content', 'anotherTry', 'handlingLook'])
    const { words: got, errors: wrong } = wordsIn(typed, 'got', { limit: shortWords })
    if (end === null || wrong.length > 0) return { errors: [...wrong, ...errors] }
    const again = oneIn(typed, 'again', ['yes', 'no', 'notSure']).code ?? undefined
    return { value: { goals: goalsIn(typed), got, again, end, seenVersion: seenIn(typed) } }
  },
  act: async (tx, following, answer) => {
    await answerFinishing(tx, following, answer)
    return 'finishing.done'
  },
}

/** The goals that were answered; the others are left out, and nobody asks again. */
function goalsIn(typed: Typed): Finishing['goals'] {
  const said: Finishing['goals'] = {}
  for (const goal of goals) {
    const { code } = oneIn(typed, goal, goalAnswers)
    if (code !== null) said[goal] = code
  }
  return said
}

export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return answered(request, finishing)
}
