import type { LoaderFunctionArgs } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { takeCopyReleased } from '~/cases/access/asking'
import { asVisitor } from './visiting'

/** What we hold about whoever holds the code: the copy that two people made and released, and nothing where there is none. */
export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  const { file } = await asVisitor(request, (tx) => takeCopyReleased(tx))
  return new Response(file, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Disposition': 'attachment; filename="what-we-hold.html"', 'Cache-Control': 'no-store' },
  })
}
