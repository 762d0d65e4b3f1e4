import type { ActionFunctionArgs } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { sayHowItIs } from '~/cases/persons-answers'
import { home } from './doors'
import { shortWords } from './limits'
import { oneIn, wordsIn } from './reading'
import { answered, backToPage, type Form } from './visiting'

export function loader() {
  publicDoor()
  return backToPage()
}

const since: Form<Parameters<typeof sayHowItIs>[2]> = {
  name: 'since',
  page: home,
  read: (typed) => {
    const { code: answer, errors } = oneIn(typed, 'answer', ['nothingChanged', 'somethingChanged', 'notSafeToSay'])
    const { words: text, errors: wrong } = wordsIn(typed, 'said', { limit: shortWords })
    return answer === null || wrong.length > 0 ? { errors: [...errors, ...wrong] } : { value: { answer, text } }
  },
  act: async (tx, following, said) => {
    await sayHowItIs(tx, following, said)
    return said.answer === 'nothingChanged' ? 'howItIs.done' : 'howItIs.changed'
  },
}

export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return answered(request, since)
}
