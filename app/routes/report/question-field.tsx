import type { ReactElement } from 'react'
import { Details } from '~/components/asides'
import { Checkboxes, type Choice, Radios } from '~/components/choices'
import { DateInput } from '~/components/date-input'
import { describedBy, FormGroup, type QuestionProps } from '~/components/form-group'
import { Textarea, TextInput } from '~/components/text-input'
import type { Catalogue } from '~/content/text'
import { useText } from '~/content/use-text'
import type { ListName } from '~/reports/code-lists'
import type { Typed } from '~/reports/draft-content'
import type { Wheel } from '~/trust/schema'
import type { Question } from './page-table'
import { WheelOfWords } from './wheel'
import { codesShown, hintOf, labelOf } from './words'

export type QuestionWords = { label: string; hint?: string; summary?: string }
export type Places = { division: readonly string[]; team: readonly string[] }
export type Asked = { words: Readonly<Record<string, QuestionWords | undefined>>; typed: Typed; places: Places; wheel?: Wheel | null; problems: Readonly<Record<string, string | undefined>> }

/** One question, with what was typed and what is wrong with it, and the questions that appear with an answer. */
export function QuestionField({ question, asked, isFirst = false }: { question: Question; asked: Asked; isFirst?: boolean }) {
  const all = useText()
  const key = question.kind === 'date' ? question.words : question.field
  const words = asked.words[key] ?? { label: key }
  const error = asked.problems[question.field]
  const said = asked.typed[question.field] ?? []
  const common = { id: question.field, label: words.label, hint: words.hint, error }
  const legend = isFirst ? 'm' : 's'
  switch (question.kind) {
    case 'one':
      return <Radios {...common} labelSize={legend} name={question.field} chosen={said[0]} choices={choicesOf(all, question, asked)} />
    case 'several':
      if (question.list === 'wordsThatFit' && asked.wheel) return <WheelOfWords {...common} labelSize={legend} name={question.field} wheel={asked.wheel} chosen={said} />
      return <Checkboxes {...common} labelSize={legend} name={question.field} chosen={said} choices={choicesOf(all, question, asked)} />
    case 'pick':
      if (said.length > 1) return <Checkboxes {...common} labelSize={legend} name={question.field} chosen={said} choices={choicesOf(all, { ...question, kind: 'several' }, asked)} />
      return <Pick {...common} name={question.field} list={question.list} chosen={said[0]} canSkip={question.canSkip ?? false} />
    case 'place':
      return <Place {...common} name={question.field} offered={asked.places[question.field]} said={said} />
    case 'ranked':
      return <Ranked question={question} asked={asked} />
    case 'date':
      return <DateInput {...common} labelSize="s" name={question.field} value={dateTyped(asked.typed, question.field)} />
    case 'line': {
      const field = (
        <TextInput
          {...common}
          labelSize="s"
          name={question.field}
          value={said[0]}
          {...(question.width === undefined ? {} : { width: question.width })}
          {...(question.isPhone ? { inputMode: 'tel' as const } : question.isNumber ? { inputMode: 'numeric' as const } : {})}
        />
      )
      return <MaybeFolded isFolded={question.isFolded ?? false} isOpen={said.length > 0 && said[0] !== ''} summary={words.summary ?? words.label} field={field} />
    }
    case 'lines': {
      const field = <Textarea {...common} labelSize="s" name={question.field} value={said[0]} rows={question.rows} limit={question.limit} />
      return <MaybeFolded isFolded={question.isFolded ?? false} isOpen={said.length > 0 && said[0] !== ''} summary={words.summary ?? words.label} field={field} />
    }
  }
}

function MaybeFolded({ isFolded, isOpen, summary, field }: { isFolded: boolean; isOpen: boolean; summary: string; field: ReactElement }) {
  return isFolded ? (
    <Details summary={summary} isOpen={isOpen}>
      {field}
    </Details>
  ) : (
    field
  )
}

function choicesOf(all: Catalogue, question: Extract<Question, { kind: 'one' | 'several' }>, asked: Asked): Choice[] {
  const { field, list, canSkip = false, reveals = {} } = question
  return codesShown(list, canSkip, asked.typed).map((code) => {
    const revealed = reveals[code]
    const hint = hintOf(all, list, code)
    return {
      id: `${field}-${code}`,
      value: code,
      label: labelOf(all, list, code),
      ...(hint === undefined ? {} : { hint }),
      ...(revealed === undefined ? {} : { reveals: revealed.map((inner) => <QuestionField key={inner.field} question={inner} asked={asked} />) }),
    }
  })
}

/** First, second, third: three lists, because order needs no dragging and no script. */
function Ranked({ question, asked }: { question: Extract<Question, { kind: 'ranked' }>; asked: Asked }) {
  const said = asked.typed[question.field] ?? []
  return question.places.map((place, nth) => {
    const words = asked.words[place] ?? { label: place }
    const id = nth === 0 ? question.field : `${question.field}-${nth + 1}`
    const error = nth === 0 ? asked.problems[question.field] : undefined
    return <Pick key={place} id={id} label={words.label} hint={words.hint} error={error} name={question.field} list={question.list} chosen={said[nth]} />
  })
}

type PickProps = QuestionProps & { name: string; list: ListName; chosen: string | undefined; canSkip?: boolean }

/** One of a long list, in little room. The first line chooses nothing. */
function Pick({ name, list, chosen, canSkip = false, ...question }: PickProps) {
  const all = useText()
  return (
    <FormGroup {...question} labelSize="s">
      <select className="nhsuk-select" id={question.id} name={name} defaultValue={chosen ?? ''} autoComplete="off" aria-describedby={describedBy(question)}>
        <option value="">{all.reportPages.none}</option>
        {codesShown(list, canSkip, {}).map((code) => (
          <option key={code} value={code}>
            {labelOf(all, list, code)}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}

type PlaceProps = QuestionProps & { name: string; offered: readonly string[]; said: readonly string[] }

/** A place of the trust's own list, or in one's own words where it is not on it. Both send the same name; an empty one says nothing. */
function Place({ name, offered, said, ...question }: PlaceProps) {
  const { none, notListed } = useText().reportPages
  const [own] = said.filter((value) => value.trim() !== '' && !offered.includes(value))
  if (offered.length === 0) return <TextInput {...question} labelSize="s" name={name} value={own} />
  return (
    <>
      <FormGroup {...question} labelSize="s">
        <select className="nhsuk-select" id={question.id} name={name} defaultValue={said.find((value) => offered.includes(value)) ?? ''} autoComplete="off" aria-describedby={describedBy(question)}>
          <option value="">{none}</option>
          {offered.map((place) => (
            <option key={place} value={place}>
              {place}
            </option>
          ))}
        </select>
      </FormGroup>
      <TextInput id={`${question.id}-own`} name={name} label={notListed} value={own} />
    </>
  )
}

function dateTyped(typed: Typed, field: string) {
  const part = (name: string) => typed[`${field}.${name}`]?.[0] ?? ''
  return { day: part('day'), month: part('month'), year: part('year') }
}
