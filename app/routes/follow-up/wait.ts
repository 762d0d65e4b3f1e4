import type { ActionFunctionArgs } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { changeWaiting } from '~/cases/follow-up/persons-answers'
import { oneIn } from './reading'
import { answered, backToPage, type Form } from './visiting'

export function loader() {
  publicDoor()
  return backToPage()
}

const wait: Form<{ wait: boolean }> = {
  name: 'wait',
  page: '/follow-up/choices',
  read: (typed) => {
    const { code, errors } = oneIn(typed, 'way', ['wait', 'on'])
    return code === null ? { errors } : { value: { wait: code === 'wait' } }
  },
  act: async (tx, following, asked) => {
    await changeWaiting(tx, following, asked)
    return asked.wait ? 'wait.asked' : 'wait.ended'
  },
}

export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return answered(request, wait)
}
