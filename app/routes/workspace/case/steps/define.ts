import type { MachineId } from '#workflows/effects'
import type { Acting } from '~/cases/acting'
import type { Fields, Values } from '../form/fields'

/** A line of a list that a page brings along: colleagues, needs, obligations. */
export type Item = { id: string; label: string; hint?: string }

/** Something to read beside the form, which only this step's page shows: the account to be masked, what is missing. */
export type Beside = { typed?: Record<string, string[]>; missing?: string[] }

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
  act: (acting: Acting, values: unknown) => Promise<void>
}

type Parts<F extends Fields> = {
  fields: F
  act: (acting: Acting, values: Values<F>) => Promise<void>
  lists?: Step['lists']
  beside?: Step['beside']
}

/** Makes steps of one machine: `review('acknowledgement', 'acknowledgement.recorded', { fields, act })`. */
export function stepsOf(machine: MachineId) {
  return <F extends Fields>(noun: string, event: string, { fields, act, lists, beside }: Parts<F>): Step => ({
    noun, machine, event, fields,
    lists: lists ?? (() => Promise.resolve({})),
    beside: beside ?? (() => Promise.resolve({})),
    // The form's reader made these values from these very fields.
    act: (acting, values) => act(acting, values as Values<F>),
  })
}
