import http from 'node:http'
import type { Browser } from '#tests/auth/browser'
import { type Answer, ask } from '#tests/http/web'

/** How many forms are under way at once. */
const atOnce = 6

export type Sender = { sends: (browser: Browser, address: string, fields: URLSearchParams) => Promise<Answer>; close: () => void }

/** Sends forms as our script in a browser does: asking for what the next page is drawn from, on connections that stay open. */
export function sender(port: number): Sender {
  const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce })
  const own = `http://localhost:${port}`
  return {
    sends: (browser, address, fields) => {
      const { pathname, search } = new URL(address, own)
      const cookie = browser.cookiesFor(pathname).map((name) => `${name}=${browser.cookie(name) ?? ''}`).join('; ')
      const body = fields.toString()
      const headers = {
        host: `localhost:${port}`, accept: '*/*', 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(Buffer.byteLength(body)),
        'sec-fetch-site': 'same-origin', referer: own + address, cookie,
      }
      return ask(port, 'POST', `${pathname}.data${search}`, headers, body, agent)
    },
    close: () => agent.destroy(),
  }
}

/** Asks all of them, a few at a time: what is refused changes nothing, so that none is in another's way. */
export async function severalAtOnce<T>(all: readonly T[], ask: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all]
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await ask(one)
  }))
}
