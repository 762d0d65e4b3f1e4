import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSettings } from '../../scripts/start/settings.mjs'

/** What a service of a trust's own needs, all of it: README.md and .env.example say so to whoever sets it up. */
const needed = [
  'DATABASE_URL',
  'DATABASE_URL_INTAKE',
  'DATABASE_URL_REPORTER',
  'DATABASE_URL_STAFF',
  'DATABASE_URL_LEADERS',
  'DATABASE_URL_WORKER',
  'DATABASE_URL_VAULT',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'RESEND_API_KEY',
  'HEARD_KEYS',
  'HEARD_TRUST',
  'HEARD_PUBLIC_URL',
]
const everything = { ...Object.fromEntries(needed.map((name) => [name, `something for ${name}`])), HEARD_PUBLIC_URL: 'https://heard.example.nhs.uk' }

describe('a trust says how Heard is to run', () => {
  it('starts the demo trust when nothing is set', () => {
    expect(readSettings({})).toMatchObject({ isDemo: true, port: 3000, publicUrl: 'http://localhost:3000' })
    expect(readSettings({ PORT: '3411', HEARD_DATA: '/srv/heard' })).toMatchObject({ port: 3411, data: '/srv/heard', publicUrl: 'http://localhost:3411' })
  })

  it('starts the service when everything is set', () => {
    expect(readSettings(everything)).toMatchObject({
      isDemo: false,
      publicUrl: 'https://heard.example.nhs.uk',
    })
  })

  it.each(needed)('refuses a service without %s, by name, in one sentence', (name) => {
    expect(() => readSettings({ ...everything, [name]: '' })).toThrow(
      new RegExp(`^A real service needs all of its settings and ${name} is missing: set it, or unset .+ for the demo trust\\.$`),
    )
  })

  it('names everything that is missing beside a lone key for mail, and shows no value', () => {
    const given = { RESEND_API_KEY: 're_secret' }
    expect(() => readSettings(given)).toThrow(/DATABASE_URL, .*OIDC_CLIENT_SECRET, HEARD_KEYS, HEARD_TRUST and HEARD_PUBLIC_URL are missing: set them, or unset RESEND_API_KEY/)
    expect(() => readSettings(given)).not.toThrow(/re_secret/)
  })

  it.each(['http://heard.example.nhs.uk', 'heard.example.nhs.uk', 'http://localhost:3000'])('refuses a service at %s in one sentence: cookies and sign-in go over https alone', (address) => {
    expect(() => readSettings({ ...everything, HEARD_PUBLIC_URL: address })).toThrow(
      /^HEARD_PUBLIC_URL must be the https address where people find the service, like https:\/\/heard\.example\.nhs\.uk: [^.]+\.$/,
    )
  })

  it('lists in the first group of .env.example what a service needs, and what it does without in the others', () => {
    const groups = readFileSync('.env.example', 'utf8').split(/\n\n/).slice(1).map((group) => [...group.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name))
    expect(groups[0]).toEqual(needed)
    expect(groups.slice(1).flat()).toEqual([
      'HEARD_SCANNER', 'RESEND_WEBHOOK_SECRET', 'HEARD_BACKUP_DATABASE_URL', 'HEARD_BACKUP_KEY', 'HEARD_BACKUPS', 'PORT', 'HEARD_HOST', 'HEARD_DATA',
    ])
    expect(readSettings(everything)).toMatchObject({ isDemo: false })
  })

  it.each(['abc', '0', '65536', '80.5'])('refuses the port %s', (port) => {
    expect(() => readSettings({ PORT: port })).toThrow(`PORT is "${port}", which is not a port`)
  })
})
