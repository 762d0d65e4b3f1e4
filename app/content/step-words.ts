import { fill } from './fill'
import type { Catalogue } from './text'

/** What a step is called and what it asks, in words. `told` says who will be told. */
export type StepWords = {
  heading: string
  /** One line: what will happen when the button is pressed. */
  happens: string
  told: string
  button: string
  done: string
  fields?: Readonly<Record<string, { label: string; hint?: string; options?: Readonly<Record<string, string>> }>>
}

/** The words of a step by its noun. A step without words is a programmer's mistake, and says so. */
export function stepWords({ steps }: Catalogue, noun: string): StepWords {
  const words = (steps as Readonly<Record<string, StepWords>>)[noun]
  if (!words) throw new Error(`The step "${noun}" has no words: add them to app/content/en/steps`)
  return words
}

/** Where a strand stands, as a reader would say it. */
export function stageWords({ caseWork }: Catalogue, machine: string, state: string): string {
  const words = (caseWork.stages as Readonly<Record<string, Readonly<Record<string, string>>>>)[machine]?.[state]
  if (words === undefined) throw new Error(`The stage ${machine} "${state}" has no words: add them to app/content/en/stages.ts`)
  return words
}

/** What is due, by the name of its clock. */
export function clockWords({ caseWork }: Catalogue, clock: string): string {
  return (caseWork.clocks as Readonly<Record<string, string>>)[clock] ?? clock
}

/** What is due and by when, or that its day has passed. `day` in words. */
export function dueInWords(words: Catalogue, { clock, day, isLate }: { clock: string; day: string; isLate: boolean }): string {
  return `${clockWords(words, clock)}: ${isLate ? fill(words.caseWork.dueLate, { day }) : day}`
}

/** Why a case is looked at before others. `kind`: the route that it is about, where there is one. */
export function riskWords(words: Catalogue, risk: keyof Catalogue['caseWork']['risks'], kind: string | null): string {
  return fill(words.caseWork.risks[risk], { route: strandWords(words, 'safety-route', kind) })
}

/** What a strand beside the review is called: a route by its kind, every other by its machine. */
export function strandWords({ caseWork }: Catalogue, machine: string, kind: string | null): string {
  const names: Readonly<Record<string, string>> = machine === 'safety-route' ? caseWork.routeNames : caseWork.strandNames
  return names[machine === 'safety-route' ? (kind ?? '') : machine] ?? machine
}
