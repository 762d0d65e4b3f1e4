import { type AnswerField, type FormName, forms } from '~/reports/answers'
import { type Problem, problem } from '~/reports/problems'

/**
 * What a person typed, by the name of the field, exactly as it came: wrong values, hidden characters and all, so that the draft can hold
 * it and the page can show it again. It is what is stored until the report is sent.
 */
export type Typed = Readonly<Record<string, readonly string[]>>

/** Fields of which a form may send several values. Of every other, one. */
const several: ReadonlySet<AnswerField> = new Set<AnswerField>([
  'violenceOrThreat', 'affected', 'source', 'impact', 'characteristics', 'perceivedAs', 'wanted', 'choices', 'shareWithRoutes',
  'reviewerPrefs', 'communicationNeeds', 'supportNow', 'wordsThatFit',
  'challengeOf', 'agreedTo',
])

const freeText: ReadonlySet<AnswerField> = new Set<AnswerField>([
  'narrative', 'narrativeLanguage', 'division', 'service', 'team', 'wordsUsed', 'incidentReference', 'sourceName', 'statusWords',
  'contactDetails', 'yourName', 'safeTimes', 'namedExclusions', 'interpreterLanguage', 'earlierCode',
])

const partsOfADate = ['day', 'month', 'year'] as const
const whenNames = [
  'when.kind', 'when.words', ...['date', 'from', 'to'].flatMap((date) => partsOfADate.map((part) => `when.${date}.${part}`)),
]

/** The names of the inputs that a form may send. A date is three inputs: `when.date.day`, `.month`, `.year`. */
export function inputsOf(form: FormName): readonly string[] {
  return fieldsOf(form).flatMap((field) => (field === 'when' ? whenNames : [field]))
}

export function fieldsOf(form: FormName): readonly AnswerField[] {
  return Object.keys(forms[form].shape) as AnswerField[]
}

/** Takes what belongs to a form out of what was posted. Unknown names (buttons, tokens) are left behind; files are a problem, not a crash. */
export function typedIn(form: FormName, posted: FormData): { values: Typed; problems: Problem[] } {
  const values: Record<string, string[]> = {}
  const problems: Problem[] = []
  for (const name of inputsOf(form)) {
    const all = posted.getAll(name)
    const texts = all.filter((value) => typeof value === 'string')
    if (texts.length > 0) values[name] = texts
    if (texts.length < all.length) problems.push(problem(name, 'file.notHere'))
  }
  return { values, problems }
}

/** The draft after a page was posted: that page's inputs replaced as a whole, so that a tick taken away is gone, and nothing else touched. */
export function withPage(draft: Typed, form: FormName, values: Typed): Typed {
  const replaced = new Set(inputsOf(form))
  const kept = Object.entries(draft).filter(([name]) => !replaced.has(name))
  return Object.fromEntries([...kept, ...Object.entries(values)])
}

/** The value that a field's schema is asked about, or what keeps it from being one. */
export function valueOf(field: AnswerField, values: Typed): { value: unknown; problems: Problem[] } {
  if (field === 'when') return whenTyped(values)
  const said = (values[field] ?? []).filter((value) => value.trim() !== '')
  if (several.has(field)) return { value: said.length === 0 ? undefined : said, problems: [] }
  const [first, ...others] = new Set(said)
  if (others.length > 0) return { value: undefined, problems: [problem(field, freeText.has(field) ? 'text.onlyOne' : 'choice.onlyOne')] }
  if (first === undefined) return { value: undefined, problems: [] }
  if (field === 'present') return { value: /^\s*\d{1,4}\s*$/.test(first) ? Number(first) : Number.NaN, problems: [] }
  return { value: freeText.has(field) ? withPlainLineEnds(first) : first, problems: [] }
}

/** Browsers send every line end as CR LF (HTML, form submission); one line end is one character. */
function withPlainLineEnds(typed: string): string {
  return typed.replace(/\r\n?/g, '\n')
}

function whenTyped(values: Typed): { value: unknown; problems: Problem[] } {
  const kinds = [...new Set((values['when.kind'] ?? []).filter((kind) => kind.trim() !== ''))]
  if (kinds.length > 1) return { value: undefined, problems: [problem('when.kind', 'choice.onlyOne')] }
  const [words, ...otherWords] = new Set((values['when.words'] ?? []).filter((typed) => typed.trim() !== ''))
  if (otherWords.length > 0) return { value: undefined, problems: [problem('when.words', 'text.onlyOne')] }
  const kind = kinds[0]
  if (kind === undefined) {
    const isDateGiven = whenNames.some((name) => /\.(day|month|year)$/.test(name) && values[name]?.some((part) => part.trim() !== ''))
    if (isDateGiven) return { value: undefined, problems: [problem('when.kind', 'when.kindMissing')] }
    return { value: words === undefined ? undefined : { kind: 'about', words }, problems: [] }
  }
  const dates = (datesAskedFor.get(kind) ?? []).map((date) => ({ date, ...dateTyped(`when.${date}`, values) }))
  const given = dates.filter(({ value }) => value !== undefined).map(({ date, value }) => [date, value])
  return {
    value: { kind, ...Object.fromEntries(given), ...(words === undefined ? {} : { words }) },
    problems: dates.flatMap(({ problems }) => problems),
  }
}

/** A map and not an object: the kind is whatever was sent, and `__proto__` is a key of every object. */
const datesAskedFor: ReadonlyMap<string, readonly ('date' | 'from' | 'to')[]> = new Map([
  ['exact', ['date']], ['about', ['date']], ['period', ['from', 'to']],
])

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function dateTyped(name: string, values: Typed): { value: string | undefined; problems: Problem[] } {
  const [day = '', month = '', year = ''] = partsOfADate.map((part) => (values[`${name}.${part}`]?.[0] ?? '').trim())
  if (day === '' && month === '' && year === '') return { value: undefined, problems: [] }
  if (day === '' || month === '' || year === '') return { value: undefined, problems: [problem(name, 'date.incomplete')] }
  const numberOfMonth = /^[a-z]+$/i.test(month) ? months.indexOf(month.slice(0, 3).toLowerCase()) + 1 : Number(month)
  const isPlain = /^\d{1,2}$/.test(day) && /^(19|20|21)\d\d$/.test(year) && /^(\d{1,2}|[a-z]{3,9})$/i.test(month)
  const date = new Date(Date.UTC(Number(year), numberOfMonth - 1, Number(day)))
  const isReal = isPlain && date.getUTCMonth() === numberOfMonth - 1 && date.getUTCDate() === Number(day)
  return isReal ? { value: date.toISOString().slice(0, 10), problems: [] } : { value: undefined, problems: [problem(name, 'date.notReal')] }
}
