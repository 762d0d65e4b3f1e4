import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireRole } from '~/auth/guards'
import { text } from '~/content/text'
import { doneInWords, roleInList, stepsOfWard } from './ward'

/** The same list as a file: a day, what was done, in which role. Its words are all ours, so that nothing in a cell can be a formula. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireRole(request, 'matron', 'violencePrevention')
  const { steps } = await stepsOfWard(staff, params.teamId ?? '')
  const { day, what, role } = text('en').wards.steps.columns
  const lines = steps.map(({ kind, byRole, on }) => [on.toISOString().slice(0, 10), doneInWords(kind), roleInList(byRole)])
  const file = [[day, what, role], ...lines].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
  return new Response(`${file}\r\n`, { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="what-was-done.csv"' } })
}
