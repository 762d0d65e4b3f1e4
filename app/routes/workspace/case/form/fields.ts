import { textsOf } from '~/http/form'
import { isId } from '~/platform/ids'
import { limits, text } from '~/reports/fields'

/** Why an answer cannot be taken; its words are in the catalogue. */
export type Problem = 'missing' | 'tooLong' | 'hiddenCharacters' | 'notOnTheList' | 'notADate' | 'notTicked'

type Read<T> = { value: T } | { problem: Problem }

/** One question of a staff form: how it looks, and how what was typed is read. `T` is what the domain gets. */
export type Field<T> = {
  kind: 'line' | 'long' | 'one' | 'several' | 'day' | 'pick' | 'picks' | 'tick' | 'handed'
  /** The codes of a fixed list; a picked list comes with the page. */
  codes?: readonly string[]
  isOptional: boolean
  read: (typed: readonly string[]) => Read<T>
}

/** A field as the page gets it: what the browser needs to draw it, and nothing that reads it. */
export type Question = { name: string; kind: Field<unknown>['kind']; codes: string[]; isOptional: boolean }

/** The fields of a form as questions, in their order. `only` narrows a fixed list to the codes that may be chosen now. */
export function questionsOf(fields: Readonly<Record<string, Field<unknown>>>, only: Readonly<Record<string, readonly string[]>> = {}): Question[] {
  return Object.entries(fields).map(([name, { kind, codes, isOptional }]) => ({ name, kind, codes: [...(only[name] ?? codes ?? [])], isOptional }))
}

const ordinary = 5_000

/** A paragraph or more. */
export function long(limit = ordinary): Field<string> {
  return { kind: 'long', isOptional: false, read: ([typed = '']) => readText(typed, limit) }
}

/** One line. */
export function line(limit: number = limits.short): Field<string> {
  return { kind: 'line', isOptional: false, read: ([typed = '']) => readText(typed, limit) }
}

/** Exactly one of a fixed list. */
export function one<const Code extends string>(codes: readonly Code[]): Field<Code> {
  return {
    kind: 'one', codes, isOptional: false,
    read: ([typed = '']) => {
      if (typed === '') return { problem: 'missing' }
      const value = codes.find((code) => code === typed)
      return value === undefined ? { problem: 'notOnTheList' } : { value }
    },
  }
}

/** One or more of a fixed list. */
export function several<const Code extends string>(codes: readonly Code[]): Field<readonly Code[]> {
  return {
    kind: 'several', codes, isOptional: false,
    read: (typed) => {
      const value = codes.filter((code) => typed.includes(code))
      if (typed.some((code) => !codes.includes(code as Code))) return { problem: 'notOnTheList' }
      return value.length === 0 ? { problem: 'missing' } : { value }
    },
  }
}

/** One of a list that comes with the page (colleagues, needs), by id. Whether the id may be used, the domain checks again. */
export function pick(): Field<string> {
  return {
    kind: 'pick', isOptional: false,
    read: ([typed = '']) => {
      if (typed === '') return { problem: 'missing' }
      return isId(typed) ? { value: typed } : { problem: 'notOnTheList' }
    },
  }
}

/** Up to `most` of such a list. */
export function picks(most: number): Field<readonly string[]> {
  return {
    kind: 'picks', isOptional: false,
    read: (typed) => {
      const value = [...new Set(typed)]
      if (value.length === 0) return { problem: 'missing' }
      return value.length <= most && value.every((id) => isId(id)) ? { value } : { problem: 'notOnTheList' }
    },
  }
}

/** A day, typed as three numbers; the domain gets `2026-11-24`. */
export function day(): Field<string> {
  return {
    kind: 'day', isOptional: false,
    read: ([date = '', month = '', year = '']) => {
      if (date === '' && month === '' && year === '') return { problem: 'missing' }
      const iso = `${year.trim().padStart(4, '0')}-${month.trim().padStart(2, '0')}-${date.trim().padStart(2, '0')}`
      const moment = new Date(`${iso}T00:00:00Z`)
      const isReal = /^20\d\d-\d\d-\d\d$/.test(iso) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso)
      return isReal ? { value: iso } : { problem: 'notADate' }
    },
  }
}

/** A statement that must be ticked before the step can be taken. */
export function tick(): Field<true> {
  return { kind: 'tick', isOptional: false, read: ([typed]) => (typed === 'yes' ? { value: true } : { problem: 'notTicked' }) }
}

/** Eight words that are written down before the button makes them live. The page's list holds the one item: the secret, and the words made of it. */
export function handed(): Field<string> {
  return { kind: 'handed', isOptional: false, read: ([typed = '']) => (typed === '' ? { problem: 'missing' } : { value: typed }) }
}

/** The same question, which may be left. */
export function optional<T>(field: Field<T>): Field<T | undefined> {
  return {
    ...field,
    isOptional: true,
    read: (typed) => (typed.every((part) => part.trim() === '') ? { value: undefined } : field.read(typed)),
  }
}

function readText(typed: string, limit: number): Read<string> {
  const plain = typed.replace(/\r\n?/g, '\n').trim()
  if (plain === '') return { problem: 'missing' }
  if (Array.from(plain).length > limit) return { problem: 'tooLong' }
  return text(limit).safeParse(plain).success ? { value: plain } : { problem: 'hiddenCharacters' }
}

export type Fields = Readonly<Record<string, Field<unknown>>>
export type Values<F extends Fields> = { [Name in keyof F]: F[Name] extends Field<infer T> ? T : never }

/** What was typed, by the name of the input, to be shown again. */
export type Typed = Record<string, string[]>

/** Reads a posted form: the values, or the problem of each question and all that was typed. Files and unknown names are left behind. */
export function readForm<F extends Fields>(fields: F, posted: FormData): { values: Values<F> } | { problems: Record<string, Problem>; typed: Typed } {
  const typed: Typed = {}
  const problems: Record<string, Problem> = {}
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    const inputs = field.kind === 'day' ? ['day', 'month', 'year'].map((part) => `${name}.${part}`) : [name]
    const said = inputs.map((input) => textsOf(posted, input))
    inputs.forEach((input, at) => (typed[input] = said[at] ?? []))
    const read = field.read(field.kind === 'day' ? said.map(([part = '']) => part) : said.flat())
    if ('problem' in read) problems[name] = read.problem
    else values[name] = read.value
  }
  return Object.keys(problems).length > 0 ? { problems, typed } : { values: values as Values<F> }
}
