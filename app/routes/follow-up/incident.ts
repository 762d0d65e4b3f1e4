import type { ActionFunctionArgs } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { giveIncidentReference } from '~/cases/follow-up/persons-answers'
import { home } from './doors'
import { wordsIn } from './reading'
import { answered, backToPage, type Form } from './visiting'

export function loader() {
  publicDoor()
  return backToPage()
}

/** Characters of a number in an incident system. */
const longestNumber = 60

const incident: Form<{ text: string }> = {
  name: 'incident',
  page: home,
  read: (typed) => {
    const { words: text, errors } = wordsIn(typed, 'said', { limit: longestNumber, isNeeded: true })
    return errors.length > 0 ? { errors } : { value: { text } }
  },
  act: async (tx, following, given) => {
    await giveIncidentReference(tx, following, given)
    return 'incident.done'
  },
}

export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return answered(request, incident)
}
