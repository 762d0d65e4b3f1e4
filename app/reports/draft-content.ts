import { z } from 'zod'
import { defaultVariant, type Variant, variants } from '~/content/text'
import { now } from '~/platform/clock'
import { codesOf } from './code-lists'
import { draftFile, fileProblem } from './files/told'

/**
 * The short pages of the form, in order (DOMAIN.md 2.2, whose seven pages are cut into smaller ones). Some are shown only after certain
 * answers: draft-journey.ts says which.
 */
export const steps = [
  'start', 'putRightFirst', 'again', 'safe', 'danger', 'you', 'what', 'challenge', 'where', 'place', 'who', 'putRight', 'agreement', 'other', 'impact', 'about',
  'help', 'words', 'reach', 'name', 'choices', 'speak', 'people', 'readBack', 'check',
] as const
export type Step = (typeof steps)[number]

const step = z.enum(steps)
/** The words in which the pages speak to this person. */
const variant = z.enum(variants).default(defaultVariant)

/** The page was opened anew, and stays shut until the four words are typed; `typed` is what was typed instead, once it was wrong. */
const shut = z.object({ typed: z.string(), isWrong: z.boolean() }).optional()

/** What was typed, as it was typed: wrong answers too, so that nothing is ever lost to an error. Field name to its values. */
export type Typed = Record<string, string[]>

const writing = z.object({
  is: z.literal('writing'),
  variant,
  shut,
  at: step,
  /** The furthest page that was opened: pages behind it may be answered, pages after it not yet. */
  reached: step,
  /** Pages on which the person pressed the button, so that we say what is missing there, and not sooner. */
  tried: z.array(step),
  typed: z.record(z.string(), z.array(z.string())),
  isKept: z.boolean(),
  isQuick: z.boolean(),
  /** Where a colleague types: what stood on each page when it was read back to the person, so that a later change is read back too. */
  readBack: z.record(z.string(), z.string()).optional(),
  /** When the first button was pressed, in milliseconds, and whether the field that nobody sees was filled in (`quarantine/`). */
  began: z.number().optional(),
  hasHiddenField: z.boolean().optional(),
  /** Something that the next page says once at the top. */
  notice: z.enum(['skipped', 'expired', 'wrongPhrase', 'notOpen', 'fileAdded', 'fileRemoved', 'fileNotHere', 'pictureNotAdded', 'cut']).nullable(),
  /** The pictures that were added, and why others were not. */
  files: z.array(draftFile).optional(),
  fileProblems: z.array(fileProblem).optional(),
})

/** After sending, nothing that was typed is left: only what the receipt shows. */
const sent = z.object({
  is: z.literal('sent'),
  variant,
  shut,
  typedBack: z.enum(['notYet', 'wrong']),
  /** The words as typed back, while they are wrong. */
  typed: z.string(),
  /** For ninety seconds: what may be pasted into the incident system. It holds no story. */
  paragraph: z.string().nullable(),
  /** Whether the number in the incident system was given since, and what could not be read as one. */
  reference: z.enum(['notYet', 'given', 'tooLong', 'failed']).default('notYet'),
  referenceTyped: z.string().default(''),
  keepsEvidence: z.boolean().default(false),
  /** Equality monitoring: not for patients and carers (their questions are others), and joined only by the person's choice. */
  equality: z.enum(['notAsked', 'notYet', 'given']).default('notAsked'),
  mayJoin: z.boolean().default(false),
  /** Somebody else typed: the words are handed over, and changed by the person. `isReachable`: on paper they said how to reach them. */
  cameBy: z.enum(codesOf('cameBy')).optional(),
  isReachable: z.boolean().optional(),
  /** The days that were promised, YYYY-MM-DD; `safety` only where somebody looks the same day. */
  days: z.object({ safety: z.string().nullable(), answer: z.string(), look: z.string() }),
})

export const draftSchema = z.discriminatedUnion('is', [writing, sent])
export type Draft = z.infer<typeof draftSchema>
export type Writing = z.infer<typeof writing>
export type Sent = z.infer<typeof sent>

/** What a draft begins with: where, and what the way in has said already. */
export type Beginning = { at: Step; isKept?: boolean; notice?: Writing['notice']; typed?: Typed; variant?: Variant }

/** A draft that was just begun, at its first page. */
export function begun({ at, isKept = false, notice = null, typed = {}, variant = defaultVariant }: Beginning): Writing {
  const isQuick = at === 'again'
  const kind = isQuick ? 'ninetySeconds' : 'account'
  return { is: 'writing', variant, at, reached: at, tried: [], typed: { kind: [kind], ...typed }, isKept, isQuick, notice, began: now().getTime() }
}

/** The ways into the form, by the button of the start page. Patients and carers come in only where the trust opens the form to them. */
export const waysIn: Readonly<Record<'start' | 'again' | 'challenge' | 'putRight' | 'patient' | 'carer', Beginning>> = {
  start: { at: 'safe' },
  again: { at: 'again' },
  challenge: { at: 'safe', typed: { kind: ['challenge'] } },
  putRight: { at: 'putRightFirst', typed: { reporterRole: ['didOrSaid'] } },
  patient: { at: 'safe', typed: { teller: ['patient'] } },
  carer: { at: 'safe', typed: { teller: ['carerFamily'] } },
}
export type WayIn = keyof typeof waysIn

/** Whether there is anything in it that the next person at this computer should not see: an answer, a picture, a way in that says something, or eight words. */
export function holdsSomething(draft: Draft): boolean {
  if (draft.is === 'sent' || draft.tried.length > 0 || (draft.files ?? []).length > 0) return true
  const saysNothing = ['phrase', 'cameBy', 'cameOn']
  return Object.entries(draft.typed).some(([name, values]) => {
    if (saysNothing.includes(name) || (name === 'kind' && values.every((kind) => kind === 'account' || kind === 'ninetySeconds'))) return false
    return values.some((value) => value.trim() !== '')
  })
}

/** The same draft, open again. */
export function opened<T extends Draft>(draft: T): T {
  return { ...draft, shut: undefined }
}
