import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Bytes, ENVELOPE_OVERHEAD, openJson, sealJson } from './envelope'
import { keys } from './keys'

/** Every sealed name has this size before sealing, so that a row says nothing about whether there is a name, or how long it is. */
const NAME_BYTES = 4096

/** Bytes of `sealed` in every row of the vault. */
export const SEALED_NAME_BYTES = NAME_BYTES + ENVELOPE_OVERHEAD

const identity = z.record(z.string().max(40), z.string())

/** What the vault keeps of a person: their name and how to reach them, by field (`name`, `phone`, …). */
export type Identity = z.infer<typeof identity>

/** A row of identity-tree data: a name in the vault, or an alert's address beside a case. */
export type IdentityRow = { id: string; sealed: Bytes; epoch: string; wrapped: Bytes }

/** A name is longer than the vault's rows; the form limits its fields so that this does not happen. */
export class IdentityTooLong extends RangeError {
  override name = 'IdentityTooLong'
}

/**
 * The vault row of a report: the name, or a dummy of the same size made by the same work. Every report has one. The id is random, and
 * its only link to the case is that the case's sealed account holds it.
 * @throws KeysUnavailable, IdentityTooLong
 */
export function sealName(person: Identity | null): Promise<IdentityRow> {
  return sealIdentity('name', randomUUID(), person)
}

/** The row of the private alert that a person asked for, or a dummy. `id` is the row's own, chosen by the caller or random. */
export function sealAlert(address: Identity | null, id: string = randomUUID()): Promise<IdentityRow> {
  return sealIdentity('alert', id, address)
}

/** The name in a row, or null for a dummy. For `openName`; it writes no audit row. @throws EnvelopeError, KeysUnavailable */
export function readName(row: { id: string; sealed: Uint8Array; epoch: string; wrapped: Uint8Array }): Promise<Identity | null> {
  return openIdentity('name', row)
}

/** The address in an alert's row, or null for a dummy. @throws EnvelopeError, KeysUnavailable */
export function openAlert(row: { id: string; sealed: Uint8Array; epoch: string; wrapped: Uint8Array }): Promise<Identity | null> {
  return openIdentity('alert', row)
}

/** The same row with its key wrapped afresh under the current epoch. @throws EnvelopeError, KeysUnavailable */
export async function rewrapName(row: { id: string; epoch: string; wrapped: Uint8Array }): Promise<{ epoch: string; wrapped: Bytes }> {
  const service = await keys()
  return service.wrap('identity', contextOf('name', row.id), await service.unwrap('identity', row.epoch, contextOf('name', row.id), row.wrapped))
}

async function sealIdentity(kind: 'name' | 'alert', id: string, value: Identity | null): Promise<IdentityRow> {
  const key = randomBytes(32)
  const sealed = sealJson(key, value, { tree: 'identity', caseId: id, field: kind }, NAME_BYTES)
  if (sealed.length !== SEALED_NAME_BYTES) throw new IdentityTooLong('A name and how to reach somebody must fit into 4,000 bytes.')
  return { id, sealed, ...(await (await keys()).wrap('identity', contextOf(kind, id), key)) }
}

async function openIdentity(
  kind: 'name' | 'alert',
  row: { id: string; sealed: Uint8Array; epoch: string; wrapped: Uint8Array },
): Promise<Identity | null> {
  const key = await (await keys()).unwrap('identity', row.epoch, contextOf(kind, row.id), row.wrapped)
  return identity.nullable().parse(openJson(key, row.sealed, { tree: 'identity', caseId: row.id, field: kind }))
}

function contextOf(kind: 'name' | 'alert', id: string): string {
  return `${kind}:${id}`
}
