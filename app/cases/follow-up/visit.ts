import { z } from 'zod'
import { attachmentTold, fileProblem } from '~/reports/files/told'
import { draftHash, newDraftSecret, openDraft, sealDraft } from '~/confidentiality/draft'
import { asActor } from '~/platform/database'
import { now } from '~/platform/clock'
import { defaultVariant, type Variant, variants } from '~/content/text'

/** Milliseconds without a touch after which a visit is over. */
export const idleVisit = 15 * 60_000

export { newDraftSecret as newVisitSecret }

const visitDraft = z.object({
  /** What was just done, said once by the next page. */
  done: z.string().nullable(),
  /** What went wrong with the last form, as a code. */
  problem: z.string().nullable(),
  /** The form that was sent and not taken, with all that was typed in it. */
  form: z.string().nullable(),
  typed: z.record(z.string(), z.string()),
  errors: z.array(z.object({ field: z.string(), code: z.string(), limit: z.number().optional() })),
  /** The pictures that were just added, and why others were not; or that one was chosen and went with its page. Said once. */
  pictures: z.object({ added: z.array(attachmentTold.pick({ bytes: true, changes: true }).extend({ nth: z.number(), isHeld: z.boolean() })), problems: z.array(fileProblem), isGone: z.boolean() }).nullable().default(null),
  /** The strand that the form was shown for: typed words are given back to nobody else. */
  strandId: z.string().nullable(),
  /** The page that was closed because it was opened anew, and whose it was: the same words lead back to it. */
  closed: z.object({ page: z.string(), code: z.string() }).nullable().default(null),
})
export type VisitDraft = z.infer<typeof visitDraft>

export const nothingTyped: VisitDraft = { done: null, problem: null, form: null, typed: {}, errors: [], pictures: null, strandId: null, closed: null }

/** `code` is the hex HMAC of the eight words, or null while they are not known to us; `variant` the words in which the pages speak. */
export type Visit = { secret: Uint8Array; code: string | null; draft: VisitDraft; variant: Variant }

const sealedVisit = visitDraft.extend({ variant: z.enum(variants).default(defaultVariant) })

/** The visit that this secret opens, its time started again; null where there is none or fifteen minutes went by. */
export async function readVisit(secret: Uint8Array): Promise<Visit | null> {
  const row = await asActor(visitor(secret), async (tx) => {
    const secretHash = draftHash(secret)
    const { count } = await tx.followUpVisit.updateMany({ where: { secretHash, endsAt: { gt: now() } }, data: { endsAt: ending() } })
    return count === 0 ? null : tx.followUpVisit.findUnique({ where: { secretHash } })
  })
  if (!row) return null
  return { secret, code: row.codeHash && Buffer.from(row.codeHash).toString('hex'), ...(await sealedIn(secret, row.sealed)) }
}

/** Begins or goes on with a visit. */
export async function saveVisit({ secret, code, draft, variant }: Visit): Promise<void> {
  const secretHash = draftHash(secret)
  const row = { codeHash: code === null ? null : Buffer.from(code, 'hex'), sealed: await sealDraft(secret, { ...draft, variant }), endsAt: ending() }
  await asActor(visitor(secret), (tx) => tx.followUpVisit.upsert({ where: { secretHash }, create: { secretHash, ...row }, update: row }))
}

/** Ends a visit, with all that was being written in it. Nothing happens where there is none. */
export async function endVisit(secret: Uint8Array): Promise<void> {
  await asActor(visitor(secret), (tx) => tx.followUpVisit.deleteMany({ where: { secretHash: draftHash(secret) } }))
}

/** The actor of a visit: as the holder of the code once it is known. */
export function visitor(secret: Uint8Array, code: string | null = null) {
  return { as: 'reporter', code, visit: draftHash(secret).toString('hex') } as const
}

async function sealedIn(secret: Uint8Array, sealed: Uint8Array | null): Promise<Pick<Visit, 'draft' | 'variant'>> {
  const found = sealed === null ? undefined : sealedVisit.safeParse(await openDraft(secret, sealed)).data
  if (found === undefined) return { draft: nothingTyped, variant: defaultVariant }
  const { variant, ...draft } = found
  return { draft, variant }
}

function ending(): Date {
  return new Date(now().getTime() + idleVisit)
}
