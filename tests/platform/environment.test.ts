import { describe, expect, test } from 'vitest'
import { environment, EnvironmentError, readEnvironment, required } from '~/platform/environment'

describe('the environment, parsed once', () => {
  test('nothing set: the defaults of the embedded service', () => {
    const embedded = readEnvironment({})
    expect(embedded).toMatchObject({
      PORT: 3000,
      HEARD_DATA: '.data',
      HEARD_KEYS: '.data/keys',
      HEARD_ANCHORS: '.data/anchors',
      HEARD_PUBLIC_URL: 'http://localhost:3000',
      HEARD_DEMO: false,
    })
    expect(embedded.DATABASE_URL_STAFF).toBeUndefined()
  })

  test('two copies side by side follow their own port and data', () => {
    expect(readEnvironment({ PORT: '3107', HEARD_DATA: '/srv/second' })).toMatchObject({
      PORT: 3107,
      HEARD_KEYS: '/srv/second/keys',
      HEARD_PUBLIC_URL: 'http://localhost:3107',
    })
  })

  test('an empty value is one that is not set', () => {
    expect(readEnvironment({ PORT: '', OIDC_ISSUER: '', HEARD_DEMO: '1' })).toMatchObject({ PORT: 3000, HEARD_DEMO: true })
  })

  test.each([
    [{ PORT: 'http' }, 'PORT must be a number from 1 to 65535.'],
    [{ PORT: '70000' }, 'PORT must be a number from 1 to 65535.'],
    [{ DATABASE_URL_STAFF: 'mysql://secret@host/db' }, 'DATABASE_URL_STAFF must be an address like postgresql://login:password@host:5432/heard.'],
    [{ OIDC_ISSUER: 'login.example' }, 'OIDC_ISSUER must be an address like https://login.example.nhs.uk.'],
    [{ HEARD_SCANNER: 'http://secret@host' }, 'HEARD_SCANNER must be an address like tcp://127.0.0.1:3310.'],
    [{ HEARD_DEMO: 'perhaps' }, 'HEARD_DEMO must be 1 or 0.'],
  ])('%o is refused in one sentence that does not repeat its value', (wrong, sentence) => {
    const refusal = () => readEnvironment(wrong)
    expect(refusal).toThrow(EnvironmentError)
    expect(refusal).toThrow(new EnvironmentError(sentence))
  })

  test('a socket’s address of PostgreSQL is one too', () => {
    const socket = 'postgresql://heard_staff@localhost/heard?host=/tmp/heard'
    expect(readEnvironment({ DATABASE_URL_STAFF: socket }).DATABASE_URL_STAFF).toBe(socket)
  })

  test('it is read at the first call; what is missing is named when it is needed', () => {
    delete process.env.OIDC_CLIENT_SECRET
    process.env.HEARD_DATA = '/srv/first'
    expect(environment().HEARD_DATA).toBe('/srv/first')
    process.env.HEARD_DATA = '/srv/later'
    expect(required('HEARD_DATA')).toBe('/srv/first')
    expect(() => required('OIDC_CLIENT_SECRET')).toThrow('OIDC_CLIENT_SECRET is not set')
  })
})
