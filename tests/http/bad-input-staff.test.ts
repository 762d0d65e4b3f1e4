import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, signIn, type Browser } from '#tests/auth/browser'
import { firstLookDone, monday, tells, type TestCase, useDemoTrust } from '#tests/cases/case-story'
import { difference, everythingStored, type Stored } from '#tests/support/everything-stored'
import { stepWords } from '~/content/step-words'
import { text } from '~/content/text'
import { fill } from '~/content/fill'
import { type Field, type Problem, readForm } from '~/routes/workspace/case/form/fields'
import { steps } from '~/routes/workspace/case/steps'
import type { Step } from '~/routes/workspace/case/steps/define'
import { decoded, problemsOn, typedOn } from './bad-input/controls'
import { ask, webDoor } from './web'

const { owner } = useDemoTrust()
const words = text('en').caseWork.form
let close: () => Promise<void>
let port: number
let bernadette: Browser
let it: TestCase
const strands: Record<string, string> = {}

beforeAll(async () => {
  delete process.env.HEARD_PUBLIC_URL
  process.env.HEARD_DEMO = '1'
  ;({ port, close } = await (await webDoor(() => monday)).serveWeb({ port: 0 }))
  it = await tells(owner(), 'a01')
  await firstLookDone(it)
  bernadette = openBrowser(port)
  await signIn(bernadette, 'bernadette')
  const rows = await owner()<{ machine: string; id: string }[]>`select machine, id from "Workflow" where "caseId" = ${it.id} and machine <> 'restorative-review'`
  for (const { machine, id } of rows) strands[machine] = `?strand=${id}`
})
afterAll(() => close())

type Kind = Field<unknown>['kind']
type Attack = { name: string; sent: string; says: Record<'text' | 'list' | 'day' | 'tick' | 'handed', Problem | null> }

/** What each kind of question says to what is sent, percent-encoded; null: it is taken as its letters, and the page that was left open too long gives it back. */
const attacks: readonly Attack[] = [
  { name: 'nothing', sent: '', says: { text: 'missing', list: 'missing', day: 'missing', tick: 'notTicked', handed: 'missing' } },
  { name: 'far too much', sent: 'a'.repeat(25_000), says: { text: 'tooLong', list: 'notOnTheList', day: 'notADate', tick: 'notTicked', handed: null } },
  { name: 'NUL', sent: 'before%00after', says: { text: 'hiddenCharacters', list: 'notOnTheList', day: 'notADate', tick: 'notTicked', handed: null } },
  { name: 'half a surrogate pair', sent: 'half%ED%A0%80here', says: { text: null, list: 'notOnTheList', day: 'notADate', tick: 'notTicked', handed: null } },
  { name: 'a code that no list has', sent: 'madeUp', says: { text: null, list: 'notOnTheList', day: 'notADate', tick: 'notTicked', handed: null } },
]
const asked: Record<Kind, keyof Attack['says']> = { line: 'text', long: 'text', one: 'list', several: 'list', pick: 'list', picks: 'list', day: 'day', tick: 'tick', handed: 'handed' }

/** A line that is read as something else than text. */
const narrower: Record<string, keyof Attack['says']> = { 'learning-material quarter': 'list' }
const kindOf = ({ noun }: Step, name: string, { kind }: Field<unknown>) => narrower[`${noun} ${name}`] ?? asked[kind]

const asking = steps.filter(({ fields }) => Object.keys(fields).length > 0)

/** The problem of each question of a step, where there is one. What may be left is left without a word. */
function expectedOf(step: Step, { name, says }: Attack): Record<string, Problem> {
  return Object.fromEntries(
    Object.entries(step.fields).flatMap(([field, question]): [string, Problem][] => {
      const problem = question.isOptional && name === 'nothing' ? null : says[kindOf(step, field, question)]
      return problem === null ? [] : [[field, problem]]
    }),
  )
}

/** Every question of the step filled in with the same, in a form whose page is long out of date: what could be taken is given back. */
function formOf({ fields }: Step, { sent }: Attack): string {
  // Where nothing is ticked or chosen, a browser sends nothing of the question at all.
  const filled = Object.entries(fields).filter(([, { kind }]) => sent !== '' || !['one', 'several', 'picks', 'tick'].includes(kind))
  const inputs = filled.flatMap(([name, { kind }]) => (kind === 'day' ? ['day', 'month', 'year'].map((part) => `${name}.${part}`) : [name]))
  return [...inputs.map((input) => `${input}=${sent}`), 'version=999999'].join('&')
}

async function posts(step: Step, body: string) {
  const address = `/workspace/cases/${it.ref}/${step.noun}${step.machine === 'restorative-review' ? '' : (strands[step.machine] ?? '')}`
  const cookie = bernadette.cookiesFor(address).map((name) => `${name}=${bernadette.cookie(name) ?? ''}`).join('; ')
  const headers = { host: `localhost:${port}`, accept: 'text/html', cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) }
  return ask(port, 'POST', address, headers, body)
}

/** Without what being there changes: the minute of the session. */
async function written(): Promise<Stored> {
  const stored = await everythingStored(owner())
  stored.delete('public.StaffSession')
  return stored
}

describe('every question of every step, by a colleague who is signed in', () => {
  const onPages = asking.filter(({ machine }) => ['restorative-review', 'safety-route'].includes(machine))

  // A code that no list has meets a list as NUL does; the reader itself is shown it below.
  test.each(attacks.filter(({ name }) => name !== 'a code that no list has').map((attack) => [attack.name, attack] as const))('%s: a sentence at each question, what was typed is kept, and nothing is written', async (_, attack) => {
    const before = await written()
    for (const step of onPages) {
      const expected = expectedOf(step, attack)
      // Stepping back never waits, however old its page is: what it can take, it takes, and its own story tells that.
      if (step.isLeaving && Object.keys(expected).length === 0) continue
      const { status, text: html } = await posts(step, formOf(step, attack))
      const labels = stepWords(text('en'), step.noun).fields ?? {}
      const sentences = Object.entries(expected).map(([field, problem]) => [field, fill(words.problemOf, { field: labels[field]?.label ?? '', problem: words.problems[problem] })])
      expect([step.noun, status]).toEqual([step.noun, sentences.length > 0 ? 400 : 409])
      expect([step.noun, Object.fromEntries(problemsOn(html))]).toEqual([step.noun, Object.fromEntries(sentences)])
      if (sentences.length === 0) expect(decoded(html), step.noun).toContain(words.movedOn)
      const letters = new TextDecoder().decode(Buffer.from(attack.sent.replace(/%([0-9A-F]{2})/g, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1'))
      for (const [name, question] of Object.entries(step.fields)) {
        if (kindOf(step, name, question) === 'text' && attack.name !== 'NUL') expect(typedOn(html).get(name), `${step.noun} ${name}`).toEqual([letters])
      }
    }
    expect(difference(before, await written())).toEqual({})
  })

  test('no step is left out', () => {
    expect([...new Set(onPages.map(({ machine }) => machine))].sort()).toEqual(['restorative-review', 'safety-route'])
    expect(onPages.length).toBeGreaterThan(25)
  })
})

/** Strands that a case has at another stage too: the same reader takes their forms. */
describe('the questions of every strand, through the reader that all steps share', () => {
  test.each(attacks.map((attack) => [attack.name, attack] as const))('%s', (_, attack) => {
    for (const step of asking) {
      const form = new FormData()
      for (const [name, value] of new URLSearchParams(formOf(step, attack))) form.append(name, value)
      const read = readForm(step.fields, form)
      expect([step.noun, 'problems' in read ? read.problems : {}]).toEqual([step.noun, expectedOf(step, attack)])
    }
  })
})
