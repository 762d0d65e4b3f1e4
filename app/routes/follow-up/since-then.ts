import type { ActionFunctionArgs } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { sayHowItIs } from '~/cases/follow-up/persons-answers'
import { home } from './doors'
import { type HowItIs, howItIsIn } from './how-it-is'
import { answered, backToPage, type Form } from './visiting'

export function loader() {
  publicDoor()
  return backToPage()
}

const since: Form<HowItIs> = {
  name: 'since',
  page: home,
  read: howItIsIn,
  act: async (tx, following, said) => {
    await sayHowItIs(tx, following, said)
    return said.answer === 'nothingChanged' ? 'howItIs.done' : 'howItIs.changed'
  },
}

export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return answered(request, since)
}
