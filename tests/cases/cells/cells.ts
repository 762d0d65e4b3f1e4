import { steps } from '~/routes/workspace/case/steps'
import type { Step } from '~/routes/workspace/case/steps/define'
import { type Row, tables } from '../tables/read'
import { type Standing, places } from './places'
import { type ColleagueAs, colleagues, type Strand } from './the-case'

/** `npm test` asks a part of the table, chosen so that each event is asked in each state and of each capacity; `npm run test:faults` asks all of it. */
export const isWhole = process.env.HEARD_FAULTS === 'long'

/** An event that has a form on the case page, with its line of the hand-written table. */
export type Asked = Row & { step: Step; at: number }

export type Table = { machine: Strand; asked: Asked[]; places: Standing[] }

/** Recorded before any path is taken, so that no story leads to a later state in which it is still to come. */
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
export function isAccepted({ states, who }: Row, state: string, as: ColleagueAs): boolean {
  return states.has(state) && who.has(as)
}

/**
 * The part of the refusals that each run asks. Of a machine with many states each event is asked of each capacity in one of them, another each time;
 * of one with few, each event in each state of one capacity.
 */
export function isAsked({ at }: Asked, { nthState, states, nthCapacity }: { nthState: number; states: number; nthCapacity: number }): boolean {
  if (isWhole) return true
  const many = capacitiesHere.length
  return states > many ? nthState === (at + nthCapacity) % states : nthCapacity === (at + nthState) % many
}

/** The part of what is accepted that each run tries: each event in each of its states by somebody, and by each of those who may send it in some state. */
export function acceptedCells({ asked, places: standings }: Table): { row: Asked; as: ColleagueAs; place: Standing }[] {
  const tried = new Set<string>()
  return asked.flatMap((row) => [...row.states].flatMap((state) => capacitiesHere.filter((as) => row.who.has(as)).flatMap((as) => {
    const place = standings.find((one) => one.state === state && one.offers.has(row.event))
    const pairs = [`${row.event} ${state}`, `${row.event} ${as}`]
    if (!place || (!isWhole && pairs.every((pair) => tried.has(pair)))) return []
    pairs.forEach((pair) => tried.add(pair))
    return [{ row, as, place }]
  })))
}
