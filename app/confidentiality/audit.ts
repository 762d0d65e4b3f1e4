import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'

const id = z.uuid()
/** A code, never a sentence: no spaces, so that words of people cannot slip in. */
const code = z.string().regex(/^[A-Za-z][A-Za-z0-9._:-]{0,63}$/)

/**
 * Every act that is audited, with what its row may hold besides who and which case: ids and codes only. The union is closed: an act that
 * is not here cannot be recorded, and a field that is not here refuses.
 */
const details = {
  // told and followed up
  'report.sent': z.strictObject({}),
  'report.released': z.strictObject({}),
  'choice.changed': z.strictObject({ kind: code, isOn: z.boolean() }),
  'copy.taken': z.strictObject({}),
  'reach.left': z.strictObject({}),
  'supporter.keyGiven': z.strictObject({}),
  'supporter.keyTakenBack': z.strictObject({}),
  'code.handedOver': z.strictObject({ holder: code }),
  // read
  'account.read': z.strictObject({ masked: z.boolean() }),
  'account.masked': z.strictObject({}),
  'file.opened': z.strictObject({ fileId: id }),
  'file.released': z.strictObject({ fileId: id, isReleased: z.boolean() }),
  'messages.read': z.strictObject({}),
  'needs.read': z.strictObject({}),
  'record.read': z.strictObject({}),
  'notes.read': z.strictObject({}),
  // noted between colleagues, and taken out for good
  'note.written': z.strictObject({}),
  'words.hidden': z.strictObject({ redactionId: id, kind: code, why: code, places: z.int().positive() }),
  'words.shown': z.strictObject({ redactionId: id }),
  'words.removed': z.strictObject({ redactionId: id }),
  'words.putBack': z.strictObject({ redactionId: id }),
  // what we hold about somebody, made and released by two people
  'access.asked': z.strictObject({ requestId: id, forWhom: code }),
  'pack.prepared': z.strictObject({ requestId: id }),
  'pack.opened': z.strictObject({ requestId: id }),
  'pack.released': z.strictObject({ requestId: id }),
  'pack.sentBack': z.strictObject({ requestId: id }),
  'pack.handedOver': z.strictObject({ requestId: id }),
  'pack.taken': z.strictObject({ requestId: id }),
  'name.opened': z.strictObject({ vaultId: id, why: code }),
  'chase.read': z.strictObject({}),
  'contact.opened': z.strictObject({ vaultId: id, what: code }),
  // who may see it
  'grant.given': z.strictObject({ personId: id, as: code }),
  'grant.ended': z.strictObject({ personId: id, because: code }),
  'reviewer.recused': z.strictObject({}),
  'case.stoodBack': z.strictObject({}),
  'conflict.checked': z.strictObject({ role: code, free: z.int().nonnegative() }),
  // owed
  'obligation.answeredByOwner': z.strictObject({ obligationId: id, answer: code }),
  // people and settings
  'person.signedIn': z.strictObject({}),
  'person.signedOut': z.strictObject({}),
  'person.disabled': z.strictObject({ personId: id }),
  'person.enabled': z.strictObject({ personId: id }),
  'person.signInChanged': z.strictObject({ personId: id }),
  'directory.imported': z.strictObject({ people: z.int().nonnegative() }),
  'role.given': z.strictObject({ personId: id, role: code, scope: code.or(id).optional() }),
  'role.ended': z.strictObject({ personId: id, role: code, scope: code.or(id).optional() }),
  'hours.agreed': z.strictObject({ personId: id }),
  'setting.changed': z.strictObject({ key: code }),
  // learning and numbers
  'learning.approved': z.strictObject({ itemId: id }),
  'learning.published': z.strictObject({ itemId: id }),
  'release.published': z.strictObject({ releaseId: id }),
  // keeping
  'keys.rewrapped': z.strictObject({ epoch: code, rows: z.int().nonnegative() }),
  'case.shredded': z.strictObject({ because: code }),
} as const

type Details = typeof details

/** The names of the acts that are audited. */
export type ActName = keyof Details

/** An act without fields of its own; zod says of it "no other key", which would refuse `act` too. */
type FieldsOf<Shape> = string extends keyof Shape ? unknown : Shape

/** One act: its name, the case that it concerns if any, and its ids and codes. */
export type AuditAct = { [Name in ActName]: { act: Name; caseId?: string } & FieldsOf<z.input<Details[Name]>> }[ActName]

/**
 * Who did it, as the engine says it too: a colleague has an id and the role in which they acted; a person with a code has a role and no
 * id; the worker has the role `worker` and no id.
 */
export type AuditActor = { role: string; personId: string | null }

/** A row for the audit table, to be inserted in the act's own transaction. `at` is null for what a reporter did: a date, and no time. */
export type AuditRow = {
  id: string
  caseId: string | null
  act: ActName
  body: { byRole: string; byPerson: string | null; [detail: string]: string | number | boolean | null }
  on: Date
  at: Date | null
}

/**
 * Shapes the row of an act. Insert it with `createMany`, because most logins may insert and not read. What the machines do is audited by
 * the engine itself, in rows of the same shape.
 * @throws ZodError when a value is no id or code, or a field does not belong to the act: a programmer's mistake.
 */
export function auditRow(act: AuditAct, by: AuditActor, at: Date = now()): AuditRow {
  const { act: name, caseId, ...rest } = act
  const parsed = details[name].parse(rest) as Record<string, string | number | boolean>
  const byPerson = by.personId === null ? null : id.parse(by.personId)
  return {
    id: randomUUID(),
    caseId: caseId === undefined ? null : id.parse(caseId),
    act: name,
    body: { ...parsed, byRole: code.parse(by.role), byPerson },
    on: dateOnly(at),
    at: byPerson === null && by.role !== 'worker' ? null : at,
  }
}
