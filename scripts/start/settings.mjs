import { dataFolder } from '../house/paths.mjs'
import { Refusal } from '../house/refusal.mjs'
import { logins } from '../postgres/logins.mjs'

/** A real service has all of these; the demo trust has none of them. */
export const serviceSettings = [
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
 * @throws {Refusal} for a port that is none, and for a service of which only some settings are there
 */
export function readSettings(environment) {
  const port = Number(environment['PORT'] || '3000')
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refusal(`PORT is "${environment['PORT']}", which is not a port: use a whole number from 1 to 65535.`)
  }
  const missing = serviceSettings.filter((name) => !environment[name])
  const isDemo = missing.length === serviceSettings.length
  if (!isDemo && missing.length > 0) {
    const there = serviceSettings.filter((name) => environment[name])
    throw new Refusal(
      `A real service needs all of its settings and ${list(missing)} ${missing.length === 1 ? 'is' : 'are'} missing: set ${missing.length === 1 ? 'it' : 'them'}, or unset ${list(there)} for the demo trust.`,
    )
  }
  return { port, data: dataFolder(environment), isDemo, publicUrl: environment['HEARD_PUBLIC_URL'] || `http://localhost:${port}` }
}

/** @param {string[]} names */
function list(names) {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
