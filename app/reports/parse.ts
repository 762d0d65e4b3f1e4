import { type z } from 'zod'
import { type AnswerField, type Answers, type FormName, answersSchema, ninetySeconds, pageOrder } from '~/reports/answers'
import { parseCode } from '~/reports/code'
import type { Day } from '~/reports/fields'
import { type Problem, type ProblemCode, problem, problemCodes } from '~/reports/problems'
import { type Typed, fieldsOf, inputsOf, typedIn, valueOf } from '~/reports/typed'

/** A page as it was posted: what was typed, always, and what is wrong with it. `answers` holds the fields that could be read. */
export type ParsedPage = { values: Typed; errors: Problem[]; answers: Partial<Answers> }

/**
 * Reads one posted page. Never throws, whatever was sent, and never changes what was typed: `values` go into the draft either way.
 * `today` is the trust's calendar day, for dates that cannot be in the future.
 */
export function parsePage(form: FormName, posted: FormData, today: Day): ParsedPage {
  const { values, problems } = typedIn(form, posted)
  const read = readForm(form, values, today)
  return { values, errors: [...problems, ...read.errors], answers: read.answers }
}

/** Reads what the draft holds of one page, to show it again with its errors. */
export function readForm(form: FormName, values: Typed, today: Day): { errors: Problem[]; answers: Partial<Answers> } {
  const answers: Partial<Answers> = {}
  const errors = fieldsOf(form).flatMap((field) => {
    const { value, problems } = valueOf(field, values)
    if (problems.length > 0) return problems
    const parsed = answersSchema.shape[field].safeParse(value)
    if (!parsed.success) return distinct(parsed.error.issues.map((issue) => problemFrom(field, value, issue)))
    Object.assign(answers, parsed.data === undefined ? {} : { [field]: parsed.data })
    return []
  })
  const wrong = new Set(errors.map(({ field }) => field))
  return { errors: [...errors, ...acrossFields(answers, today).filter(({ field }) => !wrong.has(field))], answers }
}

export type ProblemOnPage = Problem & { page: FormName }

/** Reads the whole draft. `answers` is null while anything is wrong or a required answer is missing; each problem says on which page. */
export function answersOf(values: Typed, today: Day): { answers: Answers | null; errors: ProblemOnPage[] } {
  const read = pageOrder.map((page) => readForm(page, values, today))
  const errors = read.flatMap(({ errors }) => errors.map((error) => ({ ...error, page: pageFor(error.field, values) })))
  if (errors.length > 0) return { answers: null, errors }
  const whole = answersSchema.safeParse(Object.assign({}, ...read.map(({ answers }) => answers)))
  return { answers: whole.success ? whole.data : null, errors: [] }
}

/** The three required answers that are not given yet, with the page that asks for each. */
export function stillMissing(values: Typed): { field: 'immediateDanger' | 'narrative' | 'contact'; page: FormName }[] {
  const required = ['immediateDanger', 'narrative', 'contact'] as const
  return required
    .filter((field) => !(values[field] ?? []).some((value) => value.trim() !== ''))
    .map((field) => ({ field, page: pageFor(field, values) }))
}

/** The page that asks for a field: in ninety seconds, its one page where that has the field. */
export function pageFor(field: string, values: Typed): FormName {
  const name = field.split('.')[0] ?? field
  if (values.kind?.[0] === 'ninetySeconds' && Object.hasOwn(ninetySeconds.shape, name)) return 'ninetySeconds'
  return pageOrder.find((page) => inputsOf(page).some((input) => input === name || input.startsWith(`${name}.`))) ?? 'check'
}

function problemFrom(field: AnswerField, value: unknown, issue: z.core.$ZodIssue): Problem {
  const name = [field, ...issue.path.filter((step) => typeof step === 'string')].join('.')
  if (issue.code === 'custom' && isProblemCode(issue.params?.fault)) {
    const numbers = Object.entries(issue.params).filter((entry): entry is [string, number] => typeof entry[1] === 'number')
    return problem(name, issue.params.fault, Object.fromEntries(numbers))
  }
  if (value === undefined && (field === 'immediateDanger' || field === 'narrative' || field === 'contact')) {
    return problem(name, `${field}.missing`)
  }
  if (field === 'present') return problem(name, 'number.notWhole', { limit: 999 })
  return problem(name, 'choice.notOnTheList')
}

function isProblemCode(code: unknown): code is ProblemCode {
  return problemCodes.some((known) => known === code)
}

function distinct(problems: Problem[]): Problem[] {
  return problems.filter(({ field, code }, at) => problems.findIndex((other) => other.field === field && other.code === code) === at)
}

/** Rules between fields. None of them makes a fourth answer required: details are asked for only by the person's own way of contact. */
function acrossFields(answers: Partial<Answers>, today: Day): Problem[] {
  return [...firstTicked(answers), ...wayWithName(answers), ...teamsToShareWith(answers), ...wayOfContact(answers), ...datesOf(answers, today), ...earlierWords(answers)]
}

function firstTicked({ affected, affectedFirst, source, sourceFirst }: Partial<Answers>): Problem[] {
  return [
    ...(affected && affectedFirst && !affected.includes(affectedFirst) ? [problem('affectedFirst', 'first.notTicked')] : []),
    ...(source && sourceFirst && !source.includes(sourceFirst) ? [problem('sourceFirst', 'first.notTicked')] : []),
  ]
}

/** A name without a way. Whoever chose to stay unknown is not asked: `askedOnlyIf` has left the name out before. */
function wayWithName({ mode, yourName }: Partial<Answers>): Problem[] {
  return mode === 'unknown' && yourName !== undefined ? [problem('mode', 'mode.missing')] : []
}

function teamsToShareWith({ choices = [], shareWithRoutes = [] }: Partial<Answers>): Problem[] {
  return choices.includes('shareWithRoute') && shareWithRoutes.length === 0 ? [problem('shareWithRoutes', 'shareWithRoutes.noneTicked')] : []
}

function wayOfContact({ contact, contactDetails = '', alertWording }: Partial<Answers>): Problem[] {
  if (contact === undefined || contact === 'codeOnly') return []
  const isEmpty = contactDetails.trim() === ''
  switch (contact) {
    case 'phone':
      if (isEmpty) return [problem('contactDetails', 'contact.phoneMissing')]
      return contactDetails.replace(/\D/g, '').length < 7 ? [problem('contactDetails', 'contact.phoneUnreadable')] : []
    case 'alert':
      return [...(alertWording === undefined ? [problem('alertWording', 'contact.wordingMissing')] : []), ...addressOf(contactDetails)]
    case 'other':
      return isEmpty ? [problem('contactDetails', 'contact.otherMissing')] : []
  }
}

function addressOf(typed: string): Problem[] {
  if (typed.trim() === '') return [problem('contactDetails', 'contact.emailMissing')]
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.trim()) ? [] : [problem('contactDetails', 'contact.emailUnreadable')]
}

/** Read as words only: whether they are anybody's is never said before sending. */
function earlierWords({ earlierCode }: Partial<Answers>): Problem[] {
  return earlierCode === undefined || parseCode(earlierCode) !== null ? [] : [problem('earlierCode', 'earlierCode.unreadable')]
}

function datesOf({ when }: Partial<Answers>, today: Day): Problem[] {
  if (when?.kind === 'exact' || when?.kind === 'about') return afterToday('when.date', when.date, today)
  if (when?.kind !== 'period') return []
  const future = [...afterToday('when.from', when.from, today), ...afterToday('when.to', when.to, today)]
  const isBackwards = when.from !== undefined && when.to !== undefined && when.to < when.from
  return isBackwards ? [...future, problem('when.to', 'date.endsBeforeItStarts')] : future
}

function afterToday(field: string, date: Day | undefined, today: Day): Problem[] {
  return date !== undefined && date > today ? [problem(field, 'date.inTheFuture')] : []
}
