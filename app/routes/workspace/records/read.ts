import { z } from 'zod'
import { wordsToMask } from '~/cases/account'
import { CaseNotFound, EventRefused, NotReadyYet, NotYours, StrandNotFound, WorkflowConflict } from '~/cases/errors'
import { safetySteps } from '~/cases/review/first-look'
import { openCase } from '~/cases/open-case'
import { type ForAll, type ForOne, recordSmall, type SmallRecord, smallRecords } from '~/cases/lists/small-records'
import { textOf, textsOf } from '~/http/form'
import { asActor } from '~/platform/database'
import { logger } from '~/platform/logger'
import { limits } from '~/reports/fields'
import { long, optional, type Problem, several } from '../case/form/fields'

/** How many are read in one go: more could not be read with care. */
export const atOnce = 20

export type Refused = 'movedOn' | 'masked' | 'notNow' | 'gone' | 'failed' | 'tooLong' | 'hiddenCharacters'

/** One report on the form: what was read or typed, and why it was not taken. */
export type OneTyped = { ref: string; version: number; narrative: string; nobody: boolean; refused: Refused | null }
export type Shared = { words: string; done: string[]; problems: { words?: Problem; done?: Problem } }

/** The reports that wait, as the first page lists them. */
export function waiting(personId: string): Promise<SmallRecord[]> {
  return asActor({ as: 'staff', personId }, (tx) => smallRecords(tx))
}

/** Opens those that were ticked and wait; each opening is recorded in its own transaction. What is no longer there is left out. */
export async function openTicked(personId: string, refs: readonly string[]): Promise<OneTyped[]> {
  const opened: OneTyped[] = []
  const here = (await waiting(personId)).map(({ ref }) => ref)
  for (const ref of [...new Set(refs)].filter((each) => here.includes(each)).slice(0, atOnce)) {
    const one = await asActor({ as: 'staff', personId }, async (tx) => {
      const open = await openCase(tx, personId, ref)
      return { ref, version: open.review.version, narrative: await wordsToMask(tx, open.id, open.actor), nobody: false, refused: null }
    }).catch((error: unknown) => {
      if (error instanceof CaseNotFound) return null
      throw error
    })
    if (one) opened.push(one)
  }
  return opened
}

const aVersion = z.coerce.number().int().nonnegative().catch(-1)

/** What was typed of each report, in the order of the form. */
export function typedOf(posted: FormData): OneTyped[] {
  const text = (name: string) => textOf(posted, name)
  const refs = [...new Set(textsOf(posted, 'ref'))].slice(0, atOnce)
  return refs.map((ref) => ({
    ref, version: aVersion.parse(text(`version.${ref}`)), narrative: text(`narrative.${ref}`), nobody: posted.get(`nobody.${ref}`) === 'yes', refused: null,
  }))
}

/** What is said of all of them: the values, or what is wrong with them beside what was typed. */
export function sharedIn(posted: FormData): { typed: Shared; values: ForAll | null } {
  const texts = (name: string) => textsOf(posted, name)
  const [words, done] = [long().read(texts('words')), several(safetySteps).read(texts('done'))]
  const problems: Shared['problems'] = { ...('problem' in words ? { words: words.problem } : {}), ...('problem' in done ? { done: done.problem } : {}) }
  const values = 'value' in words && 'value' in done ? { words: words.value, done: done.value } : null
  return { typed: { words: texts('words')[0] ?? '', done: texts('done'), problems }, values }
}

/** Records one after the other, each in a transaction of its own; gives back those that were not taken, with the reason and what was typed. */
export async function recordEach(personId: string, typed: readonly OneTyped[], forAll: ForAll): Promise<OneTyped[]> {
  const left: OneTyped[] = []
  for (const one of typed) {
    const refused = await recordOne(personId, one, forAll)
    if (refused !== null) left.push({ ...one, refused, version: (await versionNow(personId, one.ref)) ?? one.version })
  }
  return left
}

async function recordOne(personId: string, { ref, version, narrative, nobody }: OneTyped, forAll: ForAll): Promise<Refused | null> {
  const masked = optional(long(limits.narrative)).read([narrative])
  if ('problem' in masked) return masked.problem === 'tooLong' ? 'tooLong' : 'hiddenCharacters'
  const one: ForOne = { ref, seenVersion: version, masking: { narrative: masked.value, ...(nobody ? { nobodyRecognisable: true } : {}) } }
  try {
    await asActor({ as: 'staff', personId }, (tx) => recordSmall(tx, personId, one, forAll))
    return null
  } catch (error) {
    return reasonOf(error)
  }
}

function reasonOf(error: unknown): Refused {
  if (error instanceof WorkflowConflict) return 'movedOn'
  if (error instanceof NotReadyYet) return error.missing.includes('masked') ? 'masked' : 'notNow'
  if (error instanceof EventRefused || error instanceof NotYours) return 'notNow'
  if (error instanceof CaseNotFound || error instanceof StrandNotFound) return 'gone'
  logger.failure('small-records', error)
  return 'failed'
}

/** Where the report stands now, so that what was typed can be sent again; null where it is no longer there, or nothing answers. */
async function versionNow(personId: string, ref: string): Promise<number | null> {
  return asActor({ as: 'staff', personId }, async (tx) => (await openCase(tx, personId, ref)).review.version).catch(() => null)
}
