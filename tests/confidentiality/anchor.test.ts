import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { ForgedAnchor, readAnchors, writeAnchor } from '~/confidentiality/anchor'

const { privateKey } = generateKeyPairSync('ed25519')
const noon = { seq: 12n, hash: 'ab'.repeat(32), at: '2026-11-23T12:00:00.000Z' }
const one = { seq: 15n, hash: 'cd'.repeat(32), at: '2026-11-23T13:00:00.000Z' }
let folder: string
let file: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'heard-anchors-')), 'anchors')
  file = join(folder, 'audit.jsonl')
  return () => {
    rmSync(join(folder, '..'), { recursive: true, force: true })
  }
})

test('anchors are kept in their order, for nobody else to read, and are checked with the public key alone', async () => {
  expect(await readAnchors(folder, privateKey)).toEqual([])
  await writeAnchor(folder, privateKey, noon)
  await writeAnchor(folder, privateKey, one)
  expect(await readAnchors(folder, createPublicKey(privateKey))).toEqual([noon, one])
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('an anchor that was changed, or signed by somebody else, is named', async () => {
  await writeAnchor(folder, privateKey, noon)
  await writeAnchor(folder, privateKey, one)
  writeFileSync(file, readFileSync(file, 'utf8').replace('"seq":"12"', '"seq":"11"'))
  await expect(readAnchors(folder, privateKey)).rejects.toThrow(ForgedAnchor)
  rmSync(file)
  await writeAnchor(folder, generateKeyPairSync('ed25519').privateKey, noon)
  await expect(readAnchors(folder, privateKey)).rejects.toThrow('line 2')
})

test('a line that a power cut tore spoils neither the one before nor the one after', async () => {
  await writeAnchor(folder, privateKey, noon)
  appendFileSync(file, '\n{"seq":"13","hash":"ab')
  await writeAnchor(folder, privateKey, one)
  expect(await readAnchors(folder, privateKey)).toEqual([noon, one])
})

test('two workers may write at once', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, seq) => writeAnchor(folder, privateKey, { ...noon, seq: BigInt(seq) })))
  expect((await readAnchors(folder, privateKey)).map(({ seq }) => Number(seq)).sort((a, b) => a - b)).toEqual([...Array(20).keys()])
})
