import { expect, type Page } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What came over the wire for one page: requests, and bytes of headers and bodies as they were sent, compressed. */
export type Measured = { page: string; requests: number; bytes: number }

/** The most that a page may ask of a slow phone on hospital Wi-Fi. The first one brings the styles, the script and the font; each later one is its own words. */
const most = { first: { requests: 12, bytes: 120_000 }, later: { requests: 8, bytes: 40_000 } }

/** Requests that were sent and bytes that came since it was last asked. */
export function trafficOf(page: Page) {
  const urls: string[] = []
  let sizes: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    urls.push(request.url())
    sizes.push(request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize))
  })
  return {
    since: async () => {
      const passed = await Promise.all(sizes)
      sizes = []
      return { requests: passed.length, bytes: passed.reduce((sum, size) => sum + size, 0) }
    },
    elsewhere: (ours: string) => urls.filter((url) => !url.startsWith(`${ours}/`)),
  }
}

/** Fails where a page asks too much, and writes down what each asked for: `test-results/<file>`. */
export function expectLittle(measured: readonly Measured[], file: string): void {
  mkdirSync('test-results', { recursive: true })
  writeFileSync(path.join('test-results', file), `${JSON.stringify(measured, null, 1)}\n`)
  for (const [nth, { page, requests, bytes }] of measured.entries()) {
    const limit = nth === 0 ? most.first : most.later
    expect(requests, `requests of ${page}`).toBeGreaterThan(0)
    expect(requests, `requests of ${page}`).toBeLessThanOrEqual(limit.requests)
    expect(bytes, `bytes of ${page}`).toBeLessThanOrEqual(limit.bytes)
  }
}
