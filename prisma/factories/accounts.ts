import { z } from 'zod'
import { reportLists } from '~/content/en/report-lists'
import { type Answers, answersSchema } from '~/reports/answers'
import type { CodeOf, ListName } from '~/reports/code-lists'
import type { Direction } from '~/reports/direction'
import type { Day, When } from '~/reports/fields'
import type { Typed } from '~/reports/typed'
import accountsFile from './accounts.json' with { type: 'json' }

/**
 * The sixteen invented accounts of `accounts.json` as whole reports. The file speaks in the words of the form; a word that no list has, or a
 * key that is not known here, stops with an error that names it, so that no account is ever told with a part missing.
 */

const aWhen = z.strictObject({ kind: z.string(), date: z.string().optional(), from: z.string().optional(), to: z.string().optional() })

const anAccount = z.strictObject({
  id: z.string(), reporterRole: z.string(), mode: z.string(), kind: z.string().optional(), affected: z.array(z.string()),
  affectedKnows: z.string().optional(), source: z.array(z.string()), sourceUnwell: z.string().optional(), relation: z.string(),
  setting: z.string(), division: z.string(), when: aWhen,
  safety: z.strictObject({
    immediateDanger: z.string(), ongoing: z.string(), violenceOrThreat: z.array(z.string()), fearOfRetaliation: z.string(),
    howAreYou: z.string(),
  }),
  narrative: z.string(), impact: z.array(z.string()), impactLevel: z.string(), characteristics: z.array(z.string()),
  layer1: z.array(z.string()), wanted: z.array(z.string()), supportNow: z.array(z.string()), reviewerPrefs: z.array(z.string()),
  choices: z.array(z.string()), contact: z.string(), incidentReference: z.string().optional(),
  expect: z.looseObject({
    direction: z.string(), alsoDirection: z.array(z.string()).optional(), routes: z.array(z.string()), sameDay: z.boolean(),
    path: z.string(), systemOnly: z.boolean().optional(), evidenceToKeep: z.boolean().optional(),
    treatedWorseRisk: z.string().optional(), timeLimitShown: z.boolean().optional(),
  }),
})
type AccountInWords = z.infer<typeof anAccount>

/** Where the file's words are shorter than the form's, or are codes already. */
const otherWords: Partial<Record<ListName, Record<string, string>>> = {
  mode: { unknown: 'unknown', keptApart: 'keptApart', named: 'named' },
  kind: { challenge: 'challenge' },
  whenKind: { period: 'period' },
}

/** Invented ways to reach somebody: numbers kept free for drama by Ofcom, addresses of a domain kept free by RFC 2606. */
const contactDetails: Record<CodeOf<'contact'>, string | undefined> = {
  codeOnly: undefined, phone: '07700 900123', alert: 'amara@example.org', other: 'through the union office',
}

export type AccountTold = { id: string; answers: Answers; expect: ExpectedOfAccount }
export type ExpectedOfAccount = AccountInWords['expect'] & { directions: readonly Direction[]; pathCode: CodeOf<'path'> }

/** All sixteen, with their "-2d" counted back from `today`. */
export function accountsTold(today: Day): readonly AccountTold[] {
  return z.object({ accounts: z.array(anAccount) }).parse(accountsFile).accounts.map((account) => ({
    id: account.id,
    answers: answersFrom(account, today),
    expect: {
      ...account.expect,
      directions: [account.expect.direction, ...(account.expect.alsoDirection ?? [])].map(directionCode),
      pathCode: codeFor('path', account.expect.path),
    },
  }))
}

/** One account by the start of its id, like `a01`. */
export function accountTold(id: string, today: Day): AccountTold {
  const account = accountsTold(today).find((told) => told.id.startsWith(id))
  if (!account) throw new Error(`No account ${id} in prisma/factories/accounts.json`)
  return account
}

/** The code for a word of the form. Throws for a word that the list does not have. */
export function codeFor<L extends ListName>(list: L, label: string): CodeOf<L> {
  const labels: Record<string, string> = reportLists[list]
  const code = otherWords[list]?.[label] ?? Object.keys(labels).find((known) => labels[known] === label)
  if (code === undefined) throw new Error(`"${label}" is not on the list "${list}": add it to the list, or correct accounts.json`)
  return code as CodeOf<L>
}

function answersFrom(told: AccountInWords, today: Day): Answers {
  const codes = <L extends ListName>(list: L, labels: readonly string[]) => labels.map((label) => codeFor(list, label))
  const maybe = <L extends ListName>(list: L, label: string | undefined) => (label === undefined ? undefined : codeFor(list, label))
  const [reporterRole, onBehalfAs] = roleFrom(told.reporterRole)
  const [affected, source, contact] = [codes('affected', told.affected), codes('source', told.source), codeFor('contact', told.contact)]
  const { safety } = told
  return answersSchema.parse({
    mode: codeFor('mode', told.mode), kind: told.kind === undefined ? 'account' : codeFor('kind', told.kind),
    immediateDanger: codeFor('immediateDanger', safety.immediateDanger), ongoing: codeFor('ongoing', safety.ongoing),
    violenceOrThreat: codes('violenceOrThreat', safety.violenceOrThreat),
    fearOfRetaliation: codeFor('fearOfRetaliation', safety.fearOfRetaliation), howAreYou: codeFor('howAreYou', safety.howAreYou),
    narrative: told.narrative, when: whenFrom(told.when, today), setting: codeFor('setting', told.setting), division: told.division,
    incidentReference: told.incidentReference, reporterRole, onBehalfAs,
    affected, affectedFirst: affected.length > 1 ? affected[0] : undefined, affectedKnows: maybe('affectedKnows', told.affectedKnows),
    source, sourceFirst: source.length > 1 ? source[0] : undefined, relation: codeFor('relation', told.relation),
    sourceUnwell: maybe('sourceUnwell', told.sourceUnwell),
    impact: codes('impact', told.impact), impactLevel: codeFor('impactLevel', told.impactLevel),
    characteristics: codes('characteristics', told.characteristics), wanted: codes('wanted', told.wanted),
    choices: codes('choices', told.choices), contact, contactDetails: contactDetails[contact],
    // The accounts leave the words to the person; ours picks the first.
    alertWording: contact === 'alert' ? 'first' : undefined,
    reviewerPrefs: codes('reviewerPrefs', told.reviewerPrefs), supportNow: codes('supportNow', told.supportNow),
    wordsThatFit: codes('wordsThatFit', told.layer1),
  })
}

/** "on behalf (advocate)" is two answers on the form. */
function roleFrom(words: string): [CodeOf<'reporterRole'>, CodeOf<'onBehalfAs'> | undefined] {
  const onBehalf = /^on behalf \((.+)\)$/.exec(words)
  return onBehalf?.[1] === undefined ? [codeFor('reporterRole', words), undefined] : ['onBehalf', codeFor('onBehalfAs', onBehalf[1])]
}

function whenFrom(told: AccountInWords['when'], today: Day): When {
  const days = Object.entries({ date: told.date, from: told.from, to: told.to }).filter(([, ago]) => ago !== undefined)
  return { kind: codeFor('whenKind', told.kind), ...Object.fromEntries(days.map(([name, ago]) => [name, daysBack(ago ?? '', today)])) }
}

function daysBack(ago: string, today: Day): Day {
  const days = /^-(\d+)d$/.exec(ago)?.[1]
  if (days === undefined) throw new Error(`"${ago}" is not a number of days back, like -2d: correct accounts.json`)
  return new Date(Date.parse(`${today}T00:00:00Z`) - Number(days) * 86_400_000).toISOString().slice(0, 10)
}

function directionCode(words: string): Direction {
  const [from = '', toward = ''] = words.split('->')
  return `${codeFor('directionFrom', from)}->${codeFor('directionToward', toward)}`
}

/** A report as a person would type it into the form, input by input: for tests that post pages and for a browser that fills them in. */
export function typedFrom(answers: Answers): Typed {
  const { when, ...flat } = answers
  const inputs = Object.entries(flat).flatMap(([name, value]): [string, string[]][] => {
    if (value === undefined) return []
    if (Array.isArray(value)) return value.length > 0 ? [[name, value]] : []
    return [[name, [String(value)]]]
  })
  const dates = Object.entries(when ?? {}).flatMap(([name, value]): [string, string[]][] => {
    if (value === undefined) return []
    if (name === 'kind' || name === 'words') return [[`when.${name}`, [value]]]
    const [year = '', month = '', day = ''] = value.split('-')
    return [[`when.${name}.day`, [day]], [`when.${name}.month`, [month]], [`when.${name}.year`, [year]]]
  })
  return Object.fromEntries([...inputs, ...dates])
}
