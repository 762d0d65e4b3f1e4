import { parseCookie, stringifySetCookie } from 'cookie'
import { signInSettings } from './settings'

/** The two cookies of people who work here. Neither path lets one travel with a report (SECURITY 2.9). */
const paths = { staff: '/workspace', 'sign-in': '/sign-in' } as const
type CookieOf = keyof typeof paths

/** Cookies ignore ports, so the name carries it: two copies on one machine do not sign each other out. */
function nameOf(cookie: CookieOf): string {
  const { port, protocol } = new URL(signInSettings().publicUrl)
  return `heard-${cookie}-${port || (protocol === 'https:' ? '443' : '80')}`
}

export function readCookie(request: Request, cookie: CookieOf): string | null {
  return parseCookie(request.headers.get('cookie') ?? '')[nameOf(cookie)] ?? null
}

/** The value of a `Set-Cookie` header. Without `maxAge` (seconds) the cookie goes when the browser closes. */
export function setCookie(cookie: CookieOf, value: string, maxAge?: number): string {
  return stringifySetCookie({
    name: nameOf(cookie),
    value,
    path: paths[cookie],
    httpOnly: true,
    sameSite: 'lax',
    secure: signInSettings().publicUrl.startsWith('https:'),
    ...(maxAge === undefined ? {} : { maxAge }),
  })
}

export function clearCookie(cookie: CookieOf): string {
  return setCookie(cookie, '', 0)
}
