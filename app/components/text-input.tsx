import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import { classNames } from './class-names'
import { describedBy, FormGroup, type QuestionProps } from './form-group'

export type TextInputProps = QuestionProps & {
  name: string
  value?: string | undefined
  /** Characters that fit, for the width only. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
  maxLength?: number
  inputMode?: 'numeric' | 'tel' | 'email' | 'text'
  /** Reporters' fields are `off` (SECURITY 2.1); staff pages may name what the browser can fill in. */
  autoComplete?: string
}

/** What is typed is a person's own, in any script: no spelling service, no translation and no browser memory sees it. */
const keptPrivate = { spellCheck: false, translate: 'no', dir: 'auto' } as const

/** One line of text. */
export function TextInput({ name, value, width, maxLength, inputMode, autoComplete = 'off', ...question }: TextInputProps) {
  const { id, error } = question
  return (
    <FormGroup {...question}>
      <input
        className={classNames('nhsuk-input', width && `nhsuk-input--width-${width}`, error !== undefined && 'nhsuk-input--error')}
        id={id}
        name={name}
        type="text"
        defaultValue={value}
        maxLength={maxLength}
        inputMode={inputMode}
        autoComplete={autoComplete}
        aria-describedby={describedBy(question)}
        {...keptPrivate}
      />
    </FormGroup>
  )
}

export type TextareaProps = QuestionProps & {
  name: string
  value?: string | undefined
  rows?: number
  /** Characters, counted as the server counts them: UTF-16 units after line ends became one character. */
  limit?: number
}

/** Several lines of text. With a `limit`, a line below says how many characters fit, and with a script how many are left. */
export function Textarea({ name, value, rows = 8, limit, ...question }: TextareaProps) {
  const words = useText().frame
  const { id, error } = question
  const countId = `${id}-count`
  return (
    <FormGroup {...question}>
      <textarea
        className={classNames('nhsuk-textarea', error !== undefined && 'nhsuk-textarea--error')}
        id={id}
        name={name}
        rows={rows}
        defaultValue={value}
        autoComplete="off"
        aria-describedby={describedBy(question, ...(limit === undefined ? [] : [countId]))}
        {...keptPrivate}
        {...(limit === undefined ? {} : { 'data-limit': limit, 'data-left': words.charactersLeft, 'data-over': words.charactersOver })}
      />
      {limit !== undefined && (
        <div className="nhsuk-hint nhsuk-character-count__message" id={countId}>
          {fill(words.charactersAtMost, { limit: limit.toLocaleString('en-GB') })}
        </div>
      )}
      {limit !== undefined && <div className="nhsuk-u-visually-hidden" id={`${countId}-spoken`} aria-live="polite" />}
    </FormGroup>
  )
}
