import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '#tests/fixtures/database'
import { useTestKeys } from '#tests/fixtures/keys'
import { errors } from '~/content/en/errors'
import { reportErrors } from '~/content/en/report-errors'
import { reportNotices } from '~/content/en/report-check'
import { reportSent } from '~/content/en/report-sent'
import { reportStart } from '~/content/en/report-start'
import { reportShut } from '~/content/en/report-shut'
import { forms, type FormName } from '~/reports/answers'
import { equalityQuestions } from '~/reports/equality'
import { inputsOf } from '~/reports/typed'
import { asParts, asRead, type Attack, type AttackName, attacks, forLists, type Kind, typeOfParts } from './bad-input/attacks'
import { decoded, problemsOn, typedOn } from './bad-input/controls'
import { goodAnswers, type ReportField, reportFields } from './bad-input/report-fields'
import { ask, webDoor } from './web'

useTestKeys()
let web: Awaited<ReturnType<Awaited<ReturnType<typeof webDoor>>['serveWeb']>>
let owner: postgres.Sql
const ours = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate', accept: 'text/html' }

beforeAll(async () => {
  const database = await createTestDatabase()
  owner = postgres(database.url('heard_owner'), { max: 1, onnotice: () => undefined })
  web = await (await webDoor()).serveWeb({ port: 0 })
})
afterAll(async () => {
  await web.close()
  await owner.end()
})

const accepted = 'accepted'
type Outcome = typeof accepted | keyof typeof reportErrors
type Row = Readonly<Record<AttackName, Outcome>>

const alike = (outcome: Outcome): Row => Object.fromEntries(attacks.map(({ name }) => [name, outcome]))

/** What each kind of field says to each attack: a sentence of the catalogue, or it is taken as it stands and shown again as letters. */
const expected: Readonly<Record<Kind, Row>> = {
  text: {
    ...alike(accepted), 'a control character': 'text.hiddenCharacters', NUL: 'text.hiddenCharacters', 'too long': 'text.tooLong', 'the field twice': 'text.onlyOne',
  },
  number: { ...alike('number.notWhole'), 'the field twice': 'choice.onlyOne', 'the field missing': accepted, 'a file': accepted },
  phone: {
    ...alike('contact.phoneUnreadable'), 'a control character': 'text.hiddenCharacters', NUL: 'text.hiddenCharacters', 'too long': 'text.tooLong', 'the field twice': 'text.onlyOne',
    'the field missing': 'contact.phoneMissing', 'a file': 'contact.phoneMissing',
  },
  email: {
    ...alike('contact.emailUnreadable'), 'a control character': 'text.hiddenCharacters', NUL: 'text.hiddenCharacters', 'too long': 'text.tooLong', 'the field twice': 'text.onlyOne',
    'the field missing': 'contact.emailMissing', 'a file': 'contact.emailMissing',
  },
  eightWords: {
    ...alike('earlierCode.unreadable'), 'a control character': 'text.hiddenCharacters', NUL: 'text.hiddenCharacters', 'too long': 'text.tooLong', 'the field twice': 'text.onlyOne',
    'the field missing': accepted, 'a file': accepted,
  },
  datePart: { ...alike('date.notReal'), 'the field missing': 'date.incomplete', 'a file': 'date.incomplete' },
  one: { ...alike('choice.notOnTheList'), 'the field twice': 'choice.onlyOne', 'the field missing': accepted, 'a file': accepted },
  several: { ...alike('choice.notOnTheList'), 'the field missing': accepted, 'a file': accepted },
}

/** Where a field is one of the three that are asked of everybody, or a question of its own decides over it. */
const exceptions: Readonly<Record<string, Partial<Row>>> = {
  immediateDanger: { 'the field missing': 'immediateDanger.missing', 'a file': 'immediateDanger.missing' },
  narrative: { 'the field missing': 'narrative.missing', 'a file': 'narrative.missing' },
  contact: { 'the field missing': 'contact.missing', 'a file': 'contact.missing' },
  // An alert speaks in words that the person picks: nobody picks them for them.
  alertWording: { 'the field missing': 'contact.wordingMissing', 'a file': 'contact.wordingMissing' },
  // A name stands beside it, and one ticked "share with a team".
  mode: { 'the field missing': 'mode.missing', 'a file': 'mode.missing' },
  shareWithRoutes: { 'the field missing': 'shareWithRoutes.noneTicked', 'a file': 'shareWithRoutes.noneTicked' },
  'contactDetails.other': { 'the field missing': 'contact.otherMissing', 'a file': 'contact.otherMissing' },
}

const outcomeOf = ({ name, kind }: ReportField, { name: attack }: Attack): Outcome | undefined => exceptions[name]?.[attack] ?? expected[kind][attack]

/** One person in front of the form: posts as a browser without a script does, and reads where it leads. */
class Teller {
  private cookie = ''

  async posts(fields: readonly (readonly [string, string])[], fileIn?: string): Promise<void> {
    const body = fileIn === undefined ? fields.map(([name, value]) => `${encodeURIComponent(name)}=${value}`).join('&') : asParts(fields, fileIn)
    const type = fileIn === undefined ? 'application/x-www-form-urlencoded' : typeOfParts
    const answer = await ask(web.port, 'POST', '/report', { ...ours, cookie: this.cookie, 'content-type': type, 'content-length': String(Buffer.byteLength(body)) }, body)
    expect([answer.status, answer.headers.location]).toEqual([303, '/report'])
    this.cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? this.cookie
  }

  async reads(more: Record<string, string> = {}): Promise<string> {
    const { status, text } = await ask(web.port, 'GET', '/report', { ...ours, ...more, cookie: this.cookie })
    expect(status).toBe(200)
    return text
  }

  /** From the check page: sends the report, and stands before the eight words. */
  async sends(): Promise<void> {
    const answer = await ask(web.port, 'POST', '/report', { ...ours, cookie: this.cookie, 'content-type': 'application/x-www-form-urlencoded' }, 'step=check&go=send')
    expect([answer.status, answer.headers.location]).toEqual([303, '/report/sent'])
  }

  /** Puts something bad into one box below the eight words, and reads what the page says then. */
  async types(name: string, { sent, isFile }: Attack, beside: readonly (readonly [string, string])[] = []): Promise<string> {
    const fields = [...beside, ...sent.map((value) => [name, value] as const)]
    const body = isFile ? asParts(fields, name) : fields.map(([key, value]) => `${key}=${value}`).join('&')
    const type = isFile ? typeOfParts : 'application/x-www-form-urlencoded'
    const answer = await ask(web.port, 'POST', '/report/sent', { ...ours, cookie: this.cookie, 'content-type': type, 'content-length': String(Buffer.byteLength(body)) }, body)
    expect([answer.status, answer.headers.location], name).toEqual([303, '/report/sent'])
    const { status, text } = await ask(web.port, 'GET', '/report/sent', { ...ours, cookie: this.cookie })
    expect([status, /<script>alert|<img src=x/.test(text)], name).toEqual([200, false])
    return decoded(text)
  }

  async postsTooMuch(fields: readonly (readonly [string, string])[], to = '/report'): Promise<void> {
    const body = fields.map(([name, value]) => `${encodeURIComponent(name)}=${value}`).join('&')
    const answer = await ask(web.port, 'POST', to, { ...ours, cookie: this.cookie, 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) }, body)
    expect([answer.status, answer.headers.location]).toEqual([303, '/too-large'])
  }

  /** Goes through the whole form with answers that nothing is wrong with, so that every page of it is open. */
  static async at(way: 'challenge' | 'again'): Promise<Teller> {
    const teller = new Teller()
    await teller.posts([['go', way]])
    for (let turn = 0, step = stepIn(await teller.reads()); step !== 'check'; step = stepIn(await teller.reads()), turn += 1) {
      if (turn > 25) throw new Error(`The form does not go on from ${step}`)
      await teller.posts(page(step, 'next', encodedAll(goodAnswers(step as ReportField['step']))))
    }
    return teller
  }
}

const stepIn = (html: string) => /<input type="hidden" name="step" value="(\w+)"/.exec(html)?.[1] ?? ''
const page = (step: string, go: string, fields: readonly (readonly [string, string])[]) => [['step', step], ['go', go], ...fields] as const
const encodedAll = (answers: ReadonlyMap<string, string>) => [...answers].map(([name, value]) => [name, encodeURIComponent(value)] as const)

/** The names by which the form's own schema knows what its pages send. */
function inSchema(name: string): string {
  return name.replace(/^contactDetails\..*/, 'contactDetails').replace(/^when\.(exact|about)\./, 'when.date.')
}

/** Not asked on a page of questions: the way in says them, and whoever types from paper. */
const notAsked = ['kind', 'teller', 'cameBy', 'cameOn']

test('the list holds every field of the form’s own schema, and nothing else', () => {
  const schema = new Set((Object.keys(forms) as FormName[]).flatMap((form) => inputsOf(form)))
  expect([...new Set([...reportFields.map(({ name }) => inSchema(name)), ...notAsked])].sort()).toEqual([...schema].sort())
})

/** Refused one field at a time, so that everything beside it must be there still; what else is refused comes in waves, a page's fields all at once. */
const oneByOne: readonly AttackName[] = ['a control character', 'the field twice']

/** The fields that are attacked together: on one page, under the same answers, with the same end. */
function waves(fields: readonly ReportField[], attack: Attack): { outcome: Outcome; together: ReportField[] }[] {
  const found = new Map<string, { outcome: Outcome; together: ReportField[] }>()
  for (const field of fields.filter(({ kind }) => !['one', 'several', 'datePart'].includes(kind) || forLists.includes(attack.name))) {
    const outcome = outcomeOf(field, attack) ?? accepted
    const isAlone = attack.isFile === true || field.name.startsWith('when.') || (outcome !== accepted && oneByOne.includes(attack.name))
    const key = JSON.stringify([field.step, field.choose, outcome === accepted, isAlone && field.name])
    found.set(key, { outcome, together: [...(found.get(key)?.together ?? []), field] })
  }
  return [...found.values()]
}

describe.each(['challenge', 'again'] as const)('every field of the report, by the way of "%s"', (way) => {
  const fields = reportFields.filter(({ step }) => (step === 'again') === (way === 'again'))
  let teller: Teller
  beforeAll(async () => {
    teller = await Teller.at(way)
  })

  test.each(attacks.map((attack) => [attack.name, attack] as const))('%s: a clear sentence or its letters, everything else that was typed still there, and no error of ours', async (_, attack) => {
    for (const { outcome, together } of waves(fields, attack)) {
      const [first] = together
      if (first === undefined) throw new Error('A wave has a field')
      const { step, choose } = first
      const attacked = together.map(({ name }) => name)
      const told = `${step}: ${attacked.join(', ')}`
      const others = [...goodAnswers(step, choose)].filter(([name]) => !attacked.includes(name))
      const go = outcome === accepted ? `page:${step}` : 'next'
      const bad = attacked.flatMap((name) => attack.sent.map((value) => [name, value] as const))
      await (attack.isFile ? teller.posts(page(step, go, [...others, ...bad]), attacked[0]) : teller.posts(page(step, go, [...encodedAll(new Map(others)), ...bad])))
      const html = await teller.reads()
      expect(stepIn(html), told).toBe(step)
      const [problems, typed] = [problemsOn(html), typedOn(html)]
      for (const field of together) {
        const sentence = outcomeOf(field, attack) ?? accepted
        const told = `${step}.${field.name}`
        if (sentence === accepted) expect(problems.get(field.name), told).toBeUndefined()
        else expect(problems.get(saidAt(field)), told).toContain(opening(reportErrors[sentence]))
        if (sentence === accepted && attack.sent.length === 1 && !attack.isFile) expect(typed.get(field.name), told).toContain(asRead(attack.sent[0] ?? ''))
      }
      for (const [name, value] of others) expect(typed.get(name) ?? [], `${told}; what was typed in ${name}`).toContain(value)
      if (attack.isFile) expect(html, told).toContain(reportNotices.fileNotHere)
      expect(/<script>alert|<img src=x/.test(html), told).toBe(false)
      // What is asked on one page can hang on another: it is put right before the next is attacked.
      if (step === 'who') await teller.posts(page(step, 'next', encodedAll(goodAnswers(step))))
    }
    expect(await halfSaved()).toEqual({ cases: 0, reports: 0, files: 0 })
  })

  test('1 MB: a page that says what to do, and what was there before it is there still', async () => {
    for (const step of new Set(fields.map((field) => field.step))) await teller.posts(page(step, 'next', encodedAll(goodAnswers(step))))
    await teller.posts([['step', 'check'], ['go', 'page:check']])
    const before = await teller.reads()
    for (const { step, name } of fields) await teller.postsTooMuch(page(step, 'next', [[name, 'a'.repeat(1_048_576)]]))
    expect(stepIn(before)).toBe('check')
    expect(stepIn(await teller.reads())).toBe('check')
    const after = await teller.reads()
    for (const { name, kind, choose } of fields) if (kind === 'text' && Object.keys(choose).length === 0) expect(after).toContain(`Said of ${name}`)
    const { text } = await ask(web.port, 'GET', '/too-large', ours)
    expect(text).toContain(errors.tooLarge.heading)
    expect(await halfSaved()).toEqual({ cases: 0, reports: 0, files: 0 })
  })
})

/** After sending, with the eight words on the page: they are typed back, a number is given, and questions about oneself may be answered. */
describe('the boxes below the eight words', () => {
  let teller: Teller
  beforeAll(async () => {
    teller = await Teller.at('again')
    await teller.sends()
  })
  const { back, incident } = reportSent

  test.each(attacks.map((attack) => [attack.name, attack] as const))('%s: a clear sentence or its letters, and nothing of it is kept', async (name, attack) => {
    const before = await afterwards()
    const typedBack = await teller.types('words', attack)
    expect(typedBack).toContain(back.wrong)
    // No page can hold a NUL: what stands around it is there.
    if (attack.sent.length === 1 && !attack.isFile) for (const said of asRead(attack.sent[0] ?? '').slice(0, 400).split('\0')) expect(typedBack).toContain(said)
    if (['a control character', 'NUL', 'too long'].includes(name)) expect(await teller.types('reference', attack)).toContain(incident.tooLong)
    for (const question of equalityQuestions) await teller.types(question, attack, [['go', 'equality']])
    expect(await afterwards()).toEqual(before)
  })

  test('a number that is markup or a formula is taken as letters', async () => {
    for (const attack of attacks.filter((each) => /markup|formula|override/.test(each.name))) expect(await teller.types('reference', attack), attack.name).toContain(incident.kept)
  })

  test('1 MB: a page that says what to do', async () => {
    for (const name of ['words', 'reference', ...equalityQuestions]) await teller.postsTooMuch([[name, 'a'.repeat(1_048_576)]], '/report/sent')
  })
})

/** Before anything is begun, and where a half-typed form was shut: in both places four words lead back to it. */
describe.each([['the start page', false], ['the shut page', true]] as const)('the box for the four words on %s', (_, isShut) => {
  const half = [['step', 'safe'], ['go', 'next'], ['immediateDanger', 'no']] as const
  let teller: Teller
  let before: Awaited<ReturnType<typeof halfSaved>>
  beforeAll(async () => {
    before = await halfSaved()
    teller = new Teller()
    if (!isShut) return
    await teller.posts([['go', 'start']])
    await teller.posts(half)
    expect(stepIn(await teller.reads({ 'sec-fetch-site': 'none' })), 'opened anew').toBe('')
  })

  test.each(attacks.map((attack) => [attack.name, attack] as const))('%s: a clear sentence, what was typed still in the box, and nothing opens', async (_, attack) => {
    await teller.posts([['go', 'comeBack'], ...attack.sent.map((value) => ['phrase', value] as const)], attack.isFile ? 'phrase' : undefined)
    const html = await teller.reads()
    expect([decoded(html).includes(reportStart.comeBack.wrong), stepIn(html), decoded(html).includes(reportShut.heading)]).toEqual([true, '', isShut])
    expect(/<script>alert|<img src=x/.test(html)).toBe(false)
    const [typed = ''] = typedOn(html).get('phrase') ?? expect.fail('the box is there still')
    // No page can hold a NUL: what stands around it is there. A file is no words.
    const said = attack.isFile ? '' : asRead(attack.sent[0] ?? '')
    for (const part of said.slice(0, 400).split('\0')) expect(typed).toContain(part)
    expect(await halfSaved()).toEqual(before)
  })

  test('1 MB: a page that says what to do', () => teller.postsTooMuch([['go', 'comeBack'], ['phrase', 'a'.repeat(1_048_576)]]))
})

const afterwards = async () => (await owner<{ answers: number; events: number }[]>`select (select count(*)::int from vault."EqualityAnswer") as answers, (select count(*)::int from "WorkflowEvent") as events`)[0]

/** A date is one field to whoever reads what is wrong with it. */
const saidAt = ({ kind, name }: ReportField) => (kind === 'datePart' ? name.replace(/\.(day|month|year)$/, '') : name)

const halfSaved = async () => (await owner<{ cases: number; reports: number; files: number }[]>`select (select count(*)::int from "Case") as cases, (select count(*)::int from "Report") as reports, (select count(*)::int from "DraftFile") as files`)[0]

/** The part of a sentence before its first place. */
function opening(sentence: string): string {
  return sentence.split('{')[0] ?? sentence
}
