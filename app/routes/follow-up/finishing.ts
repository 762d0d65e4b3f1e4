import type { ActionFunctionArgs } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { codesOf } from '~/reports/code-lists'
import { answerFinishing, type Finishing } from '~/cases/follow-up/persons-answers'
import { home } from './doors'
import { gotAnswers } from './finishing-codes'
import { goalsIn } from './goals'
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
    return { value: { goals: goalsIn(typed), each: eachIn(typed), got, again, end, seenVersion: seenIn(typed) } }
  },
  act: async (tx, following, answer) => {
    await answerFinishing(tx, following, answer)
    return 'finishing.done'
  },
}

/** What each thing that was asked for came to; what was not answered is left out. */
function eachIn(typed: Typed): NonNullable<Finishing['each']> {
  return Object.fromEntries(codesOf('wanted').flatMap((wanted) => {
    const { code } = oneIn(typed, `each-${wanted}`, gotAnswers)
    return code === null ? [] : [[wanted, code]]
  }))
}

export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return answered(request, finishing)
}
