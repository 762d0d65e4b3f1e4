import { createPrivateKey, randomBytes, type KeyObject } from 'node:crypto'
import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { now } from '~/platform/clock'
import { londonDay } from '~/platform/working-days'
import { createOnce, isCode } from './create-once'
import type { Bytes, KeyTree } from './envelope'
import { type KeyService, KeysUnavailable, unwrapUnder, wrapUnder } from './key-service'

const TREES = ['narrative', 'work', 'identity'] as const satisfies KeyTree[]
const SECRETS = ['code-pepper', 'draft-pepper', 'audit-anchor'] as const
type Secret = (typeof SECRETS)[number]

const keyFile = z.strictObject({ version: z.literal(1), name: z.string(), key: z.base64() })

/** RFC 8410: what stands before the 32 bytes of an Ed25519 private key in PKCS #8. */
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The key service of a folder outside the database, and the few secrets that live beside its keys. */
export type KeyFolder = KeyService & {
  /** The pepper of the eight words: the newest version, or the one that a stored code names. */
  codePepper: (version?: number) => Promise<{ version: number; pepper: Bytes }>
  /** Every version of that pepper, the newest first; a typed code is looked for under each. */
  codePepperVersions: () => Promise<number[]>
  /** Adds a version; new codes use it, and old codes keep theirs. */
  renewCodePepper: () => Promise<number>
  draftPepper: () => Promise<Bytes>
  /** The Ed25519 key that signs the audit's anchors. */
  anchorKey: () => Promise<KeyObject>
}

/**
 * Opens the folder and checks it: nobody else may read it, and no secret may be missing once there are keys.
 * `mayCreate` lets the embedded service make the folder itself; a deployment makes an empty one for a new house, so that a wrong path or a
 * folder that was not mounted is noticed.
 * @throws KeysUnavailable in one sentence that says what to do.
 */
export async function openKeyFolder(path: string, { mayCreate }: { mayCreate: boolean }): Promise<KeyFolder> {
  if (mayCreate) await speaking(path, () => mkdir(path, { recursive: true, mode: 0o700 }))
  await refuseUnlessPrivate(path, 0o700)
  const began = (await Promise.all(TREES.map((tree) => versionsIn(path, tree)))).some((epochs) => epochs.length > 0)
  for (const secret of SECRETS) {
    if ((await versionsIn(path, secret)).length > 0) continue
    if (began) throw new KeysUnavailable(`The keys in ${path} have lost their ${secret}; restore the folder from its backup.`)
    await makeKey(path, secret, '1')
  }
  return folderAt(path)
}

function folderAt(path: string): KeyFolder {
  const known = new Map<string, Bytes>()
  const prepared = new Map<string, Promise<void>>()

  async function keyOf(kind: KeyTree | Secret, version: string): Promise<Bytes> {
    const name = `${kind}/${version}`
    const key = known.get(name) ?? (await readKey(path, kind, version))
    known.set(name, key)
    return key
  }

  async function prepareEpoch(epoch: string): Promise<void> {
    for (const tree of TREES) {
      if (!(await exists(fileOf(path, tree, epoch)))) await makeKey(path, tree, epoch)
    }
  }

  async function currentEpoch(): Promise<string> {
    const epoch = londonDay(now()).slice(0, 7)
    const preparing = prepared.get(epoch) ?? prepareEpoch(epoch)
    prepared.set(epoch, preparing)
    await preparing.catch((error: unknown) => {
      prepared.delete(epoch)
      throw error
    })
    return epoch
  }

  async function codePepperVersions(): Promise<number[]> {
    return (await versionsIn(path, 'code-pepper')).map(Number).sort((one, other) => other - one)
  }

  /** Looked for once a minute: a renewed pepper counts for new codes from then, and typed ones are tried under every version. */
  let newest = { version: 1, until: 0 }
  async function newestPepper(): Promise<number> {
    if (performance.now() > newest.until) newest = { version: (await codePepperVersions())[0] ?? 1, until: performance.now() + 60_000 }
    return newest.version
  }

  return {
    currentEpoch,
    epochs: async (tree) => (await versionsIn(path, tree)).sort().reverse(),
    wrap: async (tree, context, key) => {
      const epoch = await currentEpoch()
      return { epoch, wrapped: wrapUnder(await keyOf(tree, epoch), tree, epoch, context, key) }
    },
    unwrap: async (tree, epoch, context, wrapped) => unwrapUnder(await keyOf(tree, epoch), tree, epoch, context, wrapped),
    codePepperVersions,
    codePepper: async (version) => {
      const wanted = version ?? (await newestPepper())
      return { version: wanted, pepper: await keyOf('code-pepper', String(wanted)) }
    },
    renewCodePepper: async () => {
      const next = ((await codePepperVersions())[0] ?? 0) + 1
      await makeKey(path, 'code-pepper', String(next))
      newest = { version: next, until: 0 }
      return next
    },
    draftPepper: () => keyOf('draft-pepper', '1'),
    anchorKey: async () => {
      const seed = await keyOf('audit-anchor', '1')
      return createPrivateKey({ key: Buffer.concat([ED25519_PKCS8, seed]), format: 'der', type: 'pkcs8' })
    },
  }
}

function fileOf(path: string, kind: KeyTree | Secret, version: string): string {
  return join(path, kind, `${version}.json`)
}

async function makeKey(path: string, kind: KeyTree | Secret, version: string): Promise<void> {
  const content = { version: 1, name: `${kind}/${version}`, key: randomBytes(32).toString('base64') }
  await speaking(path, () => createOnce(fileOf(path, kind, version), `${JSON.stringify(content)}\n`))
}

async function readKey(path: string, kind: KeyTree | Secret, version: string): Promise<Bytes> {
  const file = fileOf(path, kind, version)
  if (!/^[\w-]{1,32}$/.test(version) || !(await exists(file))) {
    throw new KeysUnavailable(`There is no key ${kind}/${version} in ${path}; restore the key folder from its backup.`)
  }
  await refuseUnlessPrivate(file, 0o600)
  const text = await speaking(path, () => readFile(file, 'utf8'))
  const parsed = keyFile.safeParse(parseJson(text))
  const key = parsed.success && parsed.data.name === `${kind}/${version}` ? Buffer.from(parsed.data.key, 'base64') : null
  if (key?.length !== 32) throw new KeysUnavailable(`The key file ${file} is damaged or another key’s; restore it from its backup.`)
  return key
}

async function versionsIn(path: string, kind: KeyTree | Secret): Promise<string[]> {
  try {
    const names = await readdir(join(path, kind))
    return names.flatMap((name) => /^([\w-]+)\.json$/.exec(name)?.[1] ?? [])
  } catch (error) {
    if (isCode(error, 'ENOENT')) return []
    throw unavailable(path, error)
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file)
    return true
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false
    throw unavailable(file, error)
  }
}

async function refuseUnlessPrivate(path: string, mode: number): Promise<void> {
  if (!(await exists(path))) {
    throw new KeysUnavailable(`The key folder ${path} does not exist; make it with "mkdir -m 700" for a new trust, or restore it from its backup.`)
  }
  const found = await speaking(path, () => stat(path))
  if ((found.mode & 0o077) !== 0) throw new KeysUnavailable(`${path} can be read by others; run "chmod ${mode.toString(8)} ${path}" and start again.`)
}

async function speaking<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw unavailable(path, error)
  }
}

function unavailable(path: string, error: unknown): KeysUnavailable {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code'
  return new KeysUnavailable(`The keys in ${path} cannot be used (${code}); check that the folder exists, is writable and has room.`, { cause: error })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
