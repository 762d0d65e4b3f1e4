import type { ActionFunctionArgs } from '@remix-run/node'
import { randomUUID } from 'node:crypto'
import { publicDoor } from '~/auth/guards'
import { answerQuestion } from '~/cases/follow-up/persons-answers'
import { home } from './doors'
import { idIn, wordsIn } from './reading'
import { answered, backToPage, type Form, seenIn } from './visiting'

export function loader() {
  publicDoor()
  return backToPage()
}

const question: Form<{ id: string; text: string; seenVersion: number }> = {
  name: 'question',
  page: home,
  read: (typed) => {
    const { words: text, errors } = wordsIn(typed, 'text', { isNeeded: true })
    return errors.length > 0 ? { errors } : { value: { id: idIn(typed) ?? randomUUID(), text, seenVersion: seenIn(typed) } }
  },
  act: async (tx, following, answer) => {
    await answerQuestion(tx, following, answer)
    return 'question.done'
  },
}

export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return answered(request, question)
}
