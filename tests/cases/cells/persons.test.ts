import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, openBrowser } from '#tests/auth/browser'
import { webDoor } from '#tests/http/web'
import { codeRow, wordsToHandOver } from '~/cases/new-code'
import { text } from '~/content/text'
import type { Capacity } from '~/people/policy'
import { monday, tells, useDemoTrust } from '../case-story'
import { changes } from '../handing-over'
import { tables } from '../tables/read'
import { isReached, isWhole } from './cells'
import { keepRows } from './kept-rows'
import { places } from './places'
import { put, putVersion, type WholeCase, wholeCase } from './the-case'

type Door = Awaited<ReturnType<typeof webDoor>> & { injectClock: (clock: { now: () => Date }) => unknown }
type Holder = Extract<Capacity, 'personTellingUs' | 'personAffected' | 'personWhoTold' | 'personDescribed'>

/** Whoever tells us of their own harm is the person affected too. */
const holders: Record<Holder, readonly Capacity[]> = {
  personTellingUs: ['personTellingUs', 'personAffected'], personAffected: ['personAffected'], personWhoTold: ['personWhoTold'], personDescribed: ['personDescribed'],
}

const seen = { seen: String(putVersion) }
const said = { said: 'In my own words.' }

/** What a person's own pages send, by the event that it means: where it goes, and what its form holds. */
const forms: Record<string, [string, Record<string, string>]> = {
  'question.answered': ['question', { text: 'It was on Monday.', ...seen }],
  'incident.referenced': ['incident', { said: 'W12345' }],
  'reviewers.agreed': ['reviewers', { way: 'agree', ...seen }],
  'reviewer.refused': ['reviewers', { way: 'refuse', nth: '0', ...seen }],
  'reviewer.recused': ['reviewers', { way: 'end', nth: '0', ...seen }],
  'affectedPerson.asked': ['whether', { way: 'yes', ...seen }],
  'options.chosen': ['option', { option: 'none', ...said, ...seen }],
  'obligation.answered': ['owed', { nth: '0', met: 'met', ...said, ...seen }],
  'precondition.lost': ['meeting', {}],
  'meeting.calledOff': ['meeting', {}],
  'person.content': ['finishing', { end: 'content', got: 'What I asked for.', ...seen }],
  'person.notContent': ['finishing', { end: 'anotherTry', got: 'Not what I asked for.', ...seen }],
  'followUp.answered': ['since-then', { answer: 'nothingChanged', ...said }],
  'reopening.asked': ['open-again', { why: 'newFact', ...said, ...seen }],
  'handlingLook.asked': ['another-look', { ...said, ...seen }],
  'person.askedAgain': ['take-up-again', seen],
  'choice.changed': ['choices', { kind: 'useInLearning', way: 'on' }],
  'rhythm.changed': ['rhythm', { rhythm: 'monthly' }],
  'addition.made': ['messages', { text: 'One thing more.', addition: 'yes' }],
  'wait.asked': ['wait', { way: 'wait' }],
  'wait.ended': ['wait', { way: 'on' }],
  'report.withdrawn': ['take-back', seen],
}
const asDescribed: [string, Record<string, string>] = ['your-side', { way: 'look', text: 'I ask for a look.', ...seen }]

/**
 * Cells where the form of the person means another event of the table: a meeting that is arranged is called off, one that is not is no longer agreed to,
 * and whoever is only put forward is refused.
 */
const meansAnother = ['meetingArranged precondition.lost', 'preparing meeting.calledOff', 'heldByRoute meeting.calledOff', 'reviewerChoice reviewer.recused']
/**
 * Nothing is refused that is said to be so already; a message is taken in every state, as an addition where the review still takes one; and how somebody
 * is goes to the watch over them where the review does not ask.
 */
const neverRefused = ['wait.asked', 'wait.ended', 'addition.made', 'rhythm.changed', 'followUp.answered']

const { owner, url } = useDemoTrust()
const words = {} as Record<Holder, string>
const browsers = new Map<Holder, Browser>()
let at = monday
let whole: WholeCase
let rows: Awaited<ReturnType<typeof keepRows>>
let close: () => Promise<void>
let port: number
let superuser: postgres.Sql
let affected: Awaited<ReturnType<typeof codeRow>>

beforeAll(async () => {
  delete process.env.HEARD_PUBLIC_URL
  const door = (await webDoor()) as Door
  door.injectClock({ now: () => at })
  ;({ port, close } = await door.serveWeb({ port: 0 }))
  const it = await tells(owner(), 'a02', { choices: ['contactMe', 'shareWithReviewTeam', 'speakToThePerson'] })
  whole = await wholeCase(owner(), it)
  const [own, forColin] = [await wordsToHandOver(), whole.described]
  affected = await codeRow(own.secret)
  Object.assign(words, { personTellingUs: it.words, personWhoTold: it.words, personAffected: own.words.join(' '), personDescribed: (await changes(forColin)).words })
  superuser = postgres(url('postgres'), { max: 1, onnotice: () => undefined })
  rows = await keepRows(superuser, it.id)
})
afterAll(async () => {
  await close()
  await superuser.end()
})

/** The case as it was kept; once the person affected has words of their own, the choices are theirs and no longer those of whoever told us. */
async function arrives(as: Holder): Promise<void> {
  await rows.restore()
  if ((as === 'personAffected' || as === 'personWhoTold') && affected) {
    await owner()`insert into "ReportCode" (id, "caseId", holder, hash, pepper, "lastUsedOn") values (gen_random_uuid(), ${whole.it.id}, 'personAffected', ${affected.hash}, ${affected.pepper}, ${monday})`
  }
}

/** Their page, opened with their words where it is not open yet. Only so many words are looked at in a minute, and here a minute goes by each time. */
async function opensPage(as: Holder): Promise<Browser> {
  const open = browsers.get(as)
  if (open) return open
  const browser = openBrowser(port)
  at = new Date(at.getTime() + 60_000)
  await browser.post('/follow-up', { words: words[as] })
  browsers.set(as, browser)
  return browser
}

const { problems } = text('en').followUp
const [machine, lines] = tables.find(([id]) => id === 'restorative-review') ?? []
const asked = (lines ?? []).filter(({ event }) => event in forms)
const standings = places('restorative-review', (state) => new Set(asked.filter(({ event, states }) => states.has(state) && isReached(event, state)).map(({ event }) => event)))
const states = [...new Set(standings.map(({ state }) => state))]

test('the forms are those of the table’s events that a person may send from a page', () => {
  expect(machine).toBe('restorative-review')
  expect(asked.map(({ event }) => event).sort()).toEqual(Object.keys(forms).sort())
})

describe.each(Object.keys(holders) as Holder[])('%s', (as) => {
  const nthHolder = Object.keys(holders).indexOf(as)

  test.each(states)('in %s their forms are taken exactly where the table says, and elsewhere refused with a sentence', async (state) => {
    for (const [nth, { event, states: where, who, next }] of asked.entries()) {
      const cell = `${state} ${event}`
      if (meansAnother.includes(cell)) continue
      // Whoever told us of their own harm is not asked whether it goes on; in these cases another person is affected, and asked under words of their own.
      const isAskedOther = event !== 'affectedPerson.asked' || as !== 'personTellingUs'
      const isAccepted = isAskedOther && where.has(state) && holders[as].some((capacity) => who.has(capacity)) && (as !== 'personDescribed' || event === 'handlingLook.asked')
      const place = standings.find((one) => one.state === state && (!isAccepted || one.offers.has(event)))
      // What a run leaves out, the other holders or the long run ask.
      if (!place || (!isWhole && (nth + states.indexOf(state)) % 4 !== nthHolder)) continue
      if (!isAccepted && neverRefused.includes(event) && as !== 'personDescribed') continue
      await arrives(as)
      await put(owner(), whole, 'restorative-review', place.memory)
      const browser = await opensPage(as)
      const before = await rows.print()
      const [address, form] = as === 'personDescribed' && event === 'handlingLook.asked' ? asDescribed : (forms[event] ?? ['', {}])
      const answer = await browser.post(`/follow-up/${address}`, { strand: whole.it.reviewId, ...form })
      expect([cell, answer.status]).toEqual([cell, 303])
      const happened = await owner()`select from "WorkflowEvent" where "workflowId" = ${whole.it.reviewId} and version > ${putVersion} and type = ${event}`
      expect(happened.length > 0, cell).toBe(isAccepted)
      if (isAccepted) {
        const [{ state: led } = { state: '' }] = await owner()<{ state: string }[]>`select state #>> '{}' as state from "Workflow" where id = ${whole.it.reviewId}`
        expect([...next(state)], `${cell}: led to ${led}`).toContain(led)
        continue
      }
      expect(await rows.print(), cell).toBe(before)
      const page = (await browser.get('/follow-up')).text
      // To somebody else's forms the words are words that nobody has, and their own page is shut until they are typed again.
      const isOwnForm = as !== 'personDescribed' || event === 'handlingLook.asked'
      expect(page.includes(isOwnForm ? problems.changed.heading : problems.notKnown.heading), cell).toBe(true)
      if (!isOwnForm) browsers.delete(as)
    }
    await rows.restore()
  })
})
