import type { ActionFunctionArgs } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { type Left, leaveReach, modes } from '~/cases/known'
import { limits } from '~/reports/fields'
import { oneIn, wordsIn } from './reading'
import { answered, backToPage, type Form, type Typed } from './visiting'

export function loader() {
  publicDoor()
  return backToPage()
}

/** A way to be reached: `same` leaves it as it was. A number has seven digits or more, as on the form of the report. */
function wayIn(typed: Typed): { way: Left['way']; errors: ReturnType<typeof oneIn>['errors'] } {
  const { code: contact, errors } = oneIn(typed, 'contact', ['same', 'phone', 'other'])
  const details = wordsIn(typed, 'contactDetails', { limit: limits.short, isNeeded: contact === 'phone' || contact === 'other' })
  const safeTimes = wordsIn(typed, 'safeTimes', { limit: limits.short })
  const isLost = contact === 'same' && details.words !== ''
  const isNoNumber = contact === 'phone' && details.words.replace(/\D/g, '').length < 7
  const wrong = [
    ...errors, ...(isLost ? [{ field: 'contact', code: 'choose' as const }] : []),
    ...(details.errors.length === 0 && isNoNumber ? [{ field: 'contactDetails', code: 'phone' as const }] : details.errors), ...safeTimes.errors,
  ]
  return { way: contact === 'phone' || contact === 'other' ? { contact, details: details.words, safeTimes: safeTimes.words } : null, errors: wrong }
}

const reach: Form<Left> = {
  name: 'reach',
  page: '/follow-up/choices',
  read: (typed) => {
    const { code: mode, errors } = oneIn(typed, 'mode', modes)
    const name = wordsIn(typed, 'yourName', { limit: limits.short })
    const { way, errors: wrong } = wayIn(typed)
    const isWithoutWay = mode === 'unknown' && name.words !== ''
    const all = [...errors, ...(isWithoutWay ? [{ field: 'mode', code: 'nameButUnknown' as const }] : []), ...name.errors, ...wrong]
    return mode === null || all.length > 0 ? { errors: all } : { value: { mode, name: name.words, way } }
  },
  act: async (tx, following, left) => {
    await leaveReach(tx, following, left)
    return 'reach.done'
  },
}

export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return answered(request, reach)
}
