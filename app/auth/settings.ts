import { environment, EnvironmentError, required } from '~/platform/environment'

export type SignInSettings = {
  /** the origin that people type */
  publicUrl: string
  /** the address of the identity provider */
  issuer: string
  clientId: string
  clientSecret: string
  /** Under which issuer its people stand in the directory, where that is not its address: the demo's moves with its port. */
  knownAs?: string
}

let configured: SignInSettings | undefined

/** Where the demo's own identity provider answers, below the public address of the same web process. */
export const demoIdentityPath = '/demo/identity'

/** Under which issuer the demo's people stand in the directory, whatever port the demo has today. */
export const demoIssuer = 'http://localhost/demo/identity'

/**
 * Fixes the settings for this process; called where the web process is put together, and by tests. Without it they are read
 * from the environment at the first sign-in.
 * @throws EnvironmentError for an identity provider that is neither https nor on this machine.
 */
export function configureSignIn(settings: SignInSettings): void {
  const issuer = new URL(settings.issuer)
  if (issuer.protocol !== 'https:' && !isLoopback(issuer.hostname)) {
    throw new EnvironmentError('OIDC_ISSUER must be an https address: over plain http anybody on the way could sign in as somebody else.')
  }
  configured = { ...settings, publicUrl: new URL(settings.publicUrl).origin }
}

/** @throws EnvironmentError naming the variable that is missing. */
export function signInSettings(): SignInSettings {
  if (!configured) {
    configureSignIn({
      publicUrl: environment().HEARD_PUBLIC_URL,
      issuer: required('OIDC_ISSUER'),
      clientId: required('OIDC_CLIENT_ID'),
      clientSecret: required('OIDC_CLIENT_SECRET'),
    })
  }
  if (!configured) throw new Error('configureSignIn sets the settings or throws')
  return configured
}

/** Whether a host name is this machine and nothing else. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname === '::1' || /^127(\.\d{1,3}){3}$/.test(hostname)
}
