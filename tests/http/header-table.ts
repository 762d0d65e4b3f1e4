import { expect } from 'vitest'

/** The policy of a page, with the nonce as its one group. */
export const policy =
  /^default-src 'none'; script-src 'nonce-([A-Za-z0-9+/]{22}==)' 'strict-dynamic'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'$/

/** Fails where an answer does not carry the table of DESIGN.md's headers, written by hand. `cache` is its Cache-Control. */
export function carriesTheTable(headers: NodeJS.Dict<string | string[]>, cache: string) {
  expect(headers['content-security-policy']).toMatch(policy)
  expect(headers).toMatchObject({
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, nofollow',
    'cache-control': cache,
  })
  const features = String(headers['permissions-policy']).split(', ')
  expect(features.length).toBeGreaterThan(20)
  for (const feature of features) expect(feature).toMatch(/^[a-z-]+=\(\)$/)
  expect(headers).not.toHaveProperty('x-powered-by')
  expect(headers).not.toHaveProperty('strict-transport-security')
  expect(headers).not.toHaveProperty('access-control-allow-origin')
}
