import { steps } from '~/routes/workspace/case/steps'
import type { Step } from '~/routes/workspace/case/steps/define'
import { type Row, tables } from '../tables/read'
import { type Standing, places } from './places'
import { type ColleagueAs, colleagues, outsiders, type Strand } from './the-case'

/** An event that has a form on the case page, with its line of the hand-written table. */
export type Asked = Row & { step: Step; at: number }

export type Table = { machine: Strand; asked: Asked[]; places: Standing[] }

/** Recorded before any path is taken, so that no story leads to a later state in which it is still to come: there it is refused. */
const beforeEveryPath = { event: 'acknowledgement.recorded', states: ['received', 'firstLook', 'awaitingAnswer'] }

export function isReached(event: string, state: string): boolean {
  return event !== beforeEveryPath.event || beforeEveryPath.states.includes(state)
}

export const all: Table[] = tables.map(([machine, rows]) => ({
  machine: machine as Strand,
  asked: rows.flatMap((row, at) => {
    const step = steps.find((one) => one.machine === machine && one.event === row.event)
    return step ? [{ ...row, step, at }] : []
  }),
  places: places(machine, (state) => new Set(rows.filter(({ event, states }) => states.has(state) && isReached(event, state)).map(({ event }) => event))),
}))

export const capacitiesHere = Object.keys(colleagues) as ColleagueAs[]

/** Whether the hand-written table says that this event is accepted from them, here. */
export function isAccepted({ event, states, who }: Row, state: string, as: ColleagueAs): boolean {
  return states.has(state) && who.has(as) && isReached(event, state)
}

export type Cell = { row: Asked; as: ColleagueAs; state: string }

/** `npm run test:faults` asks every cell. */
const isWhole = process.env.HEARD_FAULTS === 'long'

/**
 * Whose turn it is to be refused: the number of the day, so that some twenty days ask the whole table, or what `HEARD_TURN` says. The titles of the tests say it:
 * a red run is asked again with it.
 */
export const turn = Number(process.env.HEARD_TURN ?? Math.floor(Date.now() / 86_400_000))
if (!Number.isSafeInteger(turn) || turn < 0) throw new Error('HEARD_TURN is a whole number, such as 20780')

/** How many refusals of `events` in so many states a run asks, where the tables give `accepted` cells. */
export function refusalsAsked({ events, states, accepted }: { events: number; states: readonly string[]; accepted: number }): number {
  return isWhole ? events * states.length * capacitiesHere.length - accepted : events * states.length * 2
}

/**
 * The cells of one state: what is accepted, of each colleague to whom the table gives it; and what is refused, of one who has a part in the case and of one who
 * has none, another each time, so that over the states each event is asked of everybody. Events vary slowest, so that those who are asked one after another
 * are different people.
 */
export function cellsOf({ asked, places: standings }: Table, state: string): Cell[] {
  const nth = [...new Set(standings.map((one) => one.state))].indexOf(state)
  return asked.flatMap((row) => {
    const refused = capacitiesHere.filter((as) => !isAccepted(row, state, as))
    const some = [refused.filter((as) => !outsiders.includes(as)), refused.filter((as) => outsiders.includes(as))].map((those) => those[(row.at + nth + turn) % those.length])
    return capacitiesHere.filter((as) => isWhole || isAccepted(row, state, as) || some.includes(as)).map((as) => ({ row, as, state }))
  })
}
