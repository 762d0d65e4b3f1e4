import { randomUUID } from 'node:crypto'
import { newCaseKeys } from '~/confidentiality/case-keys'
import { draftHash } from '~/confidentiality/draft'
import { type Bytes, sealJson } from '~/confidentiality/envelope'
import { keys } from '~/confidentiality/keys'
import { sealAlert, sealName } from '~/confidentiality/vault'
import { asActor, asActorAtOnce, Prisma, refusal } from '~/platform/database'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'
import type { ClockLengths } from '~/workflow/clocks'
import { planFor } from '~/workflow/plan'
import { clocksKept, clocksOf } from '~/workflow/settings'
import { beginningOf, type Part } from '~/workflow/write'
import { ACCOUNT_FIELD, alertIn, identityIn, withoutIdentity } from './account'
import type { Answers } from './answers'
import { agreementPart, apartPart, linkPart, patternPart } from './beside-the-case'
import { filesPart } from './files/sent'
import type { DraftFile } from './files/told'
import { codeOf, hashOf, hashOfTyped } from './code'
import { firstReadersOf, keptOutParts, notKeptOut, notLedParts, typedOfThem } from './kept-out'
import { heldPart } from './quarantine/held'
import type { Sign } from './quarantine/signs'
import { newReference } from './reference'
import { paragraphParts } from './route-paragraph'
import { type Strands, strandsOf } from './strands'
import { wardPart } from './ward'

/** `follows`: the hash of the words of an earlier report, since which the person is treated worse. Nobody with a part in that one reads this one. */
type Sending = { secret: Uint8Array; answers: Answers; signs?: readonly Sign[]; files?: readonly DraftFile[]; follows?: string | null }

/** How often a report draws a reference before it gives up and says so. */
const REFERENCES_DRAWN = 5

const personTellingUs = { role: 'personTellingUs', personId: null }

/**
 * Sends a report: case, sealed account, keys, the person's code, their choices, a row in the vault, the review and the routes that the
 * answers ask for, their deadlines, audit and jobs, in one statement. Nothing of it exists until all of it does.
 *
 * The eight words come from the draft's secret, so sending the same draft again (a double click, a time-out, Back) makes no second case
 * and gives the same words. Throws KeysUnavailable, or what the database throws when it is away: nothing was saved then.
 */
export async function submitReport({ secret, answers, signs = [], files = [], follows = null }: Sending): Promise<{ words: string[] }> {
  const { version, pepper } = await (await keys()).codePepper()
  const phrase = codeOf(secret, { version, key: pepper })
  const code = { hash: Buffer.from(hashOf(phrase, { version, key: pepper }), 'hex'), pepper: version, mustChange: answers.cameBy !== undefined }
  const earlier = answers.earlierCode === undefined ? null : await hashOfEarlier(answers.earlierCode)
  const beside = { key: pepper, earlier, signs, files, follows: follows === null ? null : Buffer.from(follows, 'hex') }
  const actor = { as: 'intake' as const, draft: draftHash(secret).toString('hex'), ...(earlier === null ? {} : { code: earlier.toString('hex') }) }
  for (let drawn = 1; ; drawn++) {
    const rows = await rowsOf(answers, code, beside)
    try {
      const clocks = clocksKept() ?? (await asActor(actor, clocksOf))
      await asActorAtOnce(actor, statementOf(rows, clocks, secret))
      break
    } catch (error) {
      if (refusal(error) !== 'taken') throw error
      if ((await wordsSent(secret)) !== null) break
      // Another case has the reference that was drawn, one time in many thousands: this report is not saved yet, and draws again.
      if (drawn === REFERENCES_DRAWN) throw error
    }
  }
  return { words: phrase.split(' ') }
}

/** The hash under which an earlier report's words are kept, or null where no report has them. */
async function hashOfEarlier(typed: string): Promise<Buffer | null> {
  const folder = await keys()
  for (const version of await folder.codePepperVersions()) {
    const { pepper } = await folder.codePepper(version)
    const code = hashOfTyped(typed, { version, key: pepper })
    const hash = Buffer.from(code, 'hex')
    if ((await asActor({ as: 'intake', draft: null, code }, (tx) => tx.reportCode.count({ where: { hash } }))) > 0) return hash
  }
  return null
}

/** The words that a draft was sent under, or null where it was not sent. For the page after sending. */
export async function wordsSent(secret: Uint8Array): Promise<string[] | null> {
  const folder = await keys()
  for (const version of await folder.codePepperVersions()) {
    const { pepper } = await folder.codePepper(version)
    const phrase = codeOf(secret, { version, key: pepper })
    const code = hashOf(phrase, { version, key: pepper })
    const hash = Buffer.from(code, 'hex')
    const sent = await asActor({ as: 'intake', draft: draftHash(secret).toString('hex'), code }, (tx) => tx.reportCode.count({ where: { hash } }))
    if (sent > 0) return phrase.split(' ')
  }
  return null
}

type Rows = {
  caseId: string
  ref: string
  code: { hash: Buffer; pepper: number; mustChange: boolean }
  sealed: Buffer
  caseKeys: Awaited<ReturnType<typeof newCaseKeys>>['rows']
  name: Awaited<ReturnType<typeof sealName>>
  alert: Awaited<ReturnType<typeof sealAlert>>
  choices: ChoiceRow[]
  strands: Strands
  follows: Buffer | null
  /** What was typed about people who must not read it. */
  typed: string[]
  narrative: Bytes
  beside: (on: Date) => Part[]
}

async function rowsOf(answers: Answers, code: Rows['code'], { key, earlier, signs, files, follows }: { key: Uint8Array; earlier: Buffer | null; follows: Buffer | null; signs: readonly Sign[]; files: readonly DraftFile[] }): Promise<Rows> {
  const caseId = randomUUID()
  const [caseKeys, name, alert] = await Promise.all([newCaseKeys(caseId), sealName(identityIn(answers)), sealAlert(alertIn(answers))])
  const shown = await filesPart(files, caseId, caseKeys.narrative)
  const strands = strandsOf(answers)
  const paragraphs = await paragraphParts(answers, { caseId, routes: strands.routes, work: caseKeys.work, on: dateOnly(now()) })
  const account = { version: 1, answers: withoutIdentity(answers), nameId: name.id }
  return {
    caseId, ref: newReference(), code, name, alert, follows,
    sealed: sealJson(caseKeys.narrative, account, { tree: 'narrative', caseId, field: ACCOUNT_FIELD }),
    caseKeys: caseKeys.rows, choices: choiceRows(answers), strands, typed: typedOfThem(answers), narrative: caseKeys.narrative,
    beside: (on) => [...agreementPart(answers, caseId, on), ...(follows === null ? linkPart(caseId, earlier) : [apartPart(caseId, follows)]), ...patternPart(answers, caseId, key), ...heldPart(signs, caseId, on), ...wardPart(answers, caseId, on), ...shown, ...paragraphs],
  }
}

type ChoiceRow = { kind: Answers['choices'][number]; detail: string | null; nth: number }

/** One row for each choice, and for "share with a route" one for each route that was named: each can be taken back alone. */
function choiceRows({ choices, shareWithRoutes }: Answers): ChoiceRow[] {
  const made = choices.flatMap((kind): Omit<ChoiceRow, 'nth'>[] =>
    kind === 'shareWithRoute' ? shareWithRoutes.map((detail) => ({ kind, detail })) : [{ kind, detail: null }],
  )
  return made.map((choice, nth) => ({ ...choice, nth }))
}

function statementOf(rows: Rows, clocks: ClockLengths, secret: Uint8Array): Prisma.Sql {
  const at = now()
  const plan = planFor({ strands: [], by: personTellingUs, at, clocks })
  plan.begin('restorative-review', rows.strands.review, rows.caseId)
  for (const route of rows.strands.routes) plan.begin('safety-route', route, rows.caseId, route.routeId)
  const writes = plan.writes()
  const reviewId = writes.begun.find(({ machine }) => machine === 'restorative-review')?.id ?? ''
  return beginningOf(writes, partsOf(rows, { at, reviewId, draft: draftHash(secret) }))
}

/** Dates and no times: when exactly somebody told us is nobody's business. */
function partsOf({ caseId, ref, code, sealed, caseKeys, name, alert, choices, strands, follows, typed, narrative, beside }: Rows, { at, reviewId, draft }: { at: Date; reviewId: string; draft: Buffer }): Part[] {
  const on = dateOnly(at)
  const readers = follows === null ? firstReadersOf(typed) : Prisma.sql`app.take_apart(${follows}, ${at}, ${typed}::text[])`
  const [one, two] = caseKeys
  if (!one || !two) throw new Error('A case has two key trees: narrative and work')
  const parts: Part[] = [
    { name: 'made', sql: Prisma.sql`insert into "Case" (id, ref, "receivedOn") values (${caseId}::uuid, ${ref}, ${on}::date)` },
    { name: 'told', sql: Prisma.sql`insert into "Report" ("caseId", sealed) values (${caseId}::uuid, ${sealed})` },
    {
      name: 'wrapped',
      sql: Prisma.sql`insert into "CaseKey" ("caseId", tree, epoch, wrapped) values
        (${caseId}::uuid, ${one.tree}, ${one.epoch}, ${one.wrapped}), (${caseId}::uuid, ${two.tree}, ${two.epoch}, ${two.wrapped})`,
    },
    {
      name: 'coded',
      sql: Prisma.sql`insert into "ReportCode" (id, "caseId", holder, hash, pepper, "lastUsedOn", "mustChange")
        values (${randomUUID()}::uuid, ${caseId}::uuid, 'personTellingUs', ${code.hash}, ${code.pepper}, ${on}::date, ${code.mustChange})`,
    },
    { name: 'named', sql: Prisma.sql`insert into vault."Name" (id, sealed, epoch, wrapped) values (${name.id}::uuid, ${name.sealed}, ${name.epoch}, ${name.wrapped})` },
    {
      name: 'alerted',
      sql: Prisma.sql`insert into "Alert" (id, "caseId", holder, sealed, epoch, wrapped)
        values (${alert.id}::uuid, ${caseId}::uuid, 'personTellingUs', ${alert.sealed}, ${alert.epoch}, ${alert.wrapped})`,
    },
    {
      name: 'readers',
      sql: Prisma.sql`insert into "CaseGrant" (id, "caseId", "personId", "as", "grantedAt")
        select gen_random_uuid(), ${caseId}::uuid, r.p, 'firstReader', ${on}::date from ${readers} as r(p)`,
    },
    { name: 'emptied', sql: Prisma.sql`delete from "Draft" where "secretHash" = ${draft}` },
  ]
  parts.push(...beside(on), ...keptOutParts(typed, { caseId, reviewId, narrative, on }))
  if (choices.length > 0) {
    parts.push({
      name: 'chosen',
      sql: Prisma.sql`insert into "Choice" ("caseId", nth, holder, kind, detail, "isOn", "on")
        select ${caseId}::uuid, r.nth, 'personTellingUs', r.kind, r.detail, true, ${on}::date
        from jsonb_to_recordset(${JSON.stringify(choices)}::jsonb) as r(kind text, detail text, nth int)`,
    })
  }
  if (strands.routes.length > 0) {
    const routes = strands.routes.map(({ routeId, kind }) => ({ routeId, kind }))
    parts.push({
      name: 'leads',
      sql: Prisma.sql`insert into "CaseGrant" (id, "caseId", "personId", "as", "strandId", "grantedAt")
        select gen_random_uuid(), ${caseId}::uuid, p, 'routeLead', r."routeId", ${on}::date
        from jsonb_to_recordset(${JSON.stringify(routes)}::jsonb) as r("routeId" uuid, kind text), lateral app.duty_people('routeLead', app.lead_of(r.kind)) p ${notKeptOut(typed)}`,
    }, ...notLedParts(typed, { caseId, on }, routes))
  }
  return parts
}
