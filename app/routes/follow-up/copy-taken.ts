import type { LoaderFunctionArgs } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { takeMyCopy } from '~/cases/follow-up/my-copy'
import { now } from '~/platform/clock'
import { copyFile } from './copy-file'
import { asVisitor } from './visiting'

/** The file itself, under a name that says nothing. It is kept nowhere: it is made for this answer alone. */
export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  const copy = await asVisitor(request, (tx) => takeMyCopy(tx, now()))
  return new Response(copyFile(copy, copy.variant, now()), {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Disposition': 'attachment; filename="my-copy.html"', 'Cache-Control': 'no-store' },
  })
}
