import { parseCookie, stringifySetCookie } from 'cookie'
import type { RequestHandler } from 'express'
import { environment } from '~/platform/environment'

/**
 * Whether a page was opened anew: typed, from a bookmark or the browser's list, from a mail or another site. A link or form of ours, a reload of
 * a page that was reached so, and Back to it are not: Chromium sends with them what it sent the first time. `Sec-Fetch-Site` decides where the
 * browser sends it, else `Referer`, which our own pages send to our own pages (`Referrer-Policy: same-origin`). Of a browser that sends neither, a
 * page counts as ours where a form of ours led to it within seconds (`letFormsLeadOn`).
 */
export function isOpenedAnew(request: Request): boolean {
  const site = request.headers.get('Sec-Fetch-Site')
  if (site !== null) return site !== 'same-origin'
  const referer = request.headers.get('Referer') ?? ''
  if (!URL.canParse(referer)) return referer !== '' || !isLedOn(request.headers.get('Cookie') ?? undefined)
  const from = new URL(referer).host
  return ![request.headers.get('Host'), new URL(environment().HEARD_PUBLIC_URL).host].includes(from)
}

/** Seconds in which the page that a form leads to is asked for: a redirect is followed at once, on a slow line too. */
const soon = 20

/**
 * For browsers that send neither `Sec-Fetch-Site` nor `Referer`, and no others: a form of ours (`Origin` was checked before) leaves a cookie that says
 * nothing but that it was sent. It opens the one page that the form leads to, redirects on the way included, and goes with that page, or after
 * seconds. Without it such a browser would be asked for its words after each page of the form.
 */
export function letFormsLeadOn(): RequestHandler {
  return (request, response, next) => {
    const isSilent = request.get('sec-fetch-site') === undefined && request.get('referer') === undefined
    if (!isSilent || !/^\/(report|follow-up)(\/|$)/.test(request.path)) {
      next()
      return
    }
    if (request.method === 'POST') {
      response.append('Set-Cookie', ledOn(soon))
    } else if (isLedOn(request.get('cookie'))) {
      const over = ledOn(0)
      response.append('Set-Cookie', over)
      const end = response.end.bind(response)
      response.end = ((...body: Parameters<typeof end>) => {
        const set = response.getHeader('set-cookie')
        if (!response.headersSent && response.hasHeader('location')) response.setHeader('set-cookie', [set].flat().filter((each) => each !== undefined && each !== over).map(String))
        return end(...body)
      }) as typeof response.end
    }
    next()
  }
}

/** Cookies ignore ports: with the port in its name, two copies of the service on one machine keep apart. */
function cookieName(): string {
  return `heard-led-on-${environment().PORT}`
}

function isLedOn(cookies = ''): boolean {
  return parseCookie(cookies)[cookieName()] === 'yes'
}

function ledOn(maxAge: number): string {
  const secure = environment().HEARD_PUBLIC_URL.startsWith('https:')
  return stringifySetCookie({ name: cookieName(), value: 'yes', path: '/', httpOnly: true, sameSite: 'strict', secure, maxAge })
}
