import { readFile } from 'node:fs/promises'
import { environment } from '~/platform/environment'
import { demoTrust } from './demo-trust'
import { trustSchema, type TrustSettings } from './schema'

export type { Phone, Retention, SupportService, TrustSettings } from './schema'

/** `on` is a date as people read it: "Tuesday 24 November". `about` null is an open session. */
export type GroupSession = { id: string; on: string; from: string; until: string; about: string | null; forWhom: string }

/** The trust's own settings are missing or wrong; the message is one sentence for the person who starts the service. */
export class TrustSettingsError extends Error {
  override name = 'TrustSettingsError'
}

let readOnce: Promise<TrustSettings> | undefined

/**
 * The settings of the trust that this service is for: the file of `HEARD_TRUST`, read once; the invented trust in the demo and nowhere else,
 * because a person who rings an invented number reaches nobody. The web process asks before it listens.
 * @throws TrustSettingsError
 */
export function trustSettings(): Promise<TrustSettings> {
  const { HEARD_DEMO, HEARD_TRUST } = environment()
  if (HEARD_DEMO) return Promise.resolve(demoTrust)
  readOnce ??= readTrust(HEARD_TRUST).catch((error: unknown) => {
    readOnce = undefined
    throw error
  })
  return readOnce
}

/**
 * Reads and checks a file of trust settings.
 * @throws TrustSettingsError naming the first field that is wrong and what it must be, never its value.
 */
export async function readTrust(file: string | undefined): Promise<TrustSettings> {
  if (file === undefined) throw new TrustSettingsError('HEARD_TRUST is not set: give the file with the trust’s own names and telephone numbers, made from trust.example.json.')
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new TrustSettingsError(`The file of HEARD_TRUST, ${file}, cannot be read (${(error as NodeJS.ErrnoException).code ?? 'no code'}): make it from trust.example.json.`)
  })
  const result = trustSchema.safeParse(parsed(file, text))
  if (result.success) return result.data
  const [issue] = result.error.issues
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : []
  const field = [...(issue?.path ?? []), ...unknown.slice(0, 1)].join('.')
  throw new TrustSettingsError(`In the file of HEARD_TRUST, ${file}, ${field || 'the whole'} ${unknown.length > 0 ? 'is not a setting' : wrongWith(text, issue)}: compare it with trust.example.json.`)
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new TrustSettingsError(`The file of HEARD_TRUST, ${file}, is not JSON: compare it with trust.example.json.`)
  }
}

/** What is not there at all is called missing, whatever it would have to be. */
function wrongWith(text: string, issue: { path: PropertyKey[]; message: string } | undefined): string {
  const found = issue?.path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined), JSON.parse(text))
  return issue && issue.path.length > 0 && found === undefined ? 'is missing' : (issue?.message ?? 'is wrong')
}
