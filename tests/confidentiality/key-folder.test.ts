import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { EnvelopeError, type KeyTree } from '~/confidentiality/envelope'
import { openKeyFolder } from '~/confidentiality/key-folder'
import { KeysUnavailable, unwrapUnder, WRAPPED_KEY_BYTES } from '~/confidentiality/key-service'
import { injectClock } from '~/platform/clock'

let path: string
let time: string
const putClockBack = injectClock({ now: () => new Date(time) })
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'heard-keys-')), 'keys')
  time = '2026-11-23T10:00:00Z'
  return () => {
    rmSync(join(path, '..'), { recursive: true, force: true })
  }
})
afterAll(putClockBack)

const open = () => openKeyFolder(path, { mayCreate: true })
const amarasCase = '4b1d6f0e-8f0c-4a51-9d0c-2f6b7f0f5a11'
const dataKey = Buffer.alloc(32, 5)

describe('a folder outside the database', () => {
  test('wraps under this month’s key and opens again, also in another process’s hands', async () => {
    const { epoch, wrapped } = await (await open()).wrap('narrative', amarasCase, dataKey)
    expect(epoch).toBe('2026-11')
    expect(wrapped.length).toBe(WRAPPED_KEY_BYTES)
    expect(await (await open()).unwrap('narrative', epoch, amarasCase, wrapped)).toEqual(dataKey)
  })

  test('a new month in London has a new key; what older months wrapped still opens', async () => {
    const folder = await open()
    const november = await folder.wrap('narrative', amarasCase, dataKey)
    time = '2026-12-01T00:00:01Z'
    const december = await folder.wrap('narrative', amarasCase, dataKey)
    expect([november.epoch, december.epoch]).toEqual(['2026-11', '2026-12'])
    expect(await folder.epochs('narrative')).toEqual(['2026-12', '2026-11'])
    expect(await folder.unwrap('narrative', '2026-11', amarasCase, november.wrapped)).toEqual(dataKey)
    await expect(folder.unwrap('narrative', '2026-12', amarasCase, november.wrapped)).rejects.toThrow(EnvelopeError)
  })

  test.each<[string, KeyTree, string]>([
    ['another case', 'narrative', '00000000-0000-4000-8000-000000000002'],
    ['another tree', 'work', amarasCase],
    ['the identity tree', 'identity', amarasCase],
  ])('a wrapped key moved to %s does not open', async (_story, tree, context) => {
    const folder = await open()
    const { epoch, wrapped } = await folder.wrap('narrative', amarasCase, dataKey)
    await expect(folder.unwrap(tree, epoch, context, wrapped)).rejects.toThrow(EnvelopeError)
  })

  test('nobody else on the machine may read it', async () => {
    await (await open()).currentEpoch()
    expect(statSync(path).mode & 0o777).toBe(0o700)
    expect(readdirSync(path).sort()).toEqual(['audit-anchor', 'code-pepper', 'draft-pepper', 'identity', 'narrative', 'work'])
    for (const kind of readdirSync(path)) {
      expect(statSync(join(path, kind)).mode & 0o777).toBe(0o700)
      expect(readdirSync(join(path, kind))).toHaveLength(1)
      for (const file of readdirSync(join(path, kind))) expect(statSync(join(path, kind, file)).mode & 0o777).toBe(0o600)
    }
  })

  test('its secrets differ from each other, and stay the same', async () => {
    const folder = await open()
    expect((await folder.codePepper()).pepper).not.toEqual(await folder.draftPepper())
    expect(await (await open()).draftPepper()).toEqual(await folder.draftPepper())
    expect((await folder.anchorKey()).asymmetricKeyType).toBe('ed25519')
  })

  test('the pepper of the codes has versions: new codes use the newest, old ones keep theirs', async () => {
    const folder = await open()
    const first = await folder.codePepper()
    expect(first.version).toBe(1)
    expect(await folder.renewCodePepper()).toBe(2)
    expect((await folder.codePepper()).version).toBe(2)
    expect(await folder.codePepper(1)).toEqual(first)
    expect(await folder.codePepperVersions()).toEqual([2, 1])
  })
})

describe('when something is wrong with the folder, it says so in one sentence', () => {
  const refusalOf = async (act: Promise<unknown>) => {
    const error = await act.then(
      () => null,
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(KeysUnavailable)
    return String(error)
  }

  test('it is not there, and this is no embedded service', async () => {
    expect(await refusalOf(openKeyFolder(path, { mayCreate: false }))).toContain('does not exist; make it with "mkdir -m 700"')
  })

  test('an empty one that was made for a new house is taken', async () => {
    mkdirSync(path, { mode: 0o700 })
    expect(await (await openKeyFolder(path, { mayCreate: false })).currentEpoch()).toBe('2026-11')
  })

  test('others may read it', async () => {
    await open()
    chmodSync(path, 0o755)
    expect(await refusalOf(open())).toContain('chmod 700')
  })

  test('others may read one key', async () => {
    await (await open()).currentEpoch()
    chmodSync(join(path, 'narrative', '2026-11.json'), 0o644)
    const refusal = await refusalOf((await open()).wrap('narrative', amarasCase, dataKey))
    expect(refusal).toContain('chmod 600')
    const { key } = JSON.parse(readFileSync(join(path, 'narrative', '2026-11.json'), 'utf8')) as { key: string }
    expect(refusal).not.toContain(key)
  })

  test('a month’s key is lost: it is not made again for what it wrapped', async () => {
    const { wrapped } = await (await open()).wrap('narrative', amarasCase, dataKey)
    time = '2027-01-04T10:00:00Z'
    rmSync(join(path, 'narrative', '2026-11.json'))
    expect(await refusalOf((await open()).unwrap('narrative', '2026-11', amarasCase, wrapped))).toContain('no key narrative/2026-11')
  })

  test('a secret is lost while keys are there', async () => {
    await (await open()).currentEpoch()
    rmSync(join(path, 'code-pepper', '1.json'))
    expect(await refusalOf(open())).toContain('have lost their code-pepper')
  })

  test('a key file is another key’s, or damaged', async () => {
    await (await open()).currentEpoch()
    const file = join(path, 'narrative', '2026-11.json')
    copyFileSync(join(path, 'work', '2026-11.json'), file)
    expect(await refusalOf((await open()).wrap('narrative', amarasCase, dataKey))).toContain('another key’s')
    writeFileSync(file, '{"version":1,')
    expect(await refusalOf((await open()).wrap('narrative', amarasCase, dataKey))).toContain('damaged')
  })

  test('an epoch that is no epoch reads no file', async () => {
    expect(await refusalOf((await open()).unwrap('narrative', '../draft-pepper/1', amarasCase, Buffer.alloc(61)))).toContain('no key')
  })

  test('it is away for a while and comes back', async () => {
    const folder = await open()
    renameSync(path, `${path}-away`)
    writeFileSync(path, '')
    expect(await refusalOf(folder.currentEpoch())).toContain('cannot be used')
    rmSync(path)
    renameSync(`${path}-away`, path)
    expect(await folder.currentEpoch()).toBe('2026-11')
  })
})

// Made with pyca/cryptography 48: AESGCM, associated data ["heard",1,"key","narrative","2026-11",the case's id].
test('a wrapped key: known answer', () => {
  const epochKey = Buffer.from(Array.from({ length: 32 }, (_, index) => index))
  const inner = Buffer.from(Array.from({ length: 32 }, (_, index) => 32 + index))
  const hex = '01a0a1a2a3a4a5a6a7a8a9aaab79995b41575f86305e4f14db297f406fc6395e0e61ee24984a4cadf82b57eef1409d6b23a682745ba4371cbd43964b3e'
  expect(unwrapUnder(epochKey, 'narrative', '2026-11', amarasCase, Buffer.from(hex, 'hex'))).toEqual(inner)
})
