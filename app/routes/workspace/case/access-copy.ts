import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '~/auth/guards'
import { openCopy } from '~/cases/access/asking'
import { openCase } from '~/cases/open-case'
import { asActor } from '~/platform/database'
import { isId } from '~/platform/ids'
import { noSuchCase } from './answer'

/** A copy as it was made, as a file, for those who answer for it. Opening it is on the record. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { personId } = await requireStaff(request)
  const { ref = '', id = '' } = params
  if (!isId(id)) throw new Response(null, { status: 404 })
  const file = await asActor({ as: 'staff', personId }, async (tx) => openCopy({ tx, open: await openCase(tx, personId, ref), personId }, id))
    .catch((error: unknown) => {
      throw noSuchCase(error)
    })
  return new Response(file, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Disposition': 'attachment; filename="what-we-hold.html"', 'Cache-Control': 'no-store' },
  })
}
