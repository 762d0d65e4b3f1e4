import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, openBrowser, signIn } from '#tests/auth/browser'
import { webDoor } from '#tests/http/web'
import { text } from '~/content/text'
import type { Fields } from '~/routes/workspace/case/form/fields'
import { monday, tells, useDemoTrust } from '../case-story'
import { all, type Asked, capacitiesHere, type Cell, cellsOf, isAccepted, isReached, refusalsAsked, type Table, turn } from './cells'
import { known } from '../tables/read'
import { filledIn } from './filled-in'
import { keepRows } from './kept-rows'
import type { Standing } from './places'
import { preparations } from './preparations'
import { type Sender, sender, severalAtOnce } from './sending'
import { type ColleagueAs, colleagues, outsiders, put, putVersion, type Strand, type WholeCase, wholeCase } from './the-case'

type Door = Awaited<ReturnType<typeof webDoor>> & { injectClock: (clock: { now: () => Date }) => unknown }

const { form } = text('en').caseWork
const reasons = [form.notNow, form.notYours]

/** Whether somebody knows of a strand: to whoever does not, there is none. */
function maySee({ machine }: Table, as: ColleagueAs): boolean {
  return known.get(as)?.has(machine) ?? false
}

/** Something for each field of a step, as its form would send it. */
function anything(fields: Fields, { needs }: WholeCase): URLSearchParams {
  const typed = new URLSearchParams({ version: String(putVersion) })
  for (const [name, { kind, codes = [] }] of Object.entries(fields)) {
    if (kind === 'day') for (const [part, value] of [['day', '20'], ['month', '11'], ['year', '2026']] as const) typed.set(`${name}.${part}`, value)
    else if (kind === 'pick' || kind === 'picks') typed.set(name, needs[0] ?? '')
    else typed.set(name, kind === 'tick' ? 'yes' : (codes[0] ?? 'Said by hand.'))
  }
  return typed
}

/** What a page says first: what is wrong with the form, or why it was not taken. */
function saidOnTop(page: string): string {
  return /<div[^>]*nhsuk-(?:notification-banner|error-summary)[\s\S]*?<\/div>\s*<\/div>/.exec(page)?.[0].replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ') ?? ''
}

/** Of one machine and these states of it, by hand: how many events have a form for colleagues, and of how many cells the table says that they are accepted. */
type Counted = { events: number; states: readonly string[]; accepted: number }

/**
 * Every event of a case that has a form, in every state named, by every colleague, through the running server, against the tables that were written by
 * hand: what the table gives is taken, all else refused, and at the end the cells are counted, so that none was left out.
 */
export function everyCell(counts: Partial<Record<Strand, Counted>>): void {
  const { owner, url } = useDemoTrust()
  const browsers = {} as Record<ColleagueAs, Browser>
  let whole: WholeCase
  let rows: Awaited<ReturnType<typeof keepRows>>
  let close: () => Promise<void>
  let superuser: postgres.Sql
  let forms: Sender

  beforeAll(async () => {
    delete process.env.HEARD_PUBLIC_URL
    const door = (await webDoor()) as Door
    door.injectClock({ now: () => monday })
    const web = await door.serveWeb({ port: 0 })
    close = web.close
    forms = sender(web.port)
    whole = await wholeCase(owner(), await tells(owner(), 'a02', { choices: ['contactMe', 'shareWithReviewTeam', 'speakToThePerson'] }))
    superuser = postgres(url('postgres'), { max: 1, onnotice: () => undefined })
    rows = await keepRows(superuser, whole.it.id)
    for (const as of capacitiesHere) {
      browsers[as] = openBrowser(web.port)
      await signIn(browsers[as], colleagues[as])
    }
  })
  afterAll(async () => {
    forms.close()
    await close()
    await superuser.end()
  })

  /** The address of a step: beside the review, its strand is named. */
  function addressOf({ machine }: Table, { step }: Asked): string {
    return `/workspace/cases/${whole.it.ref}/${step.noun}${machine === 'restorative-review' ? '' : `?strand=${whole.strands[machine]}`}`
  }

  describe.each(all.flatMap((table): [string, Table, Counted][] => {
    const count = counts[table.machine]
    return count ? [[table.machine, table, count]] : []
  }))('%s', (machine, table, { events, states, accepted }) => {
    const cells = states.flatMap((state) => cellsOf(table, state))
    const counted = { accepted: 0, refused: 0 }
    const bySteps = new Map(table.asked.map((row) => [row.step.noun, row]))

    test('a story leads to each state, and in it to each event that the table gives it', () => {
      const nowhere = table.asked.flatMap((row) => states.filter((state) => row.states.has(state) && isReached(row.event, state) && !placeOf(row, state)).map((state) => `${state} ${row.event}`))
      expect(nowhere.join()).toBe('')
    })

    test.each(states)('in %s each colleague’s page shows exactly the steps that the table gives them', async (state) => {
      const onTheCase = capacitiesHere.filter((as) => !outsiders.includes(as))
      for (const [nth, place] of table.places.filter((one) => one.state === state).entries()) {
        // The first place is looked at by everybody on the case, the others by one of them each.
        for (const as of nth === 0 ? onTheCase : onTheCase.slice((nth + states.indexOf(state)) % onTheCase.length).slice(0, 1)) {
          await put(owner(), whole, table.machine, place.memory, as)
          const page = await browsers[as].get(`/workspace/cases/${whole.it.ref}`)
          expect([as, page.status]).toEqual([as, 200])
          const strand = machine === 'restorative-review' ? '' : `\\?strand=${whole.strands[table.machine]}`
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
      await put(owner(), whole, table.machine, place.memory)
      const before = await rows.print()
      await severalAtOnce(cells.filter((cell) => cell.state === state && !isAccepted(cell.row, state, cell.as)), async (cell) => {
        await isRefused(cell)
        counted.refused++
      })
      expect(await rows.print()).toBe(before)
      await rows.restore()
    })

    test.each(table.asked.map((row) => [row.event, row] as const))('%s: accepted from each of those to whom the table gives it', async (event, row) => {
      for (const { as, state } of cells.filter((cell) => cell.row === row && isAccepted(row, cell.state, cell.as))) {
        const place = placeOf(row, state)
        if (!place) throw new Error(`Nobody in ${state} may ${event}`)
        await put(owner(), whole, table.machine, place.memory, as)
        const undo = await preparations[event]?.(superuser, whole, colleagues[as])
        try {
          await takes(`${state} ${event} ${as}`, as, row, place)
          counted.accepted++
        } finally {
          await undo?.()
          await rows.restore()
        }
      }
    })

    test(`every cell was asked: each event, in each state, of each colleague (HEARD_TURN=${turn})`, () => {
      expect(counted).toEqual({ accepted, refused: refusalsAsked({ events, states, accepted }) })
    })

    function placeOf({ event }: Asked, state: string): Standing | undefined {
      return table.places.find((one) => one.state === state && one.offers.has(event))
    }

    /** As whoever has the form open, or made one up, would send it. Once for each event a page is drawn, and its sentence read; else, what it would be drawn from. */
    async function isRefused({ row, as, state }: Cell): Promise<void> {
      const cell = `${state} ${row.event} ${as}`
      const isPage = state === states[row.at % states.length] && !outsiders.includes(as)
      const [address, typed] = [addressOf(table, row), anything(row.step.fields, whole)]
      const answer = isPage ? await browsers[as].post(address, typed) : await forms.sends(browsers[as], address, typed)
      expect([cell, answer.status]).toEqual([cell, maySee(table, as) ? 409 : 404])
      if (answer.status === 404) return
      const why = row.who.has(as) ? 'notNow' : 'notYours'
      if (isPage) expect([cell, reasons.filter((one) => answer.text.includes(one))]).toEqual([cell, [form[why]]])
      else expect([cell, ['notNow', 'notYours', 'movedOn'].filter((one) => answer.text.includes(`"${one}"`))]).toEqual([cell, [why]])
    }

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
      const [happened] = await owner()`select from "WorkflowEvent" where "workflowId" = ${whole.strands[table.machine]} and version > ${putVersion} and type = ${row.event}`
      expect([cell, happened !== undefined]).toEqual([cell, true])
      const [{ state } = { state: '' }] = await owner()<{ state: string }[]>`select state #>> '{}' as state from "Workflow" where id = ${whole.strands[table.machine]}`
      expect([...row.next(place.state)], `${cell}: led to ${state}`).toContain(state)
    }
  })
}
