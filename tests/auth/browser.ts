import { parseSetCookie } from 'cookie'
import { type Answer, ask } from '#tests/http/web'

export type Browser = {
  /** One request, as a link of ours makes it, with the cookies that belong to its path; redirects are not followed. */
  get: (address: string) => Promise<Answer>
  /** An address typed by hand, from a bookmark or from a mail, and where it led. */
  opens: (address: string) => Promise<Answer & { path: string; way: string[] }>
  post: (address: string, fields: Record<string, string> | URLSearchParams) => Promise<Answer>
  /** Follows redirects from `address` to a page; the path where it ended and every path on the way. */
  visit: (address: string) => Promise<Answer & { path: string; way: string[] }>
  follow: (answer: Answer) => Promise<Answer & { path: string; way: string[] }>
  /** Names of the cookies that would travel with `path`. */
  cookiesFor: (path: string) => string[]
  cookie: (name: string) => string | undefined
  setCookie: (name: string, value: string, path: string) => void
}

/** A browser without scripts, as far as sign-in needs one: cookies by path, and redirects. */
export function openBrowser(port: number): Browser {
  const jar = new Map<string, { name: string; value: string; path: string }>()
  const own = `http://localhost:${port}`

  const cookiesOf = (path: string) => [...jar.values()].filter((one) => path === one.path || path.startsWith(one.path.endsWith('/') ? one.path : `${one.path}/`))

  async function request(method: string, address: string, headers: Record<string, string>, body?: string): Promise<Answer> {
    const { pathname, search } = new URL(address, own)
    const cookie = cookiesOf(pathname).map(({ name, value }) => `${name}=${value}`).join('; ')
    const answer = await ask(port, method, pathname + search, { host: `localhost:${port}`, accept: 'text/html', ...(cookie ? { cookie } : {}), ...headers }, body)
    for (const line of answer.headers['set-cookie'] ?? []) {
      const { name, value = '', path = '/', maxAge, expires } = parseSetCookie(line)
      const key = `${name} ${path}`
      if (maxAge === 0 || (expires && expires.getTime() <= Date.now())) jar.delete(key)
      else jar.set(key, { name, value, path })
    }
    return answer
  }

  const get = (address: string, site = 'same-origin') => request('GET', address, { 'sec-fetch-site': site })

  async function follow(first: Answer, from = '/', site = 'same-origin') {
    const way = [from]
    let answer = first
    while (answer.status >= 300 && answer.status < 400 && way.length < 15) {
      const next = new URL(answer.headers.location ?? '/', new URL(way.at(-1) ?? '/', own))
      if (next.origin !== own) throw new Error(`The redirect leads to another site: ${next.href}`)
      way.push(next.pathname + next.search)
      answer = await get(next.pathname + next.search, site)
    }
    return { ...answer, path: way.at(-1) ?? '/', way }
  }

  return {
    get: (address) => get(address),
    opens: async (address) => follow(await get(address, 'none'), address, 'none'),
    post: (address, fields) => {
      const body = new URLSearchParams(fields).toString()
      return request('POST', address, { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(Buffer.byteLength(body)), 'sec-fetch-site': 'same-origin', referer: own + address }, body)
    },
    visit: async (address) => follow(await get(address), address),
    follow: (answer) => follow(answer),
    cookiesFor: (path) => cookiesOf(path).map(({ name }) => name),
    cookie: (name) => [...jar.values()].find((one) => one.name === name)?.value,
    setCookie: (name, value, path) => void jar.set(`${name} ${path}`, { name, value, path }),
  }
}

/** Signs somebody of the demo trust in through the real provider; the page where it ended. */
export async function signIn(browser: Browser, key: string, to = '/workspace/work') {
  const asked = await browser.visit(to)
  if (!asked.path.startsWith('/demo/identity/choose/')) throw new Error(`Nobody was asked who they are: ${asked.way.join(' → ')}`)
  return browser.follow(await browser.post(asked.path, { subject: key }))
}
