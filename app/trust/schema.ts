import { z } from 'zod'

const line = z.string('must be a text').trim().min(1, 'must not be empty')
const lines = z.array(line, 'must be a list of texts').min(1, 'must not be empty')
const list = <T extends z.ZodType>(of: T) => z.array(of, 'must be a list').min(1, 'must not be empty')
const email = z.email('must be an e-mail address')

/** Whom to ring, and when they answer. `number` is as people read it, with spaces. */
const phone = z.strictObject({ name: line, number: z.string('must be a text').regex(/^[+\d][\d ]*\d$/, 'must be a telephone number'), when: line })

const supportService = z.strictObject({
  id: line,
  name: line,
  provider: line,
  forWhom: line,
  what: lines,
  howToAsk: lines,
  howLong: line.nullable(),
  /** Where a self-referral goes, line by line; null where people book or come. */
  sendTo: lines.nullable(),
})

/**
 * The trust's own wheel of behaviours: its name, and its segments, each with codes of the list of words that others have used. Words in no segment
 * stand below it. Until a trust sets one, the list is a plain list and nothing is called a wheel.
 */
const wheel = z
  .strictObject({ name: line, segments: list(z.strictObject({ name: line, words: lines })).max(12, 'must be at most 12 segments') })
  .refine(({ segments }) => new Set(segments.flatMap(({ words }) => words)).size === segments.flatMap(({ words }) => words).length, 'must have each word in one segment')

/** Everything that belongs to one trust and is shown without sign-in, as it stands in the file of `HEARD_TRUST`. */
export const trustSchema = z.strictObject({
  serviceName: line,
  trustName: line,
  /** Only a trust that is licensed to use the lozenge may switch it on. */
  showsLozenge: z.boolean('must be true or false').default(false),
  readingHours: line,
  ringUs: phone,
  /** The professional interpreters of the trust, whom its staff ring. */
  interpreters: phone,
  /** Where the form on paper goes, line by line, and who opens it. */
  paperTo: lines,
  /** The executive lead's own line: that the trust has not always acted. */
  executiveLead: z.strictObject({ name: line, role: line, says: lines }),
  networkName: line,
  wheel: wheel.nullable(),
  urgentLines: list(phone),
  otherHelp: list(phone),
  services: list(supportService),
  /** Where quick exit ends: a site that says nothing about anybody. */
  quickExitAddress: z.url({ protocol: /^https$/, error: 'must be an address that begins with https://' }),
  dataProtectionOfficer: z.strictObject({ role: line, email }),
  readers: list(z.strictObject({ role: line, reads: line })),
  /** How long something is kept, in words, and from when. */
  retention: list(z.strictObject({ what: line, howLong: line })),
  accessibilityEmail: email,
  /** The law that asks an employer to take all reasonable steps against what others do to staff, and the day on which it took effect. */
  reasonableSteps: z.strictObject({ law: line, from: z.iso.date('must be a day such as 2026-10-01') }),
  /** Short legal time limits, each with the day on which it took effect; `days` is its shortest length. */
  legalLimits: list(z.strictObject({ claim: line, limit: line, days: z.int('must be a whole number').positive('must be at least 1'), from: z.iso.date('must be a day such as 2026-04-01'), law: line })),
})

export type TrustSettings = z.output<typeof trustSchema>
export type Phone = TrustSettings['ringUs']
export type Wheel = NonNullable<TrustSettings['wheel']>
export type SupportService = TrustSettings['services'][number]
export type Retention = TrustSettings['retention'][number]
