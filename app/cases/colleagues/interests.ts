import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { openInterest, type SealedRow, sealInterest } from '~/confidentiality/vault'
import type { Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'
import { type Interest, type Matter, matters, mayTouch, type Told } from './interest-touches'
import { mentionedIn } from './mentioned'

const declared = z.discriminatedUnion('about', [
  z.object({ about: z.literal('person'), name: z.string() }),
  z.object({ about: z.literal('team'), teamId: z.uuid() }),
  z.object({ about: z.literal('matter'), matter: z.enum(matters as [Matter, ...Matter[]]) }),
])

/** One of somebody's own: `team` is the name of a team; `isInDirectory` whether a person's name is known to the staff directory. */
export type OwnInterest = { id: string; on: Date; interest: Interest; team: string | null; isInDirectory: boolean }

/** What somebody has declared, the newest last. Row security shows nobody else's. */
export async function interestsOf(tx: Transaction, personId: string): Promise<OwnInterest[]> {
  const rows = await tx.interest.findMany({ where: { personId }, orderBy: [{ declaredOn: 'asc' }, { id: 'asc' }] })
  const [teams, people] = [await teamsToChoose(tx), rows.length === 0 ? [] : await tx.person.findMany({ where: { disabledAt: null }, select: { name: true } })]
  const names = people.map(({ name }) => name)
  return Promise.all(rows.map(async (row) => {
    const interest = await opened(row)
    return {
      id: row.id, on: row.declaredOn, interest,
      team: interest.about === 'team' ? teams.find(({ id }) => id === interest.teamId)?.name ?? null : null,
      isInDirectory: interest.about === 'person' && names.some((name) => mentionedIn([interest.name], name, names)),
    }
  }))
}

/** Every team of the directory, by name. */
export async function teamsToChoose(tx: Transaction): Promise<{ id: string; name: string; division: string }[]> {
  return tx.team.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true, division: true } })
}

/** Declares it. Saying the same twice is saying it once. Throws RangeError for a team that is none: the page offers those of the directory. */
export async function declareInterest(tx: Transaction, personId: string, interest: Interest): Promise<void> {
  if (interest.about === 'team' && !(await teamsToChoose(tx)).some(({ id }) => id === interest.teamId)) throw new RangeError('No team of the directory.')
  if ((await interestsOf(tx, personId)).some((one) => isSame(one.interest, interest))) return
  const row = await sealInterest(randomUUID(), interest)
  await tx.interest.createMany({ data: [{ ...row, personId, declaredOn: dateOnly(now()) }] })
}

/** Takes it back: the row goes. Another's, or one that is gone, changes nothing. */
export async function takeBackInterest(tx: Transaction, personId: string, id: string): Promise<void> {
  await tx.interest.deleteMany({ where: { id, personId } })
}

/**
 * For the conflict check alone, as the vault: which of these colleagues have an interest that may touch what was told. What it is, and that
 * there is one, goes no further.
 */
export async function touchedByAnInterest(tx: Transaction, ids: readonly string[], told: Told): Promise<Set<string>> {
  const rows = await tx.interest.findMany({ where: { personId: { in: [...ids] } } })
  const each = await Promise.all(rows.map(async (row) => (mayTouch(await opened(row), told) ? [row.personId] : [])))
  return new Set(each.flat())
}

async function opened(row: SealedRow): Promise<Interest> {
  return declared.parse(await openInterest(row))
}

function isSame(one: Interest, other: Interest): boolean {
  return JSON.stringify(one).toLowerCase() === JSON.stringify(other).toLowerCase()
}
