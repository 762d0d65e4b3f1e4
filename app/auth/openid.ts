import * as client from 'openid-client'
import { z } from 'zod'
import { now } from '~/platform/clock'
import { clearCookie, readCookie, setCookie } from './cookies'
import { open, seal } from './sealed'
import { isLoopback, signInSettings } from './settings'

/** Who the identity provider says somebody is. Never an e-mail address: those are given to somebody else after a while. */
export type Identity = { issuer: string; subject: string }

/** `again`: the person can start over. `away`: the identity provider does not answer. */
export type SignInProblem = 'again' | 'away'

/** The sign-in could not be finished; which page says so stands in `problem`. */
export class SignInFailed extends Error {
  override name = 'SignInFailed'
  constructor(readonly problem: SignInProblem, options?: ErrorOptions) {
    super(`Sign-in failed: ${problem}`, options)
  }
}

/** Seconds that somebody has at the identity provider's page. */
const patience = 600

const startedSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string(), until: z.number() })

/**
 * Begins a sign-in: where to send the browser, and the cookie that will prove that the same browser comes back. The provider is
 * always asked to see the person again: on a shared computer a silent sign-in would undo the end of an idle session.
 * @throws SignInFailed `away` where the provider cannot be reached.
 */
export async function startSignIn(to: string): Promise<{ location: string; cookie: string }> {
  const provider = await discovered()
  const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()]
  const location = client.buildAuthorizationUrl(provider, {
    redirect_uri: callbackUrl(),
    scope: 'openid',
    prompt: 'login',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  const started = { state, nonce, verifier, to, until: now().getTime() + patience * 1000 }
  return { location: location.href, cookie: setCookie('sign-in', seal(JSON.stringify(started)), patience) }
}

/**
 * Finishes a sign-in with what the provider sent back in `request`'s address. State, nonce, PKCE, issuer, audience, signature
 * and times are checked by openid-client (OpenID Connect Core 3.1.3.7).
 * @throws SignInFailed
 */
export async function finishSignIn(request: Request): Promise<{ identity: Identity; to: string; clearing: string }> {
  const started = readStarted(request)
  if (!started) throw new SignInFailed('again')
  const provider = await discovered()
  // The address as people type it: behind a proxy the request may carry another host or protocol.
  const cameBackTo = new URL(callbackUrl())
  cameBackTo.search = new URL(request.url).search
  const claims = await client
    .authorizationCodeGrant(provider, cameBackTo, {
      pkceCodeVerifier: started.verifier,
      expectedState: started.state,
      expectedNonce: started.nonce,
      idTokenExpected: true,
    })
    .then((tokens) => tokens.claims(), failed)
  if (!claims) throw new SignInFailed('again')
  return { identity: { issuer: signInSettings().knownAs ?? claims.iss, subject: claims.sub }, to: started.to, clearing: clearCookie('sign-in') }
}

/** A path of the workspace, and nothing that could lead anywhere else; the work list otherwise. */
export function pathToComeBackTo(wish: string | null): string {
  const fallback = '/workspace/work'
  const nowhere = 'http://nowhere.invalid'
  if (wish === null || wish.length > 500 || !URL.canParse(wish, nowhere)) return fallback
  const { origin, pathname, search } = new URL(wish, nowhere)
  const isOurs = origin === nowhere && pathname.startsWith('/workspace/') && !pathname.startsWith('/workspace/sign-out')
  return isOurs ? `${pathname}${search}` : fallback
}

function readStarted(request: Request): z.output<typeof startedSchema> | null {
  const text = open(readCookie(request, 'sign-in') ?? '')
  if (text === null) return null
  const started = startedSchema.parse(JSON.parse(text))
  return started.until > now().getTime() ? started : null
}

function callbackUrl(): string {
  return `${signInSettings().publicUrl}/sign-in/callback`
}

let known: { issuer: string; provider: Promise<client.Configuration> } | undefined

/** The provider's own description, asked for once; after a failure the next sign-in asks again. */
async function discovered(): Promise<client.Configuration> {
  const { issuer, clientId, clientSecret } = signInSettings()
  if (known?.issuer !== issuer) {
    const address = new URL(issuer)
    const plain = address.protocol === 'http:' && isLoopback(address.hostname) ? [client.allowInsecureRequests] : []
    known = { issuer, provider: client.discovery(address, clientId, clientSecret, client.ClientSecretBasic(clientSecret), { execute: plain, timeout: 10 }) }
  }
  return known.provider.catch((cause: unknown) => {
    known = undefined
    throw new SignInFailed('away', { cause })
  })
}

/** What the provider refuses, and what does not fit together, is for the person to start again; silence is the provider's. */
function failed(cause: unknown): never {
  const isSilence = cause instanceof TypeError || (cause instanceof Error && 'code' in cause && cause.code === 'OAUTH_TIMEOUT')
  throw new SignInFailed(isSilence ? 'away' : 'again', { cause })
}
