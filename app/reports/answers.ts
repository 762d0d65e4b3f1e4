import { z } from 'zod'
import { day, limits, oneOf, oneOrNotSay, present, ranked, severalOf, severalOrNotSay, text, when } from '~/reports/fields'

/**
 * A whole report, one schema for each page of the form (DOMAIN.md 2.2). Exactly three answers are required: `immediateDanger`, `narrative`
 * and `contact`; nothing else ever stands between a person and sending.
 */

const line = text(limits.short).optional()

export const pages = {
  before: z.object({
    mode: oneOf('mode').default('unknown'),
    kind: oneOf('kind').default('account'),
    teller: oneOf('teller').default('staff'),
    yourName: line,
    /** Nothing here: the person typed it. Else how it came, and for paper the day on which the trust got it. */
    cameBy: oneOf('cameBy').optional(),
    cameOn: day.optional(),
  }),
  safe: z.object({
    immediateDanger: oneOf('immediateDanger'),
    ongoing: oneOrNotSay('ongoing').optional(),
    violenceOrThreat: severalOrNotSay('violenceOrThreat').default([]),
    fearOfRetaliation: oneOrNotSay('fearOfRetaliation').optional(),
    howAreYou: oneOf('howAreYou').optional(),
  }),
  what: z.object({
    narrative: text(limits.narrative),
    narrativeLanguage: line,
    when: when.optional(),
    setting: oneOrNotSay('setting').optional(),
    division: line,
    service: line,
    team: line,
    present: present.optional(),
    /** What was said, in its own field so that every reader finds it collapsed. */
    wordsUsed: text(limits.long).optional(),
    incidentReference: line,
    challengedBy: oneOrNotSay('challengedBy').optional(),
    challengeOf: severalOrNotSay('challengeOf').default([]),
    challengeResult: oneOrNotSay('challengeResult').optional(),
    /** The eight words of an earlier report of the same person, where it happened again. Never kept: it only finds that report. */
    earlierCode: line,
  }),
  who: z.object({
    reporterRole: oneOrNotSay('reporterRole').optional(),
    onBehalfAs: oneOrNotSay('onBehalfAs').optional(),
    affected: severalOrNotSay('affected').default([]),
    /** Whom it hurt most, where several are ticked: ticks arrive in the order of the page, and the first is the headline. */
    affectedFirst: oneOf('affected').optional(),
    affectedKnows: oneOrNotSay('affectedKnows').optional(),
    /** The affected person's own agreement, where somebody else tells: how they gave it, and to what. */
    agreedHow: oneOrNotSay('agreedHow').optional(),
    agreedTo: severalOf('agreedTo').default([]),
    source: severalOrNotSay('source').default([]),
    sourceFirst: oneOf('source').optional(),
    relation: oneOrNotSay('relation').optional(),
    sourceName: line,
    sourceUnwell: oneOrNotSay('sourceUnwell').optional(),
  }),
  impact: z.object({
    impact: severalOrNotSay('impact').default([]),
    impactLevel: oneOrNotSay('impactLevel').optional(),
    characteristics: severalOrNotSay('characteristics').default([]),
    perceivedAs: severalOrNotSay('perceivedAs').default([]),
    /** Visa or immigration status, in the person's own words, and kept apart from the account. */
    statusWords: line,
  }),
  help: z.object({
    wanted: ranked.default([]),
    choices: severalOf('choices').default([]),
    shareWithRoutes: severalOf('route').default([]),
    contact: oneOf('contact'),
    contactDetails: line,
    alertWording: oneOf('alertWording').optional(),
    safeTimes: line,
    rhythm: oneOrNotSay('rhythm').optional(),
    reviewerPrefs: severalOf('reviewerPrefs').default([]),
    namedExclusions: text(limits.medium).optional(),
    communicationNeeds: severalOf('communicationNeeds').default([]),
    interpreterLanguage: line,
    supportNow: severalOf('supportNow').default([]),
    /** Words that others have used come last, after the story and what would help (DOMAIN.md 2.1). */
    wordsThatFit: severalOrNotSay('wordsThatFit').default([]),
  }),
  check: z.object({}),
}

export type PageOfForm = keyof typeof pages

export const pageOrder = ['before', 'safe', 'what', 'who', 'impact', 'help', 'check'] as const satisfies readonly PageOfForm[]

const fields = {
  ...pages.before.shape, ...pages.safe.shape, ...pages.what.shape, ...pages.who.shape, ...pages.impact.shape, ...pages.help.shape,
}

/** The whole report, flat: no two pages have a field of the same name. */
export const answersSchema = z.object(fields)
export type Answers = z.output<typeof answersSchema>
export type AnswerField = keyof typeof fields

/** Four taps and one line (DOMAIN.md 2.1.5): the same fields, asked on one page. */
export const ninetySeconds = answersSchema.pick({
  immediateDanger: true, source: true, affected: true, wordsThatFit: true, narrative: true, when: true, incidentReference: true, earlierCode: true,
  contact: true, contactDetails: true, alertWording: true,
})

/** Every form that can be posted: the pages, and ninety seconds as one page. */
export const forms = { ...pages, ninetySeconds }
export type FormName = keyof typeof forms
