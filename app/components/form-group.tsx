import type { ReactNode } from 'react'
import { useText } from '~/content/use-text'
import { classNames } from './class-names'

export type LabelSize = 's' | 'm' | 'l' | 'xl'

/** What every question has. The hint's and error's ids are `<id>-hint` and `<id>-error`. */
export type QuestionProps = {
  id: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  labelSize?: LabelSize
  /** The label is the page's only `<h1>`. */
  isPageHeading?: boolean
}

/** One question with one field in it: label, hint, error, then the field. */
export function FormGroup({ id, label, hint, error, labelSize, isPageHeading, children }: QuestionProps & { children: ReactNode }) {
  const labelled = (
    <label className={classNames('nhsuk-label', labelSize && `nhsuk-label--${labelSize}`)} htmlFor={id}>
      {label}
    </label>
  )
  return (
    <div className={classNames('nhsuk-form-group', error !== undefined && 'nhsuk-form-group--error')}>
      {isPageHeading ? <h1 className="nhsuk-label-wrapper">{labelled}</h1> : labelled}
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

/** One question with several fields in it, read out together. */
export function Fieldset({ id, label, hint, error, labelSize = 'm', isPageHeading, children }: QuestionProps & { children: ReactNode }) {
  return (
    <div className={classNames('nhsuk-form-group', error !== undefined && 'nhsuk-form-group--error')}>
      <fieldset className="nhsuk-fieldset" aria-describedby={describedBy({ id, hint, error })}>
        <legend className={`nhsuk-fieldset__legend nhsuk-fieldset__legend--${labelSize}`}>
          {isPageHeading ? <h1 className="nhsuk-fieldset__heading">{label}</h1> : label}
        </legend>
        <HintAndError id={id} hint={hint} error={error} />
        {children}
      </fieldset>
    </div>
  )
}

function HintAndError({ id, hint, error }: Pick<QuestionProps, 'id' | 'hint' | 'error'>) {
  const words = useText().frame
  return (
    <>
      {hint !== undefined && (
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <span className="nhsuk-error-message" id={`${id}-error`}>
          <span className="nhsuk-u-visually-hidden">{words.error}: </span>
          {error}
        </span>
      )}
    </>
  )
}

/** The value of `aria-describedby`, with further ids after those of hint and error; undefined where there are none. */
export function describedBy({ id, hint, error }: Pick<QuestionProps, 'id' | 'hint' | 'error'>, ...more: string[]): string | undefined {
  const ids = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`, ...more].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
