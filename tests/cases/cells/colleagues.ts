import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, openBrowser, signIn } from '#tests/auth/browser'
import { webDoor } from '#tests/http/web'
import { text } from '~/content/text'
import type { Fields } from '~/routes/workspace/case/form/fields'
import { monday, tells, useDemoTrust } from '../case-story'
import { acceptedCells, all, type Asked, capacitiesHere, isAccepted, isAsked, isReached, isWhole, type Table } from './cells'
import { filledIn } from './filled-in'
import { keepRows } from './kept-rows'
import type { Standing } from './places'
import { preparations } from './preparations'
import { type ColleagueAs, colleagues, outsiders, put, putVersion, type WholeCase, wholeCase } from './the-case'

type Door = Awaited<ReturnType<typeof webDoor>> & { injectClock: (clock: { now: () => Date }) => unknown }

/**
 * Every event of a case that has a form, in every state, by every colleague, through the running server, against the tables that were written by hand.
 * `cells.ts` says which part of it a run asks.
 */
const { owner, url } = useDemoTrust()
const browsers = {} as Record<ColleagueAs, Browser>
let whole: WholeCase
let rows: Awaited<ReturnType<typeof keepRows>>
let close: () => Promise<void>
let superuser: postgres.Sql

beforeAll(async () => {
  delete process.env.HEARD_PUBLIC_URL
  const door = (await webDoor()) as Door
  door.injectClock({ now: () => monday })
  const web = await door.serveWeb({ port: 0 })
  close = web.close
  whole = await wholeCase(owner(), await tells(owner(), 'a02', { choices: ['contactMe', 'shareWithReviewTeam', 'speakToThePerson'] }))
  superuser = postgres(url('postgres'), { max: 1, onnotice: () => undefined })
  rows = await keepRows(superuser, whole.it.id)
  for (const as of capacitiesHere) {
    browsers[as] = openBrowser(web.port)
    await signIn(browsers[as], colleagues[as])
  }
})
afterAll(async () => {
  await close()
  await superuser.end()
})

const { form } = text('en').caseWork
const reasons = [form.notNow, form.notYours]

/** The address of a step: beside the review, its strand is named. */
function addressOf(table: Table, { step }: Asked): string {
  return `/workspace/cases/${whole.it.ref}/${step.noun}${table.machine === 'restorative-review' ? '' : `?strand=${whole.strands[table.machine]}`}`
}

/**
 * Whoever may not know that a strand is there finds nothing: owners, those with a task and information governance know of no strand beside the review,
 * a lead of their own alone.
 */
function maySee({ machine }: Table, as: ColleagueAs): boolean {
  if (outsiders.includes(as)) return false
  if (as === 'routeLead') return machine === 'safety-route'
  return machine === 'restorative-review' || (as !== 'owner' && as !== 'taskHolder' && as !== 'informationGovernance')
}

/** Something for each field of a step, as its form would send it. */
function anything(fields: Fields): URLSearchParams {
  const typed = new URLSearchParams({ version: String(putVersion) })
  for (const [name, { kind, codes = [] }] of Object.entries(fields)) {
    if (kind === 'day') for (const [part, value] of [['day', '20'], ['month', '11'], ['year', '2026']] as const) typed.set(`${name}.${part}`, value)
    else if (kind === 'pick' || kind === 'picks') typed.set(name, whole.needs[0] ?? '')
    else typed.set(name, kind === 'tick' ? 'yes' : (codes[0] ?? 'Said by hand.'))
  }
  return typed
}

/** What a page says first: what is wrong with the form, or why it was not taken. */
function saidOnTop(page: string): string {
  return /<div[^>]*nhsuk-(?:notification-banner|error-summary)[\s\S]*?<\/div>\s*<\/div>/.exec(page)?.[0].replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ') ?? ''
}

describe.each(all.map((table) => [table.machine, table] as const))('%s', (machine, table) => {
  test('a story leads to each state, and in it to each event that the table gives it', () => {
    const nowhere = table.asked.flatMap(({ event, states }) => [...states].filter((state) => isReached(event, state) && !table.places.some((one) => one.state === state && one.offers.has(event))).map((state) => `${state} ${event}`))
    expect(nowhere.join()).toBe('')
  })

  const states = [...new Set(table.places.map(({ state }) => state))]
  const bySteps = new Map(table.asked.map((row) => [row.step.noun, row]))

  test.each(states)('in %s each colleague’s page shows exactly the steps that the table gives them', async (state) => {
    for (const [nth, place] of table.places.filter((one) => one.state === state).entries()) {
      for (const [nthCapacity, as] of capacitiesHere.entries()) {
        // The first place is looked at by everybody, the others by some.
        if (nth > 0 && !isWhole && nthCapacity !== (nth + states.indexOf(state)) % capacitiesHere.length) continue
        await put(owner(), whole, machine, place.memory, as)
        const page = await browsers[as].get(`/workspace/cases/${whole.it.ref}`)
        expect([as, page.status]).toEqual([as, outsiders.includes(as) ? 404 : 200])
        const strand = machine === 'restorative-review' ? '' : `\\?strand=${whole.strands[machine]}`
        const shown = [...page.text.matchAll(new RegExp(`href="/workspace/cases/${whole.it.ref}/([\\w-]+)${strand}"`, 'g'))].map(([, noun = '']) => bySteps.get(noun)?.event ?? '').filter((event) => event !== '')
        const given = table.asked.filter((row) => place.offers.has(row.event) && maySee(table, as) && isAccepted(row, state, as)).map(({ event }) => event)
        expect({ as, shown: [...new Set(shown)].sort() }).toEqual({ as, shown: given.sort() })
      }
    }
    await rows.restore()
  })

  test.each(states)('in %s whatever the table does not give is refused with a reason, and nothing changes', async (state) => {
    const place = table.places.find((one) => one.state === state)
    if (!place) throw new Error(`Nobody stands in ${state}`)
    await put(owner(), whole, machine, place.memory)
    const before = await rows.print()
    for (const row of table.asked) {
      for (const [nth, as] of capacitiesHere.entries()) {
        if (isAccepted(row, state, as) || !isAsked(row, { nthState: states.indexOf(state), states: states.length, nthCapacity: nth })) continue
        const answer = await browsers[as].post(addressOf(table, row), anything(row.step.fields))
        const cell = `${state} ${row.event} ${as}`
        expect([cell, answer.status]).toEqual([cell, maySee(table, as) ? 409 : 404])
        const reason = row.who.has(as) ? form.notNow : form.notYours
        if (answer.status === 409) expect([cell, reasons.filter((one) => answer.text.includes(one))]).toEqual([cell, [reason]])
      }
    }
    expect(await rows.print()).toBe(before)
    await rows.restore()
  })

  const accepted = acceptedCells(table)

  test.each(table.asked.map((row) => [row.event, row] as const))('%s: accepted from each of those to whom the table gives it', async (event, row) => {
    for (const { as, place } of accepted.filter((cell) => cell.row === row)) {
      const cell = `${place.state} ${event} ${as}`
      await put(owner(), whole, machine, place.memory, as)
      const undo = await preparations[event]?.(superuser, whole, colleagues[as])
      try {
        await takes(cell, as, row, place)
      } finally {
        await undo?.()
        await rows.restore()
      }
    }
  })

  /** As a person would: opens the step's page, fills in what it asks, and sends it; and the strand stands where the table says. */
  async function takes(cell: string, as: ColleagueAs, row: Asked, place: Standing): Promise<void> {
    const address = addressOf(table, row)
    const page = row.step.opensAccount ? await browsers[as].post(address, { open: 'yes' }) : await browsers[as].get(address)
    const typed = filledIn(page.text, 2 - ((place.memory.context as { reviewers?: string[] }).reviewers?.length ?? 0))
    expect([cell, typed === null]).toEqual([cell, false])
    const answer = await browsers[as].post(address, typed ?? {})
    // A name that was opened is shown once, on the page that answers.
    const taken = row.event === 'name.openedAlone' ? answer.text.includes(form.shownOnce) : answer.status === 303
    expect(taken, `${cell}: ${answer.status}${saidOnTop(answer.text)}`).toBe(true)
    const [happened] = await owner()`select from "WorkflowEvent" where "workflowId" = ${whole.strands[machine]} and version > ${putVersion} and type = ${row.event}`
    expect([cell, happened !== undefined]).toEqual([cell, true])
    const [{ state } = { state: '' }] = await owner()<{ state: string }[]>`select state #>> '{}' as state from "Workflow" where id = ${whole.strands[machine]}`
    expect([...row.next(place.state)], `${cell}: led to ${state}`).toContain(state)
  }
})
