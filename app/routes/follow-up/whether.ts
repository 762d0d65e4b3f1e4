import type { ActionFunctionArgs } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { sayWhetherToGoOn } from '~/cases/follow-up/persons-answers'
import { home } from './doors'
import { oneIn } from './reading'
import { answered, backToPage, type Form, seenIn } from './visiting'

export function loader() {
  publicDoor()
  return backToPage()
}

/** The person affected says whether this goes on for them. */
const whether: Form<{ agreed: boolean; seenVersion: number }> = {
  name: 'whether',
  page: home,
  read: (typed) => {
    const { code, errors } = oneIn(typed, 'way', ['yes', 'no'])
    return code === null ? { errors } : { value: { agreed: code === 'yes', seenVersion: seenIn(typed) } }
  },
  act: async (tx, following, said) => {
    await sayWhetherToGoOn(tx, following, said)
    return said.agreed ? 'whether.doneYes' : 'whether.doneNo'
  },
}

export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return answered(request, whether)
}
