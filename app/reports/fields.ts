import { z } from 'zod'
import { type CodeOf, type ListName, type RatherNotSay, codesOf, ratherNotSay } from '~/reports/code-lists'
import { type Fault, fault } from '~/reports/problems'

/** Longest texts, in characters as a reader counts code points. The narrative's limit is DESIGN.md 8.15. */
export const limits = { narrative: 20_000, long: 2_000, medium: 1_000, short: 200, present: 999, wanted: 3 } as const

/**
 * What no text may hold: control characters other than tab and line ends, and half of a surrogate pair. PostgreSQL refuses NUL, UTF-8 has
 * no lone surrogates, and nobody can see any of them; so we ask instead of changing what was written.
 */
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/gu

/** Our own fault as zod carries it. */
function issue({ code, params }: Fault) {
  return { code: 'custom' as const, params: { fault: code, ...params } }
}

/** A text of up to `limit` characters that has something in it. */
export function text(limit: number) {
  return z.string().superRefine((typed, ctx) => {
    const over = Array.from(typed).length - limit
    if (over > 0) ctx.addIssue(issue(fault('text.tooLong', { limit, over })))
    const count = typed.match(hidden)?.length ?? 0
    if (count > 0) ctx.addIssue(issue(fault('text.hiddenCharacters', { count })))
  })
}

/** One code of a list. */
export function oneOf<L extends ListName>(list: L): z.ZodType<CodeOf<L>> {
  return z.enum(codesOf(list))
}

/** One code of a list, or "I'd rather not say". */
export function oneOrNotSay<L extends ListName>(list: L): z.ZodType<CodeOf<L> | RatherNotSay> {
  return z.enum([...codesOf(list), ratherNotSay])
}

/** Several codes of a list, in the order given, each once. */
export function severalOf<L extends ListName>(list: L) {
  return z.array(oneOf(list)).transform((codes) => [...new Set(codes)])
}

/** Several codes of a list, or "I'd rather not say" alone. */
export function severalOrNotSay<L extends ListName>(list: L) {
  return z
    .array(oneOrNotSay(list))
    .transform((codes) => [...new Set(codes)])
    .superRefine((codes, ctx) => {
      const said: readonly string[] = codes
      if (codes.length > 1 && said.includes(ratherNotSay)) ctx.addIssue(issue(fault('choice.ratherNotSayAlone')))
    })
}

/** Up to three, the most wanted first. */
export const ranked = severalOf('wanted').superRefine((codes, ctx) => {
  if (codes.length > limits.wanted) ctx.addIssue(issue(fault('wanted.tooMany', { limit: limits.wanted })))
})

/** A day of the calendar, YYYY-MM-DD. */
export const day = z.iso.date()
export type Day = z.infer<typeof day>

const words = text(limits.short).optional()

/** When it happened. Dates are never asked for more exactly than the person knows; `words` are theirs ("the week of the snow"). */
export const when = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exact'), date: day.optional(), words }),
  z.object({ kind: z.literal('about'), date: day.optional(), words }),
  z.object({ kind: z.literal('period'), from: day.optional(), to: day.optional(), words }),
  z.object({ kind: z.literal('beforeRelaunch'), words }),
  z.object({ kind: z.literal('dontKnow'), words }),
  z.object({ kind: z.literal(ratherNotSay), words }),
])
export type When = z.infer<typeof when>

/** How many other people were there. */
export const present = z.int().min(0).max(limits.present)
