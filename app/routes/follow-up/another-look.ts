import type { ActionFunctionArgs } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { takeOwnLookBack } from '~/cases/follow-up/own-look'
import { askerIn, askForAnotherLook } from '~/cases/follow-up/persons-answers'
import { home } from './doors'
import { shortWords } from './limits'
import { wordsIn } from './reading'
import { answered, backToPage, type Form, seenIn } from './visiting'

export function loader() {
  publicDoor()
  return backToPage()
}

const look: Form<{ text: string; seenVersion: number; isTakenBack: boolean }> = {
  name: 'look',
  page: home,
  read: (typed) => {
    const { words: text, errors } = wordsIn(typed, 'said', { limit: shortWords })
    return errors.length > 0 ? { errors } : { value: { text, seenVersion: seenIn(typed), isTakenBack: typed.way === 'back' } }
  },
  act: async (tx, following, { isTakenBack, ...asked }) => {
    if (isTakenBack) {
      await takeOwnLookBack(tx, following, askerIn(following))
      return 'anotherLook.takenBack'
    }
    await askForAnotherLook(tx, following, asked)
    return 'anotherLook.done'
  },
}

export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return answered(request, look)
}
