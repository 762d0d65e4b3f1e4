import { createHash } from 'node:crypto'

/**
 * The audit chain, checked by code that shares nothing with the code that makes it, so that a mistake in one shows in the other and an
 * auditor has one page to read. Each row's hash is SHA-256 of: "heard audit 1\n", its number (8 bytes, big endian), the hash before it (32 bytes,
 * zeros for the first), and its body as JSON with sorted keys and no spaces.
 */

/** @typedef {{ seq: bigint, prev: Uint8Array, body: unknown, hash: Uint8Array }} Row */
/** @typedef {import('./anchors.mjs').Anchor} Anchor */

const anchorOverdue = 2 * 60 * 60_000

/**
 * @param {unknown} value
 * @returns {string} JSON with the keys in order
 */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const body = /** @type {Record<string, unknown>} */ (value)
  const keys = Object.keys(body).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(body[key])}`).join(',')}}`
}

/**
 * Takes the rows in order and says what is wrong with the first bad one.
 * @param {Anchor[]} anchors
 */
export function startCheck(anchors) {
  const newest = anchors.reduce((best, anchor) => (best && best.seq > anchor.seq ? best : anchor), /** @type {Anchor | undefined} */ (undefined))
  const anchored = new Map(anchors.map(({ seq, hash }) => [seq, hash]))
  let length = 0n
  let head = Buffer.alloc(32)
  return {
    /**
     * @param {Row} row
     * @returns {string | undefined} a sentence, when the row is bad
     */
    take(row) {
      const next = length + 1n
      if (row.seq !== next) return `row ${next} is missing`
      const number = Buffer.alloc(8)
      number.writeBigUInt64BE(row.seq)
      const hash = createHash('sha256').update('heard audit 1\n').update(number).update(row.prev).update(canonical(row.body)).digest()
      if (!head.equals(row.prev)) return `row ${next} does not follow the one before it`
      if (!hash.equals(row.hash)) return `row ${next} was changed`
      if (anchored.has(next) && anchored.get(next) !== hash.toString('hex')) return `row ${next} is not the one that was anchored`
      const at = /** @type {{ at?: string | null }} */ (row.body).at
      if (newest && next > newest.seq && at && Date.parse(at) > Date.parse(newest.at) + anchorOverdue) {
        return `row ${next} came more than two hours after the newest anchor, of ${newest.at}: anchors are missing`
      }
      length = next
      head = hash
      return undefined
    },
    /** @returns {{ fault: string } | { length: bigint, newest: Anchor }} */
    end() {
      if (!newest) return { fault: 'there is no anchor outside the database to compare with' }
      if (newest.seq > length) return { fault: `row ${length + 1n} is missing: the tail was cut, for the anchor of ${newest.at} knows ${newest.seq} rows` }
      return { length, newest }
    },
  }
}
