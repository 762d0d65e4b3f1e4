import type { ActionFunctionArgs } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { changeRhythm } from '~/cases/follow-up/persons-answers'
import { oneIn } from './reading'
import { answered, backToPage, type Form } from './visiting'

export function loader() {
  publicDoor()
  return backToPage()
}

const rhythm: Form<Parameters<typeof changeRhythm>[2]> = {
  name: 'rhythm',
  page: '/follow-up/choices',
  read: (typed) => {
    const { code, errors } = oneIn(typed, 'rhythm', ['standard', 'everyTwoWeeks', 'monthly', 'onlyWhenNew'])
    return code === null ? { errors } : { value: { rhythm: code } }
  },
  act: async (tx, following, chosen) => {
    await changeRhythm(tx, following, chosen)
    return 'rhythm.done'
  },
}

export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return answered(request, rhythm)
}
