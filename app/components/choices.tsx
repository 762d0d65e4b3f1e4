import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Fieldset, type QuestionProps } from './form-group'

export type Choice = {
  /** Unique on the page; given, never counted, so that it stays the same when the list changes. */
  id: string
  value: string
  label: string
  hint?: string | undefined
  /** Shown below while this one is chosen, by the stylesheet alone; shown always in browsers too old for that. */
  reveals?: ReactNode
}

type ChoicesProps = QuestionProps & { name: string; choices: Choice[] }

/** Exactly one of several. */
export function Radios({ chosen, isInline, ...rest }: ChoicesProps & { chosen?: string | undefined; isInline?: boolean }) {
  return <ChoiceList kind="radio" isChosen={(value) => value === chosen} isInline={isInline ?? false} {...rest} />
}

/** Any number of several, none included. */
export function Checkboxes({ chosen, ...rest }: ChoicesProps & { chosen?: readonly string[] | undefined }) {
  return <ChoiceList kind="checkbox" isChosen={(value) => chosen?.includes(value) ?? false} isInline={false} {...rest} />
}

type ChoiceListProps = ChoicesProps & { kind: 'radio' | 'checkbox'; isInline: boolean; isChosen: (value: string) => boolean }

const blocks = { radio: 'nhsuk-radios', checkbox: 'nhsuk-checkboxes' } as const

function ChoiceList({ kind, isInline, isChosen, name, choices, ...question }: ChoiceListProps) {
  const block = blocks[kind]
  return (
    <Fieldset {...question}>
      <div className={classNames(block, isInline && `${block}--inline`)} id={question.id}>
        {choices.map((choice) => (
          <OneChoice key={choice.id} kind={kind} name={name} isChosen={isChosen(choice.value)} {...choice} />
        ))}
      </div>
    </Fieldset>
  )
}

type OneChoiceProps = Choice & { kind: 'radio' | 'checkbox'; name: string; isChosen: boolean }

function OneChoice({ kind, name, isChosen, id, value, label, hint, reveals }: OneChoiceProps) {
  const block = blocks[kind]
  const hintId = hint === undefined ? undefined : `${id}-hint`
  return (
    <>
      <div className={`${block}__item`}>
        <input className={`${block}__input`} id={id} name={name} type={kind} value={value} defaultChecked={isChosen} autoComplete="off" aria-describedby={hintId} />
        <label className={`nhsuk-label ${block}__label`} htmlFor={id}>
          {label}
        </label>
        {hint !== undefined && (
          <div className={`nhsuk-hint ${block}__hint`} id={hintId}>
            {hint}
          </div>
        )}
      </div>
      {reveals !== undefined && <div className={`${block}__conditional heard-revealed`}>{reveals}</div>}
    </>
  )
}
