import { Checkboxes, Radios } from '~/components/choices'
import { DateInput } from '~/components/date-input'
import { Textarea, TextInput } from '~/components/text-input'
import { useText } from '~/content/use-text'
import type { Item } from '../steps/define'
import type { Problem, Question, Typed } from './fields'

type QuestionWords = { label: string; hint?: string; options?: Readonly<Record<string, string>> }

export type QuestionsProps = {
  questions: Question[]
  words: Readonly<Record<string, QuestionWords>>
  lists: Record<string, Item[]>
  typed: Typed
  problems: Record<string, Problem>
  /** Where one page has several forms of the same questions. */
  idPrefix?: string
}

/** The questions of a step, each drawn by its kind, with what was typed and what is wrong with it. */
export function Questions({ questions, ...rest }: QuestionsProps) {
  return questions.map((question) => <OneQuestion key={question.name} question={question} {...rest} />)
}

function OneQuestion({ question: { name, kind, codes, isOptional }, words, lists, typed, problems, idPrefix = '' }: Omit<QuestionsProps, 'questions'> & { question: Question }) {
  const { form } = useText().caseWork
  const said = words[name] ?? { label: name }
  const problem = problems[name]
  const id = `${idPrefix}${name}`
  const asked = {
    id,
    name,
    label: isOptional ? `${said.label} ${form.optional}` : said.label,
    hint: said.hint,
    error: problem === undefined ? undefined : form.problems[problem],
    labelSize: 'm' as const,
  }
  const [first] = typed[name] ?? []
  const listed = codes.map((code) => ({ id: `${id}-${code}`, value: code, label: said.options?.[code] ?? code }))
  const offered = (lists[name] ?? []).map((item) => ({ id: `${id}-${item.id}`, value: item.id, label: item.label, hint: item.hint }))
  switch (kind) {
    case 'line':
      return <TextInput {...asked} value={first} />
    case 'long':
      return <Textarea {...asked} value={first} />
    case 'one':
      return <Radios {...asked} chosen={first} choices={listed} />
    case 'several':
      return <Checkboxes {...asked} chosen={typed[name]} choices={listed} />
    case 'tick':
      return <Checkboxes {...asked} chosen={typed[name]} choices={[{ id: `${id}-yes`, value: 'yes', label: said.options?.yes ?? said.label }]} />
    case 'pick':
      return <Radios {...asked} chosen={first} choices={offered} />
    case 'picks':
      return <Checkboxes {...asked} chosen={typed[name]} choices={offered} />
    case 'handed':
      return <Handed name={name} words={lists[name]?.[0]} label={said.label} hint={said.hint} />
    case 'day':
      return <DateInput {...asked} value={{ day: typed[`${name}.day`]?.[0] ?? '', month: typed[`${name}.month`]?.[0] ?? '', year: typed[`${name}.year`]?.[0] ?? '' }} />
  }
}

/** They begin to work with the button of the same form, and are new each time the page opens. */
export function Handed({ name, words, label, hint }: { name: string; words: Item | undefined; label: string; hint?: string | undefined }) {
  if (!words) return null
  return (
    <>
      <h2 className="nhsuk-heading-m">{label}</h2>
      {hint !== undefined && <p>{hint}</p>}
      <p className="heard-own-words" translate="no"><strong>{words.label}</strong></p>
      <input type="hidden" name={name} value={words.id} />
    </>
  )
}
