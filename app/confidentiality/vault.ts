import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { asActor, type Transaction } from '~/platform/database'
import { auditRow } from './audit'
import { type Bytes, ENVELOPE_OVERHEAD, openJson, sealJson } from './envelope'
import { keys } from './keys'

/**
 * Every sealed name has this size before sealing, so that a row says nothing about whether there is a name, or how long it is. The form's fields at their
 * longest, 1,800 characters of four bytes, fit with room for the names of the fields.
 */
const NAME_BYTES = 8192

/** Bytes of `sealed` in every row of the vault. */
export const SEALED_NAME_BYTES = NAME_BYTES + ENVELOPE_OVERHEAD

const identity = z.record(z.string().max(40), z.string())

/** What the vault keeps of a person: their name and how to reach them, by field (`name`, `phone`, …). */
export type Identity = z.infer<typeof identity>

/** A row of identity-tree data: a name in the vault, an alert's address beside a case, what a colleague has an interest in. */
export type IdentityRow = { id: string; sealed: Bytes; epoch: string; wrapped: Bytes }

/** The same row as it was read again. */
export type SealedRow = { id: string; sealed: Uint8Array; epoch: string; wrapped: Uint8Array }

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

/** The row of what a colleague says stands between them and a case. The id is the row's own. */
export function sealInterest(id: string, interest: Identity): Promise<IdentityRow> {
  return sealIdentity('interest', id, interest)
}

/** The row of who waits for a service and how it reaches them, for whoever asks it on their behalf. The id is the strand's. */
export function sealChase(id: string, left: Identity): Promise<IdentityRow> {
  return sealIdentity('chase', id, left)
}

/** The row of what somebody said of themselves for equality monitoring, apart from any report. */
export function sealEqualityAnswers(answers: Identity): Promise<IdentityRow> {
  return sealIdentity('equality', randomUUID(), answers)
}

/**
 * Opens a name for one colleague. The caller has proved that it may be opened (the person's choice, or a life at
 * risk) and found `vaultId` in the case's sealed account. The audit row is written in the transaction that reads the vault, and the plaintext
 * exists only after that is committed. The answer is the same null for a dummy and for a name that was deleted.
 * @throws EnvelopeError, KeysUnavailable
 */
export async function openName(
  by: { personId: string; role: string },
  { vaultId, caseId, why }: { vaultId: string; caseId: string; why: string },
): Promise<Identity | null> {
  const row = await asActor({ as: 'vault', personId: by.personId }, async (tx) => {
    await tx.auditEntry.createMany({ data: [auditRow({ act: 'name.opened', caseId, vaultId, why }, by)] })
    return tx.vaultName.findUnique({ where: { id: vaultId } })
  })
  return row === null ? null : openIdentity('name', row)
}

/**
 * What somebody left for those who carry their case: the row, where the database gives it to this colleague, with its audit row in `tx`, which acts as
 * the vault. Undefined where it does not. Open it with `openLeft` once that is committed.
 */
export async function rowToReach(
  tx: Transaction, by: { personId: string; role: string }, { vaultId, caseId, what }: { vaultId: string; caseId: string; what: 'contact' | 'name' | 'both' },
): Promise<SealedRow | undefined> {
  const [row] = await tx.$queryRaw<SealedRow[]>`select * from app.name_to_reach(${caseId}::uuid, ${vaultId}::uuid, ${what !== 'name'})`
  if (row) await tx.auditEntry.createMany({ data: [auditRow({ act: 'contact.opened', caseId, vaultId, what }, by)] })
  return row
}

/** Opens a row of `rowToReach`. Null for a dummy and for a name that was deleted. @throws EnvelopeError, KeysUnavailable */
export function openLeft(row: SealedRow): Promise<Identity | null> {
  return openIdentity('name', row)
}

/**
 * The name beside a case, for the conflict check alone: no colleague is ever shown it, and what comes out is who may be asked. `tx` acts as
 * the vault. Null for a dummy. @throws EnvelopeError, KeysUnavailable
 */
export async function nameForConflictCheck(tx: Transaction, vaultId: string): Promise<Identity | null> {
  const row = await tx.vaultName.findUnique({ where: { id: vaultId } })
  return row === null ? null : openIdentity('name', row)
}

/**
 * Deletes some fields of a name: nobody was heard, and there was no conduct to hear them about. The row keeps its size and stays, because every
 * report has one. @throws EnvelopeError, KeysUnavailable
 */
export async function deleteFromName(by: { personId: string }, { vaultId, fields }: { vaultId: string; fields: readonly string[] }): Promise<void> {
  await asActor({ as: 'vault', personId: by.personId }, (tx) =>
    rewriteName(tx, vaultId, (left) => Object.fromEntries(Object.entries(left).filter(([field]) => !fields.includes(field)))))
}

/**
 * Writes into a name what whoever told us says later. The caller acts with their code, and found `vaultId` in their own sealed account. The rest of the row
 * stays. The audit row has no id of the vault's: who reads the audit must not learn which name belongs to which case, nor that there is one.
 * @throws EnvelopeError, KeysUnavailable, IdentityTooLong
 */
export async function leaveInName(by: { role: string }, { vaultId, caseId, left }: { vaultId: string; caseId: string; left: Identity }): Promise<void> {
  await asActor({ as: 'vault', personId: null }, async (tx) => {
    await tx.auditEntry.createMany({ data: [auditRow({ act: 'reach.left', caseId }, { role: by.role, personId: null })] })
    await rewriteName(tx, vaultId, (standing) => ({ ...standing, ...left }))
  })
}

/**
 * The nightly tidying: every row is wrapped under the current epoch, so that the epoch says nothing about when a name came, and the table is
 * written anew in the order of its random ids, so that neither does the place on the disk. Returns how many rows were wrapped again.
 */
export async function tidyVault(): Promise<number> {
  const epoch = await (await keys()).currentEpoch()
  const older = await asActor({ as: 'vault', personId: null }, (tx) =>
    tx.vaultName.findMany({ where: { epoch: { not: epoch } }, select: { id: true, epoch: true, wrapped: true } }),
  )
  for (const row of older) {
    const rewrapped = await rewrapName(row)
    await asActor({ as: 'vault', personId: null }, (tx) => tx.vaultName.updateMany({ where: { id: row.id, epoch: row.epoch }, data: rewrapped }))
  }
  await asActor({ as: 'worker' }, (tx) => tx.$executeRaw`select app.shuffle_names()`)
  await asActor({ as: 'worker' }, (tx) => tx.$executeRaw`select app.compact_names()`)
  return older.length
}

/** What a colleague declared, for them and for the conflict check. @throws EnvelopeError, KeysUnavailable */
export function openInterest(row: SealedRow): Promise<Identity | null> {
  return openIdentity('interest', row)
}

/** What a person left for the coordinator. @throws EnvelopeError, KeysUnavailable */
export function openChase(row: SealedRow): Promise<Identity | null> {
  return openIdentity('chase', row)
}

/** The address in an alert's row, or null for a dummy. @throws EnvelopeError, KeysUnavailable */
export function openAlert(row: SealedRow): Promise<Identity | null> {
  return openIdentity('alert', row)
}

/** Seals a name anew with some fields changed. The row stays, and has the same size. */
async function rewriteName(tx: Transaction, vaultId: string, change: (left: Identity) => Identity): Promise<void> {
  const row = await tx.vaultName.findUnique({ where: { id: vaultId } })
  if (row === null) return
  const next = change((await openIdentity('name', row)) ?? {})
  const { sealed, epoch, wrapped } = await sealIdentity('name', vaultId, Object.keys(next).length === 0 ? null : next)
  await tx.vaultName.updateMany({ where: { id: vaultId }, data: { sealed, epoch, wrapped } })
}

async function rewrapName(row: Omit<SealedRow, 'sealed'>): Promise<{ epoch: string; wrapped: Bytes }> {
  const service = await keys()
  return service.wrap('identity', contextOf('name', row.id), await service.unwrap('identity', row.epoch, contextOf('name', row.id), row.wrapped))
}

type IdentityKind = 'name' | 'alert' | 'equality' | 'interest' | 'chase'

async function sealIdentity(kind: IdentityKind, id: string, value: Identity | null): Promise<IdentityRow> {
  const key = randomBytes(32)
  const sealed = sealJson(key, value, { tree: 'identity', caseId: id, field: kind }, NAME_BYTES)
  if (sealed.length !== SEALED_NAME_BYTES) throw new IdentityTooLong('A name and how to reach somebody must fit into 8,000 bytes.')
  return { id, sealed, ...(await (await keys()).wrap('identity', contextOf(kind, id), key)) }
}

async function openIdentity(kind: Exclude<IdentityKind, 'equality'>, row: SealedRow): Promise<Identity | null> {
  const key = await (await keys()).unwrap('identity', row.epoch, contextOf(kind, row.id), row.wrapped)
  return identity.nullable().parse(openJson(key, row.sealed, { tree: 'identity', caseId: row.id, field: kind }))
}

function contextOf(kind: IdentityKind, id: string): string {
  return `${kind}:${id}`
}
