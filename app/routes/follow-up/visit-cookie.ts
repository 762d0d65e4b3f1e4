import { parseCookie, stringifySetCookie } from 'cookie'
import { environment } from '~/platform/environment'

/** Cookies ignore ports: with the port in its name, two copies of the service on one machine keep apart. */
function name(): string {
  return `heard-follow-up-${environment().PORT}`
}

function settings() {
  const secure = environment().HEARD_PUBLIC_URL.startsWith('https:')
  return { path: '/follow-up', httpOnly: true, sameSite: 'lax', secure } as const
}

/** The secret of this browser's visit, 32 bytes, or null. */
export function visitSecretIn(request: Request): Buffer | null {
  const value = parseCookie(request.headers.get('Cookie') ?? '')[name()]
  return value !== undefined && /^[\w-]{43}$/.test(value) ? Buffer.from(value, 'base64url') : null
}

/** The header that gives the browser a visit's secret, until the browser is closed. */
export function visitCookie(secret: Uint8Array): string {
  return stringifySetCookie({ name: name(), value: Buffer.from(secret).toString('base64url'), ...settings() })
}

/** The header that takes it away. The quick exit sends it too. */
export function visitCookieGone(): string {
  return stringifySetCookie({ name: name(), value: '', ...settings(), maxAge: 0 })
}
