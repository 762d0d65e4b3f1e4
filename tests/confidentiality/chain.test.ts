import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Anchor, type Canonical, canonicalJson, extendChain, GENESIS, type Link, linkHash, verifyChain } from '~/confidentiality/chain'

const bodyOf = (act: string, at: string | null) => ({ id: '7f1f6a54-2f0f-4c6b-8a44-5d8e6a3f9b10', act, on: '2026-11-23', at, caseId: null, body: {} })
const morning = ['report.sent', 'account.read', 'account.masked', 'grant.given', 'reviewer.recused']
const links = extendChain({ seq: 0n, hash: GENESIS }, morning.map((act, hour) => bodyOf(act, hour === 0 ? null : `2026-11-23T10:0${hour}:00.000Z`)))
const hex = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('hex')
const anchorAt = (seq: number, at = '2026-11-23T10:30:00.000Z'): Anchor => ({ seq: BigInt(seq), hash: hex(seq === 0 ? GENESIS : links[seq - 1]?.hash), at })
const replaced = (index: number, link: Partial<Link>): Link[] => links.map((known, at) => (at === index ? { ...known, ...link } : known))
const without = (index: number): Link[] => links.filter((_, at) => at !== index)

test('the hash of a link: known answer of another implementation (Python’s hashlib and json)', () => {
  const body = {
    id: '7f1f6a54-2f0f-4c6b-8a44-5d8e6a3f9b10',
    act: 'account.read',
    on: '2026-11-23',
    at: '2026-11-23T10:00:00.000Z',
    caseId: null,
    body: { masked: true, by: { kind: 'person', personId: '11111111-1111-4111-8111-111111111111' } },
  }
  expect(hex(linkHash(1n, GENESIS, body))).toBe('ecafd8b899abfc378af4a1d87244a88ab97bb06ca8e55e89747a2738146f4f4d')
})

describe('canonical JSON', () => {
  test.each<[unknown, string]>([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ é: 1, z: 2, A: 3 }, '{"A":3,"z":2,"é":1}'],
    [{ nested: { d: 'ü"', c: -0 } }, '{"nested":{"c":0,"d":"ü\\""}}'],
  ])('%j', (value, canonical) => expect(canonicalJson(value)).toBe(canonical))

  test.each([[undefined], [Number.NaN], [1n], ['\ud800'], [{ a: undefined }]])('%s is refused', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  })

  test('the order in which a body was written does not matter, nor does a journey through JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))), (body) => {
        const backwards = Object.fromEntries(Object.entries(body).reverse())
        expect(canonicalJson(backwards)).toBe(canonicalJson(body))
        expect(canonicalJson(JSON.parse(canonicalJson(body)))).toBe(canonicalJson(body))
      }),
    )
  })
})

describe('a whole chain is found whole', () => {
  test.each<[string, Link[], Anchor[], bigint]>([
    ['five rows and the anchor of the last', links, [anchorAt(5)], 5n],
    ['rows younger than the anchor', links, [anchorAt(0), anchorAt(3)], 5n],
    ['an empty chain that was anchored at the start', [], [anchorAt(0)], 0n],
  ])('%s', (_story, rows, anchors, length) => {
    expect(verifyChain(rows, anchors)).toMatchObject({ ok: true, length })
  })
})

describe('the first bad row is named', () => {
  const body = bodyOf('account.read', '2026-11-23T10:03:00.000Z')
  const forgedFrom = (index: number): Link[] => {
    const before = links[index - 1]
    const rest = links.slice(index).map((link) => link.body)
    return [...links.slice(0, index), ...extendChain({ seq: BigInt(index), hash: before?.hash ?? GENESIS }, [body, ...rest.slice(1)])]
  }
  test.each<[string, Iterable<Link>, Anchor[], bigint, string]>([
    ['a body was changed', replaced(2, { body }), [anchorAt(5)], 3n, 'was changed'],
    ['a hash was changed', replaced(2, { hash: Buffer.alloc(32, 1) }), [anchorAt(5)], 3n, 'was changed'],
    ['a body was changed and its hash made again', replaced(2, { body, hash: linkHash(3n, links[1]?.hash ?? GENESIS, body) }), [anchorAt(5)], 4n, 'does not follow'],
    ['the first row was removed', without(0), [anchorAt(5)], 1n, 'missing'],
    ['a row in the middle was removed', without(2), [anchorAt(5)], 3n, 'missing'],
    ['two rows changed places', [...links.slice(0, 2), ...links.slice(2, 4).reverse(), ...links.slice(4)], [anchorAt(5)], 3n, 'missing'],
    ['the tail was cut', links.slice(0, 3), [anchorAt(2), anchorAt(5)], 4n, 'tail is missing: the anchor of 2026-11-23T10:30:00.000Z knows 5 rows'],
    ['everything was removed', [], [anchorAt(5)], 1n, 'tail is missing'],
    ['everything after a row was made again', forgedFrom(2), [anchorAt(2), anchorAt(4)], 4n, 'not the one that was anchored'],
    ['there is no anchor', links, [], 0n, 'no anchor'],
    ['anchors stopped two hours ago', links, [anchorAt(1, '2026-11-23T08:02:30.000Z')], 4n, 'more than two hours after the newest anchor'],
  ])('%s', (_story, rows, anchors, seq, why) => {
    const finding = verifyChain(rows, anchors)
    expect(finding).toMatchObject({ ok: false, seq })
    expect(finding.ok ? '' : finding.why).toContain(why)
  })

  test('whatever bit of whatever row is flipped', () => {
    const where = fc.record({ row: fc.nat(4), part: fc.constantFrom('prev', 'hash'), byte: fc.nat(31), bit: fc.nat(7) })
    fc.assert(
      fc.property(where, ({ row, part, byte, bit }) => {
        const bytes = Buffer.from(links[row]?.[part] ?? [])
        bytes.writeUInt8(bytes.readUInt8(byte) ^ (1 << bit), byte)
        expect(verifyChain(replaced(row, { [part]: bytes }), [anchorAt(5)])).toMatchObject({ ok: false, seq: BigInt(row + 1) })
      }),
    )
  })

  test('whatever word of a body is changed', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.string(), (row, act) => {
        const changed: Canonical = { ...(links[row]?.body as Record<string, Canonical>), act }
        fc.pre(act !== morning[row])
        expect(verifyChain(replaced(row, { body: changed }), [anchorAt(5)])).toMatchObject({ ok: false, seq: BigInt(row + 1) })
      }),
    )
  })
})
