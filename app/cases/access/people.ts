import { z } from 'zod'
import { accountTold } from '../account'
import { choicesNow } from '../choices'
import { notesAbout } from '../colleagues/colleagues-notes'
import type { Evidence } from '../review/evidence'
import { goalAnswers, goals } from '../review/goals'
import { readMessages } from '../messages'
import { readNeeds } from '../review/needs-table'
import { openObligation } from '../review/obligation-words'
import type { PageHolder } from '../taken-out/pieces'
import { looksOf, openings } from '../reads'
import { notesOf, type Said } from '../said'
import { tombstonesOf } from '../taken-out/taken-out'
import { wordsOf } from '../words'
import type { AccessContent, Gathering, HeldMessage, HeldNeed, HeldObligation, Line } from './content'

type Parts = Partial<AccessContent>

const worded = z.looseObject({ words: z.string().nullish() })
const asTicked = z.looseObject({
  words: z.string().nullish(), got: z.string().optional(), goals: z.partialRecord(z.enum(goals), z.enum(goalAnswers)).default({}), each: z.record(z.string(), z.string()).default({}),
  again: z.string().nullable().default(null), end: z.string().nullable().default(null),
})

/** Their words at a step, and what they ticked there. */
function ownLine({ kind, on, said: { words, got, goals: each, ...rest } }: Said<z.infer<typeof asTicked>>): Line {
  const ticked = { goals: each, each: rest.each, again: rest.again, end: rest.end }
  return { kind, on, text: words ?? got ?? '', isOwn: true, ...(kind === 'goalsSaid' || kind === 'finishingSaid' ? { ticked } : {}) }
}

/** Whoever told us: the account whole, because every word of it is theirs, and what came of it for them. */
export async function forPersonTelling(gathering: Gathering): Promise<Parts> {
  const { tx, acting: { open }, context } = gathering
  const isTheirs = context.affected === 'personTellingUs' || context.affected === 'nobodyInPerson'
  return {
    receivedOn: open.receivedOn,
    told: (await accountTold(tx, open.id))?.answers ?? null,
    ...(await shared(gathering, 'personTellingUs')),
    ...(isTheirs ? await theirNeeds(gathering) : {}),
    lines: [
      ...(await ownNotes(gathering, 'personTellingUs')), ...(await ours(gathering, ['answerGiven', 'incidentReference', ...(isTheirs ? ['meetingHeld', 'agreement'] : [])])),
      ...(await aboutThem(gathering, 'personTellingUs')), ...(await goalsOfTeller(gathering)),
    ].sort(byDay),
  }
}

/** The person affected, whom somebody else told us about: what we wrote with them and for them, and nothing of the account. */
export async function forPersonAffected(gathering: Gathering): Promise<Parts> {
  return {
    ...(await shared(gathering, 'personAffected')),
    ...(await theirNeeds(gathering)),
    lines: [
      ...(await ownNotes(gathering, 'personAffected')), ...(await ours(gathering, ['affectedAsked', 'meetingHeld', 'agreement'])), ...(await aboutThem(gathering, 'personAffected')),
    ].sort(byDay),
  }
}

/** The person described: what they were told, what they said, and what follows for them. No row of the report, or of whoever told us, is read. */
export async function forDescribed(gathering: Gathering): Promise<Parts> {
  const { tx, acting: { open }, mask } = gathering
  const said = await notesOf(tx, open.id, ['described.told', 'described.spoke', 'described.saidNothing', 'handlingLook.asked', 'goalsSaid', 'check.answered'], asTicked, 'described')
  const lines = said.map((one): Line => (one.authorId === null ? ownLine(one) : { kind: one.kind, on: one.on, text: mask(one.said.words ?? ''), isOwn: false }))
  const { takenOut, messages } = await shared(gathering, 'personDescribed')
  return {
    takenOut, messages, owed: await obligations(gathering, { kind: 'consequence' }),
    lines: [...lines, ...(await ours(gathering, ['describedHeard'])), ...(await aboutThem(gathering, 'personDescribed'))].sort(byDay),
  }
}

/** A colleague: in what part they were on the case and when, what they did there by kind and day, and what they owe. */
export async function forStaff(gathering: Gathering): Promise<Parts> {
  const { tx, acting: { open }, personId } = gathering
  const grants = await tx.caseGrant.findMany({ where: { caseId: open.id, personId: personId ?? '', as: { not: 'keptOut' } } })
  const events = await tx.workflowEvent.findMany({ where: { caseId: open.id, byPerson: personId ?? '' } })
  const reads = await tx.auditEntry.findMany({ where: { caseId: open.id, act: { in: [...openings] }, body: { path: ['byPerson'], equals: personId ?? '' } }, select: { act: true, on: true } })
  return {
    owed: await obligations(gathering, { ownerId: personId ?? '' }),
    lines: [
      ...grants.map(({ as, grantedAt }): Line => ({ kind: `from.${as}`, on: grantedAt, text: '', isOwn: true })),
      ...grants.flatMap(({ as, endedAt }): Line[] => (endedAt === null ? [] : [{ kind: `until.${as}`, on: endedAt, text: '', isOwn: true }])),
      ...onceADay(events.map(({ type, on }): Line => ({ kind: type, on, text: '', isOwn: true }))),
      ...onceADay(reads.map(({ act, on }): Line => ({ kind: act, on, text: '', isOwn: true }))),
    ].sort(byDay),
  }
}

/** What each holder of a code has of their own: their conversation, choices, who looked, and what was taken out. */
async function shared({ tx, acting: { open }, mask }: Gathering, holder: PageHolder): Promise<Pick<AccessContent, 'messages' | 'choices' | 'looked' | 'takenOut'>> {
  const messages = (await readMessages(tx, open.id, holder)).map(({ side, authorRole, text, on }): HeldMessage => ({
    isOwn: side === 'person', role: authorRole, on, text: side === 'person' ? text : mask(text),
  }))
  return {
    messages, choices: await choicesNow(tx, open.id, holder),
    looked: await looksOf(tx, open.id), takenOut: await tombstonesOf(tx, open.id, holder),
  }
}

async function theirNeeds(gathering: Gathering): Promise<Pick<AccessContent, 'needs' | 'owed'>> {
  const { tx, acting: { open }, mask } = gathering
  const needs = (await readNeeds(tx, open.id)).flatMap(({ who, needs: each }) =>
    each.map(({ need, cannotBeMet }): HeldNeed => ({ who: mask(who), need: mask(need), why: cannotBeMet && mask(cannotBeMet) })))
  return { needs, owed: await obligations(gathering, { kind: { not: 'consequence' } }) }
}

async function obligations({ tx, acting: { open }, mask }: Gathering, which: { kind?: string | { not: string }; ownerId?: string }): Promise<HeldObligation[]> {
  const rows = await tx.obligation.findMany({ where: { caseId: open.id, ...which }, orderBy: { nth: 'asc' } })
  if (rows.length === 0) return []
  const words = await wordsOf(tx, open.id, 'work')
  return rows.map(({ dueOn, ownerAnswer, met, ...row }) => {
    const { what, said: answer, evidence } = openObligation(words, row)
    return { dueOn, ownerAnswer, met, what: mask(what), said: answer && mask(answer), evidence: evidenceMasked(evidence, mask) }
  })
}

function evidenceMasked(evidence: Evidence | null, mask: Gathering['mask']): Evidence | null {
  return evidence && { ...evidence, said: mask(evidence.said) }
}

/** What one of ours wrote down at a step, without other people. */
async function ours({ tx, acting: { open }, mask }: Gathering, kinds: readonly string[]): Promise<Line[]> {
  const notes = await notesOf(tx, open.id, kinds, worded)
  return notes.map(({ kind, on, said }) => ({ kind, on, text: mask(said.words ?? ''), isOwn: false }))
}

async function aboutThem({ tx, acting: { open }, mask }: Gathering, about: PageHolder): Promise<Line[]> {
  const notes = await notesAbout(tx, open.id)
  return notes.filter(({ said }) => said.about === about).map(({ on, said }) => ({ kind: 'colleaguesNote', on, text: mask(said.words), isOwn: false }))
}

/** What somebody with a code said at a step: each kind with the events that it is said at. */
const saidAt: Readonly<Record<string, readonly string[]>> = {
  optionChosen: ['options.chosen'], obligationSaid: ['obligation.answered'], finishingSaid: ['person.content', 'person.notContent'],
  howItIs: ['followUp.answered', 'check.answered'], lookAskedFor: ['handlingLook.asked'], reopeningAskedFor: ['reopening.asked'], incidentReference: ['incident.referenced'],
}

/** Their own words at the steps: only where nobody else with a code can have said them that day. */
async function ownNotes({ tx, acting: { open } }: Gathering, holder: PageHolder): Promise<Line[]> {
  const notes = (await notesOf(tx, open.id, Object.keys(saidAt), asTicked)).filter(({ authorId }) => authorId === null)
  if (notes.length === 0) return []
  const events = await tx.workflowEvent.findMany({ where: { caseId: open.id, byPerson: null }, select: { type: true, byRole: true, on: true } })
  return notes.flatMap((note): Line[] => {
    const { kind, on } = note
    const roles = events.filter(({ type, on: day }) => saidAt[kind]?.includes(type) && day.getTime() === on.getTime()).map(({ byRole }) => byRole)
    const isTheirs = roles.length > 0 && roles.every((role) => role === holder || (holder === 'personTellingUs' && role === 'personWhoTold'))
    return isTheirs ? [ownLine(note)] : []
  })
}

/** What they said of the goals while somebody else decided: nobody else can have said it under this key. */
async function goalsOfTeller({ tx, acting: { open } }: Gathering): Promise<Line[]> {
  return (await notesOf(tx, open.id, ['goalsSaid'], asTicked)).map(ownLine)
}

function onceADay(lines: readonly Line[]): Line[] {
  return lines.filter(({ kind, on }, nth) => lines.findIndex((line) => line.kind === kind && line.on.getTime() === on.getTime()) === nth)
}

function byDay(one: Line, other: Line): number {
  return one.on.getTime() - other.on.getTime()
}
