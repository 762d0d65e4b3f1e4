import { dataFolder } from '../house/paths.mjs'
import { Refusal } from '../house/refusal.mjs'
import { logins } from '../postgres/logins.mjs'

/** A real service has all of these, and `HEARD_PUBLIC_URL`; the demo trust has none of them. */
const serviceSettings = [
  ...logins.map(({ variable }) => variable),
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'RESEND_API_KEY',
  'HEARD_KEYS',
  'HEARD_TRUST',
]

/**
 * @typedef {object} Settings
 * @property {number} port
 * @property {string} data folder
 * @property {boolean} isDemo
 * @property {string} publicUrl where people find it
 */

/**
 * @param {Record<string, string | undefined>} environment
 * @returns {Settings}
 * @throws {Refusal} for a port that is none, for a service of which only some settings are there, and for one without TLS
 */
export function readSettings(environment) {
  const port = Number(environment['PORT'] || '3000')
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refusal(`PORT is "${environment['PORT']}", which is not a port: use a whole number from 1 to 65535.`)
  }
  const there = serviceSettings.filter((name) => environment[name])
  const isDemo = there.length === 0
  const missing = [...serviceSettings, 'HEARD_PUBLIC_URL'].filter((name) => !environment[name])
  if (!isDemo && missing.length > 0) {
    throw new Refusal(
      `A real service needs all of its settings and ${list(missing)} ${missing.length === 1 ? 'is' : 'are'} missing: set ${missing.length === 1 ? 'it' : 'them'}, or unset ${list(there)} for the demo trust.`,
    )
  }
  const publicUrl = environment['HEARD_PUBLIC_URL'] || `http://localhost:${port}`
  if (!isDemo && !isHttps(publicUrl)) {
    throw new Refusal('HEARD_PUBLIC_URL must be the https address where people find the service, like https://heard.example.nhs.uk: over plain http anybody on the way could read what they write.')
  }
  return { port, data: dataFolder(environment), isDemo, publicUrl }
}

/** @param {string} address */
function isHttps(address) {
  return URL.canParse(address) && new URL(address).protocol === 'https:'
}

/** @param {string[]} names */
function list(names) {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
