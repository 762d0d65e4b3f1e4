import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireStaff } from '~/auth/guards'
import { openFile, releaseFile } from '~/cases/files'
import { openCase } from '~/cases/open-case'
import { fill } from '~/content/fill'
import { defaultVariant, text } from '~/content/text'
import { formIn, textOf } from '~/http/form'
import { asActor } from '~/platform/database'
import { noSuchCase } from './answer'

/** Nobody opens a picture by following a link: it leads to where it stands. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request)
  return redirect(accountOf(params.ref), 303)
}

/**
 * Opens a picture, lets others see it, or closes it to them. It is handed over as a file and never shown by the browser under our name: the second
 * policy can only narrow the one that every answer has (SECURITY.md 3, Uploads).
 */
export async function action({ request, params }: ActionFunctionArgs) {
  const { personId } = await requireStaff(request)
  const wish = textOf(await formIn(request), 'do')
  const opened = await asActor({ as: 'staff', personId }, async (tx) => {
    const open = await openCase(tx, personId, params.ref ?? '')
    const id = params.file ?? ''
    if (wish === 'release' || wish === 'takeBack') return releaseFile(tx, open, id, wish === 'release')
    return openFile(tx, open, id)
  }).catch((error: unknown) => {
    throw noSuchCase(error)
  })
  if (opened === undefined) return redirect(`${accountOf(params.ref)}#files`, 303)
  return new Response(opened.bytes, {
    headers: {
      'Content-Type': 'image/jpeg',
      'Content-Disposition': `attachment; filename="${fill(text(defaultVariant).filesRead.fileName, { nth: opened.nth })}"`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
  })
}

function accountOf(ref = ''): string {
  return `/workspace/cases/${ref}/account`
}
