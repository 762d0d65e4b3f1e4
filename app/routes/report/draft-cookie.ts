import { parseCookie, stringifySetCookie } from 'cookie'
import { environment } from '~/platform/environment'

/** Cookies ignore ports: with the port in its name, two copies of the service on one machine keep apart. */
function name(): string {
  return `heard-report-${environment().PORT}`
}

function settings() {
  const secure = environment().HEARD_PUBLIC_URL.startsWith('https:')
  return { path: '/report', httpOnly: true, sameSite: 'lax', secure } as const
}

/** The secret of this browser's draft, 32 bytes, or null. */
export function secretIn(request: Request): Buffer | null {
  const value = parseCookie(request.headers.get('Cookie') ?? '')[name()]
  return value !== undefined && /^[\w-]{43}$/.test(value) ? Buffer.from(value, 'base64url') : null
}

/** The header that gives the browser a draft's secret, until the browser is closed. */
export function cookieFor(secret: Uint8Array): string {
  return stringifySetCookie({ name: name(), value: Buffer.from(secret).toString('base64url'), ...settings() })
}

/** The header that takes it away. */
export function cookieGone(): string {
  return stringifySetCookie({ name: name(), value: '', ...settings(), maxAge: 0 })
}
