import { describe, expect, test } from 'vitest'
import { demoIdentities } from '#prisma/factories/people'
import { openDemoIdentity } from '~/auth/demo-identity'
import { configureSignIn } from '~/auth/settings'
import { EnvironmentError } from '~/platform/environment'

const demo = { publicUrl: 'http://localhost:3000', host: '127.0.0.1', isDemo: true, databaseUrl: 'postgresql://heard_staff@localhost:5432/heard', people: demoIdentities }

describe('the demo’s sign-in opens nowhere but in a demo on this machine', () => {
  test.each([
    ['without HEARD_DEMO', { isDemo: false }, 'needs HEARD_DEMO'],
    ['at a public address', { publicUrl: 'https://heard.example.nhs.uk' }, 'runs on this machine only'],
    ['at an address of the hospital’s network', { publicUrl: 'http://10.1.2.3:3000' }, 'runs on this machine only'],
    ['listening to the network', { host: '0.0.0.0' }, 'runs on this machine only'],
    ['on somebody’s database', { databaseUrl: 'postgresql://heard_staff@db.example.nhs.uk:5432/heard' }, 'does not open a database on another machine'],
  ])('%s it refuses in one sentence', async (_where, change, sentence) => {
    const opened = openDemoIdentity({ ...demo, ...change })
    await expect(opened).rejects.toThrow(EnvironmentError)
    await expect(opened).rejects.toThrow(sentence)
  })

  test('in a demo on this machine it opens', async () => {
    await expect(openDemoIdentity(demo)).resolves.toBeTypeOf('function')
  })
})

test('a real identity provider is asked over https, or on this machine', () => {
  const settings = { publicUrl: 'https://heard.example.nhs.uk', clientId: 'heard', clientSecret: 'secret' }
  expect(() => configureSignIn({ ...settings, issuer: 'http://login.example.nhs.uk' })).toThrow('OIDC_ISSUER must be an https address')
  expect(() => configureSignIn({ ...settings, issuer: 'http://127.0.0.1.example.nhs.uk' })).toThrow(EnvironmentError)
  expect(() => configureSignIn({ ...settings, issuer: 'https://login.example.nhs.uk' })).not.toThrow()
  expect(() => configureSignIn({ ...settings, issuer: 'http://127.0.0.1:8080' })).not.toThrow()
})
