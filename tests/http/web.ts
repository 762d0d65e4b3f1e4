import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import routes from '~/routes'

type Running = { port: number; close: () => Promise<void> }
type Door = {
  injectClock: (clock: { now: () => Date }) => unknown
  serveWeb: (settings: { port: number; publicUrl?: string; isReady?: () => Promise<boolean> }) => Promise<Running>
}

/** The web process's own door in the built server, built first where it is missing. It tells the time by `now`, where a test moves it. */
export async function webDoor(now?: () => Date): Promise<Door> {
  process.env.LOG_LEVEL = 'silent'
  process.env.NODE_ENV = 'production'
  // Where a test file says neither that this is the demo nor whose service it is.
  process.env.HEARD_TRUST ??= path.resolve('trust.example.json')
  const door = path.resolve('build/server/server.js')
  if (!existsSync(door)) execFileSync(process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'], { stdio: 'ignore' })
  const built = (await import(/* @vite-ignore */ pathToFileURL(door).href)) as Door
  if (now) built.injectClock({ now })
  return built
}

export type Answer = { status: number; headers: http.IncomingHttpHeaders; text: string }

/** One request as it stands, with no header that was not asked for: `fetch` would add its own and hide `Origin`. `agent`: where its connection stays open for the next one. */
export function ask(port: number, method: string, address: string, headers: Record<string, string> = {}, body?: string | Buffer, agent: http.Agent | false = false): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request({ port, host: '127.0.0.1', method, path: address, headers, agent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString() }))
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** A server of the test's own around one request handler. */
export async function serve(handler: http.RequestListener): Promise<Running> {
  const server = http.createServer(handler)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

type RouteEntry = { path?: string | undefined; children?: readonly RouteEntry[] | undefined }

/** One address for each route of the application, with a made-up value in each of its places. */
export function everyAddress(): string[] {
  return [...new Set(addressesOf(routes, ''))]
}

function addressesOf(entries: readonly RouteEntry[], above: string): string[] {
  return entries.flatMap(({ path: own, children }) => {
    const address = own === undefined ? above : `${above}/${own.replace(/:\w+\??/g, 'made-up').replace('*', 'no-such-page')}`
    return [address === '' ? '/' : address, ...addressesOf(children ?? [], address)]
  })
}
