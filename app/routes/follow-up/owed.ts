import type { ActionFunctionArgs } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { answerObligation, type Met } from '~/cases/follow-up/persons-answers'
import { formIn } from '~/http/form'
import { home } from './doors'
import { shortWords } from './limits'
import { numberIn, oneIn, wordsIn } from './reading'
import { answered, backToPage, type Form, seenIn, typedIn } from './visiting'
import { orKeepTheForm } from '../when-away'

export function loader() {
  publicDoor()
  return backToPage()
}

/** Whether one thing that is owed was done. Each has a form of its own on the page, by its number. */
const owed = (nth: number): Form<{ nth: number; met: Met; text: string; seenVersion: number }> => ({
  name: `owed-${nth}`,
  page: home,
  read: (typed) => {
    const { code: met, errors } = oneIn(typed, 'met', ['met', 'partly', 'no'])
    const { words: text, errors: wrong } = wordsIn(typed, 'said', { limit: shortWords })
    return met === null || wrong.length > 0 ? { errors: [...errors, ...wrong] } : { value: { nth, met, text, seenVersion: seenIn(typed) } }
  },
  act: async (tx, following, answer) => {
    await answerObligation(tx, following, answer)
    return 'obligation.done'
  },
})

export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return orKeepTheForm(request, async () => answered(request, owed(numberIn(typedIn(await formIn(request.clone())), 'nth'))))
}
