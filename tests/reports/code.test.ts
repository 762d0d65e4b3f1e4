import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOf, comeBackPhraseOf, hashOf, hashOfTyped, parseCode, parseComeBackPhrase } from '~/reports/code'
import { words } from '~/reports/words'

const secret = Uint8Array.from({ length: 32 }, (_, at) => at)
const key = Uint8Array.from({ length: 32 }, (_, at) => at + 100)
const pepper = { version: 1, key }
const code = 'episode daily mosaic rotate equip spot placid hope'

describe('the word list', () => {
  test('has 2,048 plain words in order, told apart by their first four letters', () => {
    expect(words).toHaveLength(2048)
    expect(new Set(words.map((word) => word.slice(0, 4))).size).toBe(2048)
    expect([...words].sort()).toEqual(words)
    for (const word of words) expect(word).toMatch(/^[a-z]{3,10}$/)
  })

  test('never moves, because codes that people hold depend on the order', () => {
    expect(createHash('sha256').update(words.join('\n')).digest('hex')).toBe('eebfa88cb1e0e0c0233841e8c654f412e3e6b1804ac560af3b2c43c61286b682')
  })

  test('has nothing that could frighten, insult or hint at the matter', () => {
    const banned = (
      'abuse victim weapon hate slave race black white brown yellow kill gun police prison crime court judge jury guilt blame shame hurt harm pain ' +
      'fear afraid scare anger angry rage cry die death dead blood wound injury sick ill hospital nurse doctor patient ward therapy drug poison ' +
      'monkey gorilla coconut banana jungle tribe savage native foreign alien exotic border country citizen visa immigrant master whip chain ' +
      'cage noose skin hair accent colour color woman man boy girl lady sex nude fat ugly stupid lazy dirty mad crazy insane boss manager fire ' +
      'fired sack staff report secret spy witness evidence suspect threat attack assault fight hit beat burn bomb knife rifle bullet war army ' +
      'enemy cruel evil hell devil god church mosque temple religion pig bacon ham pork wine beer alcohol uncle golliwog curry ghetto gypsy'
    ).split(' ')
    expect(words.filter((word) => banned.includes(word))).toEqual([])
    const starts = ['slut', 'cock', 'dick', 'coon', 'paki', 'wog', 'gook', 'chin', 'spic', 'twat', 'nazi', 'nigg', 'homo', 'rape', 'stab', 'viol', 'pain', 'harm', 'hell', 'hang', 'whit', 'blac', 'raci', 'roma', 'jewe']
    expect(words.filter((word) => starts.includes(word.slice(0, 4)))).toEqual([])
  })
})

describe('a code', () => {
  // Computed apart from this code, with Python's hmac and RFC 5869 written out.
  test('known answers', () => {
    expect(codeOf(secret, pepper)).toBe(code)
    expect(codeOf(secret, { version: 2, key })).toBe('dew begonia hat encore propeller saffron day voice')
    expect(codeOf(new Uint8Array(32), pepper)).toBe('pumpkin globe put found roam horizon bauble axle')
    expect(comeBackPhraseOf(secret, pepper)).toBe('item hub school river')
    expect(hashOf(code, pepper)).toBe('0fe36f333fbdb42bf23aa1da2cd0300c743d82a459414b795293bf0e1bd9ec38')
  })

  test('another pepper gives another code and another hash', () => {
    const other = { version: 1, key: key.map((byte) => byte ^ 1) }
    expect(codeOf(secret, other)).not.toBe(code)
    expect(hashOf(code, other)).not.toBe(hashOf(code, pepper))
  })

  test('a secret or pepper that is too short is refused', () => {
    expect(() => codeOf(new Uint8Array(16), pepper)).toThrow('randomBytes(32)')
    expect(() => codeOf(secret, { version: 1, key: new Uint8Array(8) })).toThrow('new key file')
  })
})

describe('what a person types', () => {
  test.each([
    ['as it was printed', code],
    ['in capitals by a phone', 'Episode Daily Mosaic ROTATE Equip Spot Placid Hope'],
    ['with hyphens, dashes and commas', 'episode-daily–mosaic, rotate,equip. spot/placid;hope.'],
    ['numbered, on eight lines', '1. episode\r\n2. daily\n3) mosaic\n4 rotate\n5 equip\n6 spot\n7 placid\n8 hope'],
    ['with spaces that do not break', '  episode\u00a0daily   mosaic\trotate equip spot placid hope '],
    ['by four letters of each', 'epis dail mosa rota equi spot plac hope'],
    ['with the end of a word wrong', 'episodes dailies mosaics rotated equip spots placid hoped'],
    ['in wide letters', 'ｅｐｉｓｏｄｅ daily mosaic rotate equip spot placid hope'],
    ['with an accent from autocorrect', 'épisode daily mosaïc rotate equip spot placid hope'],
  ])('%s is the code', (_, typed) => {
    expect(parseCode(typed)).toBe(code)
    expect(hashOfTyped(typed, pepper)).toBe(hashOf(code, pepper))
  })

  test.each([
    ['nothing', ''], ['seven words', code.replace(' hope', '')], ['nine words', `${code} hope`], ['three letters', code.replace('episode', 'epi')],
    ['a word that is not on the list', code.replace('episode', 'zzzz')], ['no end of words', `${code} `.repeat(500)], ['run together', code.replaceAll(' ', '')],
  ])('%s is no code, and its hash has the same shape', (_, typed) => {
    expect(parseCode(typed)).toBeNull()
    expect(hashOfTyped(typed, pepper)).toMatch(/^[0-9a-f]{64}$/)
    expect(hashOfTyped(typed, pepper)).not.toBe(hashOf(typed, pepper))
  })

  test('every code comes back from its words, and from four letters of each', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (any) => {
      const made = codeOf(any, pepper)
      expect(parseCode(made)).toBe(made)
      expect(parseCode(made.split(' ').map((word) => word.slice(0, 4).toUpperCase()).join('-'))).toBe(made)
      const phrase = comeBackPhraseOf(any, pepper)
      expect(parseComeBackPhrase(` ${phrase.replaceAll(' ', ', ')} `)).toBe(phrase)
    }))
  })

  test('no text at all is too much', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 1_000 }), (typed) => {
      expect(hashOfTyped(typed, pepper)).toHaveLength(64)
    }))
  })
})
