import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireRole } from '~/auth/guards'
import { exportDirectory } from '~/people/directory'

/** The directory as a file, to begin the next import from. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { personId } = await requireRole(request, 'administrator')
  return new Response(await exportDirectory(personId), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="staff-directory.csv"' },
  })
}
