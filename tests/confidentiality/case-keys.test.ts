import { hkdfSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { useTestKeys } from '#tests/fixtures/keys'
import { newCaseKeys, openCaseKey, rewrapCaseKey } from '~/confidentiality/case-keys'
import { deriveDraftKey, draftHash, newDraftSecret, openDraft, sealDraft } from '~/confidentiality/draft'
import { EnvelopeError, openJson, sealJson } from '~/confidentiality/envelope'
import { injectClock } from '~/platform/clock'

useTestKeys()
const amarasCase = '4b1d6f0e-8f0c-4a51-9d0c-2f6b7f0f5a11'
const bensCase = '00000000-0000-4000-8000-000000000002'
const account = { tree: 'narrative', caseId: amarasCase, field: 'report' } as const

test('a case has two keys: its words open with the one, and not with the other', async () => {
  const { narrative, work, rows } = await newCaseKeys(amarasCase)
  expect(rows.map(({ caseId, tree }) => [caseId, tree])).toEqual([[amarasCase, 'narrative'], [amarasCase, 'work']])
  const sealed = sealJson(narrative, { narrative: 'what happened' }, account)
  const opened = await Promise.all(rows.map((row) => openCaseKey(row)))
  expect(opened).toEqual([narrative, work])
  expect(openJson(narrative, sealed, account)).toEqual({ narrative: 'what happened' })
  expect(() => openJson(work, sealed, account)).toThrow(EnvelopeError)
})

test('a key row moved to another case, or called another tree, does not open', async () => {
  const [row] = (await newCaseKeys(amarasCase)).rows
  if (!row) throw new Error('a case has key rows')
  await expect(openCaseKey({ ...row, caseId: bensCase })).rejects.toThrow(EnvelopeError)
  await expect(openCaseKey({ ...row, tree: 'work' })).rejects.toThrow(EnvelopeError)
  await expect(openCaseKey({ ...row, tree: 'identity' })).rejects.toThrow('no key tree')
})

test('a key wrapped again in another month is the same key', async () => {
  const { narrative, rows } = await newCaseKeys(amarasCase)
  const [row] = rows
  if (!row) throw new Error('a case has key rows')
  const putBack = injectClock({ now: () => new Date('2031-01-15T09:00:00Z') })
  const again = await rewrapCaseKey(row)
  putBack()
  expect(again.epoch).toBe('2031-01')
  expect(again.wrapped).not.toEqual(row.wrapped)
  expect(await openCaseKey(again)).toEqual(narrative)
  expect(await openCaseKey(row)).toEqual(narrative)
})

test('a draft opens with its own secret and no other', async () => {
  const secret = newDraftSecret()
  const sealed = await sealDraft(secret, { step: 'impact', narrative: 'half a sentence' })
  expect(await openDraft(secret, sealed)).toEqual({ step: 'impact', narrative: 'half a sentence' })
  await expect(openDraft(newDraftSecret(), sealed)).rejects.toThrow(EnvelopeError)
  expect(draftHash(secret)).toHaveLength(32)
  await expect(sealDraft(secret.subarray(0, 16), {})).rejects.toThrow('32 bytes')
})

test('the derivation of a draft’s key: known answers', () => {
  // RFC 5869, test case 1 (SHA-256), which shows that the derivation underneath is HKDF as the RFC says.
  const rfc = hkdfSync('sha256', Buffer.alloc(22, 0x0b), Buffer.from('000102030405060708090a0b0c', 'hex'), Buffer.from('f0f1f2f3f4f5f6f7f8f9', 'hex'), 42)
  expect(Buffer.from(rfc).toString('hex')).toBe('3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865')
  // Made with pyca/cryptography 48: HKDF, SHA-256, salt 64…95, info "heard draft 1", of the secret 0…31.
  const bytes = (from: number) => Buffer.from(Array.from({ length: 32 }, (_, index) => from + index))
  expect(deriveDraftKey(bytes(0), bytes(64)).toString('hex')).toBe('859ba6c012a01603db23cba3881867cd9e51bd88c496fddaf7e4007c32d813b2')
})
