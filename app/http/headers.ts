/**
 * The one table of response headers: what every answer carries, and what each class of answer adds. It is set before
 * anything can answer, so that errors, refusals and static files have it too. Reasons: README.md beside this file.
 */
export type AnswerClass =
  /** a page, a form's answer, an error, a refusal: whatever could hold something about a person */
  | 'document'
  /** Remix's `.data` answers */
  | 'data'
  /** built files whose name changes with their content */
  | 'asset'
  /** pictures of the design system, whose names do not change */
  | 'picture'
  /** the two questions that machines ask */
  | 'health'

const cacheControl = {
  document: 'no-store',
  data: 'no-store',
  asset: 'public, max-age=31536000, immutable',
  picture: 'public, max-age=86400',
  health: 'no-store',
} as const satisfies Record<AnswerClass, string>

const switchedOff = [
  'accelerometer', 'autoplay', 'bluetooth', 'browsing-topics', 'camera',
  'clipboard-read', 'clipboard-write', 'display-capture', 'encrypted-media', 'fullscreen', 'gamepad', 'geolocation',
  'gyroscope', 'hid', 'identity-credentials-get', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi',
  'otp-credentials', 'payment', 'picture-in-picture', 'publickey-credentials-create', 'publickey-credentials-get',
  'screen-wake-lock', 'serial', 'storage-access', 'sync-xhr', 'usb', 'web-share', 'window-management', 'xr-spatial-tracking',
]

/** Every header of an answer. `nonce` is this request's own; `https` says whether the public address is https. */
export function headersFor(answer: AnswerClass, { nonce, https }: { nonce: string; https: boolean }): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': switchedOff.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex, nofollow',
    'Cache-Control': cacheControl[answer],
    ...(https ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } : {}),
  }
}

/** The policy that was shown to work with no violation in Chromium, with and without hydration. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}

/** Which class of answer a path gets. `path` has no query. */
export function answerClassOf(path: string): AnswerClass {
  if (path.startsWith('/assets/')) return 'asset'
  if (path.startsWith('/nhsuk-assets/')) return 'picture'
  if (path.startsWith('/health/')) return 'health'
  return path.endsWith('.data') ? 'data' : 'document'
}
