import type { MachineId } from '#workflows/effects'
import type { ReadinessCheck } from '#workflows/restorative-review'
import type { RouteWaits } from '#workflows/safety-route'
import type { Acting } from '~/cases/acting'
import type { Missing } from '~/cases/errors'
import type { Fields, Values } from '../form/fields'

/** A line of a list that a page brings along: colleagues, needs, obligations. */
export type Item = { id: string; label: string; hint?: string }

/** What only this step's page shows: what a field begins with, paragraphs to read first, and which codes of a fixed list may be chosen now. */
export type Beside = { typed?: Record<string, string[]>; read?: string[]; only?: Record<string, readonly string[]> }

/** What a step still waits for, by code: `caseWork.missing` says each in words. */
export type MissingCode = Missing | ReadinessCheck | RouteWaits | 'capacityFirst' | 'acknowledged' | 'someoneHurt' | 'eachNeedOwed' | 'safetySteps'

/**
 * One thing that a colleague can do in a strand: the event it sends, its noun (its address and its words in the catalogue) and
 * what it asks. `lists` gives the items of each `pick`.
 */
export type Step = {
  noun: string
  machine: MachineId
  event: string
  fields: Fields
  lists: (acting: Acting) => Promise<Record<string, Item[]>>
  beside: (acting: Acting) => Promise<Beside>
  /** Asked while the step is shut: what would open it. */
  missing: (acting: Acting) => readonly MissingCode[] | Promise<readonly MissingCode[]>
  /** Not of the stage itself: open at almost any time, and so drawn apart from what the stage is for. */
  isAside: (state: string) => boolean
  /** What it begins with opens the account, which is recorded: shown only once somebody has pressed the button that says so. */
  opensAccount: boolean
  /** Whoever takes this step sees the case no more, and goes back to their list. */
  isLeaving: boolean
  /** What it gives back is shown once, on the page that answers, and stored nowhere: a name that was opened. */
  act: (acting: Acting, values: unknown) => Promise<Shown>
}

type Shown = readonly string[] | undefined

type Parts<F extends Fields> = {
  fields: F
  act: (acting: Acting, values: Values<F>) => Promise<readonly string[]> | Promise<void>
  lists?: Step['lists']
  beside?: Step['beside']
  missing?: Step['missing']
  isAside?: Step['isAside']
  isLeaving?: boolean
  opensAccount?: boolean
}

/** For a step that stands open all the way. */
export function atAnyTime(): boolean {
  return true
}

/** For a step of the first days, which stays open in case it was missed. */
export function afterFirstLook(state: string): boolean {
  return state !== 'received' && state !== 'firstLook'
}

/** Makes steps of one machine: `review('acknowledgement', 'acknowledgement.recorded', { fields, act })`. */
export function stepsOf(machine: MachineId) {
  return <F extends Fields>(noun: string, event: string, { fields, act, lists, beside, missing, isAside, isLeaving = false, opensAccount = false }: Parts<F>): Step => ({
    noun, machine, event, fields, isLeaving, opensAccount,
    lists: lists ?? (() => Promise.resolve({})),
    beside: beside ?? (() => Promise.resolve({})),
    missing: missing ?? (() => []),
    isAside: isAside ?? (() => false),
    // The form's reader made these values from these very fields.
    act: async (acting, values) => (await act(acting, values as Values<F>)) ?? undefined,
  })
}
