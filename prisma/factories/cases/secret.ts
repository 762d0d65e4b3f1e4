import { createHash } from 'node:crypto'

/** What the eight words of a demo case are made from. The demo's secrets are no secrets: anybody with this file and the key folder knows them. */
export function secretOf(name: string): Buffer {
  return createHash('sha256').update(`A case of the demo trust, known to everybody: ${name}`).digest()
}
