import type { ActionFunctionArgs } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { type Option, options } from '~/cases/review/options'
import { chooseOption } from '~/cases/follow-up/persons-answers'
import { home } from './doors'
import { shortWords } from './limits'
import { oneIn, wordsIn } from './reading'
import { answered, backToPage, type Form, seenIn } from './visiting'

export function loader() {
  publicDoor()
  return backToPage()
}

const option: Form<{ option: Option; text: string; seenVersion: number }> = {
  name: 'option',
  page: home,
  read: (typed) => {
    const { code, errors } = oneIn(typed, 'option', options)
    const { words: text, errors: wrong } = wordsIn(typed, 'said', { limit: shortWords })
    return code === null || wrong.length > 0 ? { errors: [...errors, ...wrong] } : { value: { option: code, text, seenVersion: seenIn(typed) } }
  },
  act: async (tx, following, chosen) => {
    await chooseOption(tx, following, chosen)
    return 'option.done'
  },
}

export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return answered(request, option)
}
