import { redirect } from '@remix-run/node'
import { sentByScript, toSay } from '~/http/place-for-fetch'
import { refusals } from '~/http/refusals'

/** Words without end among files: refused as a form over its limit is (`http/body-limits.ts`). */
export function tooLarge(request: Request): Response {
  return request.headers.has(sentByScript) ? sayBeside(request, refusals.tooLarge.says) : redirect('/too-large', 303)
}

/** What our script shows beside the form instead of going anywhere. */
export function sayBeside(request: Request, sentence: string): Response {
  return redirect(new URL(request.url).pathname, { status: 303, headers: { [toSay]: encodeURIComponent(sentence) } })
}
