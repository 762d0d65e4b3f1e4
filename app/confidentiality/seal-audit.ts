import { asActor, type Prisma, type Transaction } from '~/platform/database'
import { environment } from '~/platform/environment'
import { now } from '~/platform/clock'
import { readAnchors, writeAnchor } from './anchor'
import { type Anchor, type Canonical, chainCheck, extendChain, type Finding, GENESIS } from './chain'
import { keys } from './keys'

const BATCH = 500
const PAGE = 2000

/**
 * Seals every audit row that is not in the chain yet, and returns how many. The worker calls it every few seconds; several workers may. Rows of
 * one batch are taken in the order of their random ids, so that the chain does not keep the order of acts that came within seconds.
 */
export async function sealAudit(): Promise<number> {
  let total = 0
  for (;;) {
    const sealed = await asActor({ as: 'worker' }, sealBatch)
    total += sealed
    if (sealed < BATCH) return total
  }
}

/** Writes a signed anchor of the chain's head outside the database. The worker calls it at its start and every hour. @throws KeysUnavailable */
export async function anchorAudit(): Promise<Anchor> {
  const head = await asActor({ as: 'worker' }, headOf)
  const anchor = { seq: head.seq, hash: Buffer.from(head.hash).toString('hex'), at: now().toISOString() }
  await writeAnchor(environment().HEARD_ANCHORS, await (await keys()).anchorKey(), anchor)
  return anchor
}

/**
 * Checks the whole chain against the anchors; `npm run audit:verify` does the same and more with code of its own.
 * @throws ForgedAnchor, KeysUnavailable
 */
export async function verifyAudit(): Promise<Finding> {
  const check = chainCheck(await readAnchors(environment().HEARD_ANCHORS, await (await keys()).anchorKey()))
  for (let last = 0n; ; ) {
    const page = await asActor({ as: 'worker' }, (tx) => tx.auditEvent.findMany({ where: { seq: { gt: last } }, orderBy: { seq: 'asc' }, take: PAGE }))
    for (const event of page) {
      const fault = check.take({ ...event, body: event.body as Canonical })
      if (fault) return fault
      last = event.seq
    }
    if (page.length < PAGE) return check.end()
  }
}

async function sealBatch(tx: Transaction): Promise<number> {
  // One worker at a time: two would give the same number to two rows, and one would fail. The lock ends with the transaction.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('heard audit chain'))`
  const entries = await tx.auditEntry.findMany({ where: { seq: null }, orderBy: { id: 'asc' }, take: BATCH })
  if (entries.length === 0) return 0
  const links = extendChain(
    await headOf(tx),
    entries.map(({ id, caseId, act, body, on, at }) => ({
      id,
      caseId,
      act,
      body: body as Canonical,
      on: on.toISOString().slice(0, 10),
      at: at === null ? null : at.toISOString(),
    })),
  )
  await tx.auditEvent.createMany({ data: links.map((link) => ({ ...link, body: link.body as Prisma.InputJsonObject })) })
  const ids = entries.map(({ id }) => id)
  const numbers = links.map(({ seq }) => seq)
  await tx.$executeRaw`update "AuditEntry" e set seq = sealed.seq
    from unnest(${ids}::uuid[], ${numbers}::bigint[]) as sealed(id, seq) where e.id = sealed.id`
  return entries.length
}

async function headOf(tx: Transaction): Promise<{ seq: bigint; hash: Uint8Array }> {
  return (await tx.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })) ?? { seq: 0n, hash: GENESIS }
}
