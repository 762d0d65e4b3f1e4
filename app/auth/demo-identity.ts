import type { JWK } from 'oidc-provider'
import type Provider from 'oidc-provider'
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { parseCookie } from 'cookie'
import { EnvironmentError } from '~/platform/environment'
import { DemoMemory } from './demo-memory'
import { configureSignIn, demoIdentityPath, demoIssuer, isLoopback } from './settings'

/** Somebody of the demo trust who can sign in; `subject` is what the identity provider calls them, `job` and `role` (in Heard) are in words. */
export type DemoIdentity = { subject: string; name: string; job: string; role: string }

export type DemoProviderSettings = {
  /** the address that people type, which must be this machine's own */
  publicUrl: string
  /** the interface that the web process listens on */
  host: string
  isDemo: boolean
  /** the database of the staff's login, which must be on this machine */
  databaseUrl: string
  people: readonly DemoIdentity[]
}

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

const choosing = '/choose/'
let running: { provider: Provider; people: readonly DemoIdentity[] } | undefined

/**
 * Starts the demo's identity provider, the certified `oidc-provider`, and points sign-in at it. The answer is what the web server
 * mounts at `/demo/identity`; the page on which a person is chosen is one of our own routes.
 * @throws EnvironmentError outside a demo on this machine: whoever reaches this provider can be anybody.
 */
export async function openDemoIdentity({ publicUrl, host, isDemo, databaseUrl, people }: DemoProviderSettings): Promise<Handler> {
  if (!isDemo) throw new EnvironmentError('The demo’s sign-in needs HEARD_DEMO: with a database of your own, set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.')
  if (!isLoopback(new URL(publicUrl).hostname) || !isLoopback(host)) throw new EnvironmentError('The demo’s sign-in has no passwords and runs on this machine only: leave HEARD_PUBLIC_URL out, or set OIDC_ISSUER for real sign-in.')
  if (!isOnThisMachine(databaseUrl)) throw new EnvironmentError('The demo’s sign-in does not open a database on another machine: set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.')

  const clientSecret = randomBytes(32).toString('base64url')
  const issuer = `${new URL(publicUrl).origin}${demoIdentityPath}`
  const provider = await makeProvider(issuer, `${new URL(publicUrl).origin}/sign-in/callback`, clientSecret, people)
  running = { provider, people }
  configureSignIn({ publicUrl, issuer, clientId: 'heard', clientSecret, knownAs: demoIssuer })

  const answer = provider.callback()
  return (request, response, next) => {
    if (request.url?.startsWith(choosing)) next()
    else void answer(request, response)
  }
}

/** The people to choose from, while the browser of `request` is asked to choose; null where it is not, or no longer. */
export async function peopleToChooseFrom(request: Request, uid: string): Promise<readonly DemoIdentity[] | null> {
  return (await asking(request, uid)) ? (running?.people ?? null) : null
}

/** Takes the choice; the answer is where the browser goes on, or null where it was not asked or the person is not on the list. */
export async function choosePerson(request: Request, uid: string, subject: string): Promise<string | null> {
  const interaction = await asking(request, uid)
  if (!interaction || !running?.people.some((one) => one.subject === subject)) return null
  interaction.result = { login: { accountId: subject } }
  await interaction.save(interaction.exp - Math.floor(Date.now() / 1000))
  return interaction.returnTo
}

/** The provider's cookie binds its question to the browser that it asked. */
async function asking(request: Request, uid: string) {
  const mine = parseCookie(request.headers.get('cookie') ?? '')[cookieNames.interaction] === uid
  return mine && running ? running.provider.Interaction.find(uid) : undefined
}

const cookieNames = { interaction: 'heard-demo-question', resume: 'heard-demo-resume', session: 'heard-demo-identity' }

async function makeProvider(issuer: string, callback: string, clientSecret: string, people: readonly DemoIdentity[]): Promise<Provider> {
  // Loaded here and nowhere else, so that the production service never has it in memory.
  const { default: OidcProvider } = await import('oidc-provider')
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true, path: demoIdentityPath } as const
  const provider = new OidcProvider(issuer, {
    adapter: DemoMemory,
    clients: [{ client_id: 'heard', client_secret: clientSecret, redirect_uris: [callback], response_types: ['code'], grant_types: ['authorization_code'], id_token_signed_response_alg: signing }],
    jwks: { keys: [signingKey()] },
    cookies: { keys: [randomBytes(32).toString('base64url')], names: cookieNames, long: cookie, short: cookie },
    pkce: { required: () => true },
    findAccount: (_context, subject) => (people.some((one) => one.subject === subject) ? { accountId: subject, claims: () => ({ sub: subject }) } : undefined),
    interactions: { url: (_context, interaction) => `${demoIdentityPath}${choosing}${interaction.uid}` },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false }, userinfo: { enabled: false } },
    // Our own service is the only client, so nobody is asked whether it may know who they are.
    loadExistingGrant: async (context) => {
      const { provider, session, client } = context.oidc
      if (!session?.accountId || !client) return undefined
      const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
    renderError: (context) => {
      context.status = 303
      context.set('Location', '/sign-in/problem?because=again')
      context.body = ''
    },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  })
  return provider
}

/** On a curve: an RSA key of the same strength takes half a second to find, at each start of the demo. */
const signing = 'ES256'

function signingKey(): JWK {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { ...privateKey.export({ format: 'jwk' }), alg: signing, use: 'sig' }
}

/** A socket's address has no host, or this machine's. */
function isOnThisMachine(databaseUrl: string): boolean {
  const { hostname } = new URL(databaseUrl)
  return hostname === '' || isLoopback(hostname)
}
