import { environment } from '~/platform/environment'

/**
 * Whether a page was opened anew: typed, from a bookmark or the browser's list, from a mail or another site. A link or form of ours, a reload of
 * a page that was reached so, and Back to it are not: Chromium sends with them what it sent the first time. `Sec-Fetch-Site` decides where the
 * browser sends it, else `Referer`, which our own pages send to our own pages (`Referrer-Policy: same-origin`).
 */
export function isOpenedAnew(request: Request): boolean {
  const site = request.headers.get('Sec-Fetch-Site')
  if (site !== null) return site !== 'same-origin'
  const referer = request.headers.get('Referer') ?? ''
  if (!URL.canParse(referer)) return true
  const from = new URL(referer).host
  return ![request.headers.get('Host'), new URL(environment().HEARD_PUBLIC_URL).host].includes(from)
}
