import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Binding, encrypt, EnvelopeError, freshNonce, open, openJson, pad, seal, sealJson, sealWithNonce, unpad } from '~/confidentiality/envelope'

const key = Buffer.from(Array.from({ length: 32 }, (_, index) => index))
const nonce = Buffer.from('a0a1a2a3a4a5a6a7a8a9aaab', 'hex')
const amarasAccount: Binding = { tree: 'narrative', caseId: '4b1d6f0e-8f0c-4a51-9d0c-2f6b7f0f5a11', field: 'report' }
const words = 'They call me by a name that is not mine.'

describe('known answers', () => {
  test('AES-256-GCM: test case 16 of McGrew and Viega, "The Galois/Counter Mode of Operation"', () => {
    const sealed = encrypt(
      Buffer.from('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308', 'hex'),
      Buffer.from('cafebabefacedbaddecaf888', 'hex'),
      Buffer.from('d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39', 'hex'),
      Buffer.from('feedfacedeadbeeffeedfacedeadbeefabaddad2', 'hex'),
    )
    const tag = '76fc6ece0f4e1768cddf8853bb2d551b'
    const ciphertext =
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662'
    expect(sealed.toString('hex')).toBe(`01cafebabefacedbaddecaf888${tag}${ciphertext}`)
  })

  // Made with another implementation: pyca/cryptography 48, AESGCM, with the padding and the associated data written out by hand.
  test('a whole envelope, padding and binding included', () => {
    const sealed = sealWithNonce(key, nonce, Buffer.from(JSON.stringify(words)), amarasAccount)
    expect(sealed.length).toBe(1024 + 29)
    expect(sealed.subarray(0, 29).toString('hex')).toBe('01a0a1a2a3a4a5a6a7a8a9aaabc67677b66796593d8aeaa02c07dfe4b2')
    expect(createHash('sha256').update(sealed).digest('hex')).toBe('9fcbe6102a0b7d82e5c97beca13097a3be21991bfb958153165253ff9c45590e')
    expect(openJson(key, sealed, amarasAccount)).toBe(words)
  })
})

describe('what was sealed opens only as it was sealed', () => {
  const sealed = sealJson(key, { words }, amarasAccount)
  const flipped = (at: number, mask = 1) => withByte(at, sealed.readUInt8(at) ^ mask)
  const withByte = (at: number, value: number) => {
    const bytes = Buffer.from(sealed)
    bytes.writeUInt8(value, at)
    return bytes
  }
  const alike = { ...amarasAccount, caseId: `${amarasAccount.caseId}","report`, field: '' }
  const withoutTagsEnd = Buffer.concat([sealed.subarray(0, 17), sealed.subarray(29)])

  test.each<[string, () => unknown, string]>([
    ['a wrong key', () => open(randomBytes(32), sealed, amarasAccount), 'does not open'],
    ['a key that is too short', () => open(key.subarray(0, 16), sealed, amarasAccount), '32 bytes'],
    ['another field', () => open(key, sealed, { ...amarasAccount, field: 'message' }), 'does not open'],
    ['another case', () => open(key, sealed, { ...amarasAccount, caseId: '00000000-0000-4000-8000-000000000002' }), 'does not open'],
    ['another key tree', () => open(key, sealed, { ...amarasAccount, tree: 'work' }), 'does not open'],
    ['a binding that only reads alike', () => open(key, sealed, alike), 'does not open'],
    ['a flipped bit in the words', () => open(key, flipped(40), amarasAccount), 'does not open'],
    ['a flipped bit in the nonce', () => open(key, flipped(5), amarasAccount), 'does not open'],
    ['a flipped bit in the tag', () => open(key, flipped(20, 128), amarasAccount), 'does not open'],
    ['an unknown version', () => open(key, withByte(0, 2), amarasAccount), 'version 2'],
    ['a version of zero', () => open(key, withByte(0, 0), amarasAccount), 'version 0'],
    ['a tag cut to 4 bytes', () => open(key, withoutTagsEnd, amarasAccount), 'does not open'],
    ['a cut end', () => open(key, sealed.subarray(0, sealed.length - 1), amarasAccount), 'does not open'],
    ['only a part of a header', () => open(key, sealed.subarray(0, 28), amarasAccount), 'too short'],
    ['nothing', () => open(key, Buffer.alloc(0), amarasAccount), 'too short'],
  ])('refused: %s', (_story, attempt, why) => {
    expect(attempt).toThrow(EnvelopeError)
    expect(attempt).toThrow(why)
  })

  test('no refusal repeats what was inside, or the key', () => {
    const attempt = () => open(key, sealed, { ...amarasAccount, field: 'message' })
    expect(attempt).toThrow(EnvelopeError)
    expect(attempt).not.toThrow(/mine|000102/)
  })
})

describe('padding', () => {
  test.each([
    ['one word', 1, 1024],
    ['all that fits into one step', 1020, 1024],
    ['one byte more', 1021, 2048],
    ['nothing at all', 0, 1024],
    ['the longest narrative, in four-byte characters', 80_000, 80_896],
  ])('%s', (_story, length, padded) => {
    const sealed = seal(key, Buffer.alloc(length, 7), amarasAccount)
    expect(sealed.length).toBe(padded + 29)
    expect(open(key, sealed, amarasAccount)).toEqual(Buffer.alloc(length, 7))
  })

  const tooLong = pad(Buffer.from('x'), 1024)
  tooLong.writeUInt32BE(1021)
  const notZeros = pad(Buffer.from('x'), 1024)
  notZeros.writeUInt8(1, 1023)

  test.each([
    ['a size that is no step', Buffer.alloc(100), 'no step'],
    ['no padding at all', Buffer.alloc(0), 'no step'],
    ['a length beyond the end', tooLong, 'more bytes'],
    ['something other than zeros', notZeros, 'zeros'],
  ])('refused, though the tag is right: %s', (_story, padded, why) => {
    const { tree, caseId, field } = amarasAccount
    const sealed = encrypt(key, freshNonce(), padded, Buffer.from(JSON.stringify(['heard', 1, 'field', tree, caseId, field])))
    expect(() => open(key, sealed, amarasAccount)).toThrow(why)
    expect(() => unpad(padded)).toThrow(EnvelopeError)
  })
})

test('any JSON comes back, lone surrogates and NUL included, and no two envelopes are alike', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
      const whole = { value, text, odd: '\ud800 \u0000' }
      const sealed = sealJson(key, whole, amarasAccount)
      expect(openJson(key, sealed, amarasAccount)).toEqual(JSON.parse(JSON.stringify(whole)))
      expect(sealJson(key, whole, amarasAccount).equals(sealed)).toBe(false)
      expect((sealed.length - 29) % 1024).toBe(0)
    }),
  )
})

test('what JSON cannot say is refused with a remedy', () => {
  expect(() => sealJson(key, undefined, amarasAccount)).toThrow('pass null')
})
