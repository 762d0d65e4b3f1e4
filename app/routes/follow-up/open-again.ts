import type { ActionFunctionArgs } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { askToReopen } from '~/cases/follow-up/persons-answers'
import { home } from './doors'
import { shortWords } from './limits'
import { oneIn, wordsIn } from './reading'
import { answered, backToPage, type Form, seenIn } from './visiting'

export function loader() {
  publicDoor()
  return backToPage()
}

const reopening: Form<Parameters<typeof askToReopen>[2]> = {
  name: 'reopening',
  page: home,
  read: (typed) => {
    const { code: why, errors } = oneIn(typed, 'why', ['newFact', 'obligationFailed', 'treatedWorse', 'pattern'])
    const { words: text, errors: wrong } = wordsIn(typed, 'said', { limit: shortWords })
    return why === null || wrong.length > 0 ? { errors: [...errors, ...wrong] } : { value: { why, text, seenVersion: seenIn(typed) } }
  },
  act: async (tx, following, asked) => {
    await askToReopen(tx, following, asked)
    return 'reopening.done'
  },
}

export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return answered(request, reopening)
}
