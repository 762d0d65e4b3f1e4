import { createHash } from 'node:crypto'
import type { Bytes } from './envelope'

/** What can stand in a sealed body: JSON. */
export type Canonical = string | number | boolean | null | Canonical[] | { [key: string]: Canonical }

/** One link of the chain. */
export type Link = { seq: bigint; prev: Uint8Array; body: Canonical; hash: Uint8Array }

/** How far the chain had come at one moment, as kept outside the database. */
export type Anchor = { seq: bigint; hash: string; at: string }

/** What a verification found; `seq` names the first bad row. */
export type Finding = { ok: true; length: bigint; head: string } | { ok: false; seq: bigint; why: string }

/** An anchor is written every hour; a row this much later than the newest one shows that anchors were removed or stopped. */
export const ANCHOR_OVERDUE_MS = 2 * 60 * 60_000

/** What the first link says came before it. */
export const GENESIS: Bytes = Buffer.alloc(32)

/**
 * JSON with its keys in order of their UTF-16 code units and no spaces (RFC 8785).
 * @throws TypeError for a lone surrogate, or anything that JSON does not know
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'string' && !/\p{Surrogate}/u.test(value)) return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') {
    const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
    return `{${members.map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`).join(',')}}`
  }
  throw new TypeError('An audit body holds ids, codes, numbers and true or false only.')
}

/** SHA-256 over a fixed label, the sequence number (8 bytes, big endian), the hash before, and the canonical body. */
export function linkHash(seq: bigint, prev: Uint8Array, body: Canonical): Bytes {
  const number = Buffer.alloc(8)
  number.writeBigUInt64BE(seq)
  return createHash('sha256').update('heard audit 1\n').update(number).update(prev).update(canonicalJson(body)).digest()
}

/** Links for new bodies, in their order, after the head of the chain. */
export function extendChain(head: { seq: bigint; hash: Uint8Array }, bodies: Canonical[]): { seq: bigint; prev: Bytes; body: Canonical; hash: Bytes }[] {
  let { seq } = head
  let prev: Bytes = Buffer.from(head.hash)
  return bodies.map((body) => {
    seq += 1n
    const link = { seq, prev, body, hash: linkHash(seq, prev, body) }
    prev = link.hash
    return link
  })
}

/**
 * Checks a chain link by link, in order of `seq`, against anchors whose signatures were checked already. A chain of hashes alone does not
 * notice that its tail was cut, or that all of it was made again; the anchors do. `take` returns the first fault, or null; `end` the result.
 */
export function chainCheck(anchors: readonly Anchor[]): { take: (link: Link) => Finding | null; end: () => Finding } {
  const anchored = new Map(anchors.map((anchor) => [anchor.seq, anchor.hash]))
  const newest = anchors.reduce<Anchor | null>((best, anchor) => (best === null || anchor.seq >= best.seq ? anchor : best), null)
  let seq = 0n
  let prev: Uint8Array = GENESIS
  return {
    take: (link) => {
      const why = faultOf(link, seq + 1n, prev, anchored, newest)
      if (why !== null) return { ok: false, seq: seq + 1n, why }
      seq = link.seq
      prev = link.hash
      return null
    },
    end: () => {
      if (newest === null) return { ok: false, seq: 0n, why: 'there is no anchor outside the database to compare with' }
      if (newest.seq <= seq) return { ok: true, length: seq, head: Buffer.from(prev).toString('hex') }
      return { ok: false, seq: seq + 1n, why: `the tail is missing: the anchor of ${newest.at} knows ${newest.seq.toString()} rows` }
    },
  }
}

/** Checks a whole chain that is in memory. */
export function verifyChain(links: Iterable<Link>, anchors: readonly Anchor[]): Finding {
  const check = chainCheck(anchors)
  for (const link of links) {
    const fault = check.take(link)
    if (fault) return fault
  }
  return check.end()
}

function faultOf(link: Link, expected: bigint, prev: Uint8Array, anchored: ReadonlyMap<bigint, string>, newest: Anchor | null): string | null {
  if (link.seq !== expected) return 'the row is missing'
  if (!Buffer.from(link.prev).equals(prev)) return 'the row does not follow the one before it'
  if (!linkHash(link.seq, link.prev, link.body).equals(link.hash)) return 'the row was changed'
  const anchor = anchored.get(link.seq)
  if (anchor !== undefined && anchor !== Buffer.from(link.hash).toString('hex')) return 'the row is not the one that was anchored'
  if (newest && link.seq > newest.seq && isOverdue(link.body, newest)) return `the row came more than two hours after the newest anchor, of ${newest.at}`
  return null
}

function isOverdue(body: Canonical, newest: Anchor): boolean {
  const at = body !== null && typeof body === 'object' && !Array.isArray(body) ? body.at : null
  return typeof at === 'string' && Date.parse(at) > Date.parse(newest.at) + ANCHOR_OVERDUE_MS
}
