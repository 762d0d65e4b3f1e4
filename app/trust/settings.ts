import { demoTrust } from './demo-trust'
import type { LegalLimit } from './legal-limits'

/** Whom to ring, and when they answer. `number` is as people read it, with spaces. */
export type Phone = { name: string; number: string; when: string }

export type SupportService = {
  id: string
  name: string
  provider: string
  forWhom: string
  what: string[]
  howToAsk: string[]
  howLong: string | null
  /** Where a self-referral goes, line by line; null where people book or come. */
  sendTo: string[] | null
}

/** `on` is a date as people read it: "Tuesday 24 November". `about` null is an open session. */
export type GroupSession = { id: string; on: string; time: string; about: string | null; forWhom: string }

/** How long something is kept, in words, and from when. */
export type Retention = { what: string; howLong: string }

/** Everything that belongs to one trust and is shown without sign-in. */
export type TrustSettings = {
  serviceName: string
  trustName: string
  /** Only a trust that is licensed to use the lozenge may switch it on. */
  showsLozenge: boolean
  readingHours: string
  ringUs: Phone
  /** The executive lead's own line: that the trust has not always acted. */
  executiveLead: { name: string; role: string; says: string[] }
  networkName: string
  urgentLines: Phone[]
  otherHelp: Phone[]
  services: SupportService[]
  /** Where quick exit ends: a site that says nothing about anybody. */
  quickExitAddress: string
  dataProtectionOfficer: { role: string; email: string }
  readers: { role: string; reads: string }[]
  retention: Retention[]
  accessibilityEmail: string
  /** Short legal time limits, each with the day on which it took effect. */
  legalLimits: LegalLimit[]
}

/** The settings of the trust that this database serves. */
export function trustSettings(): Promise<TrustSettings> {
  return Promise.resolve(demoTrust)
}
