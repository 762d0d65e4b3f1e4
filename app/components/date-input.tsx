import { useText } from '~/content/use-text'
import { classNames } from './class-names'
import { Fieldset, type QuestionProps } from './form-group'

export type TypedDate = { day: string; month: string; year: string }

const parts = [
  { part: 'day', width: 2 },
  { part: 'month', width: 2 },
  { part: 'year', width: 4 },
] as const

/** A date in three fields, named `<name>.day`, `<name>.month` and `<name>.year`, each a string as it was typed. */
export function DateInput({ name, value, ...question }: QuestionProps & { name: string; value?: TypedDate | undefined }) {
  const words = useText().frame
  const { id, error } = question
  return (
    <Fieldset {...question}>
      <div className="nhsuk-date-input" id={id}>
        {parts.map(({ part, width }) => (
          <div className="nhsuk-date-input__item" key={part}>
            <div className="nhsuk-form-group">
              <label className="nhsuk-label nhsuk-date-input__label" htmlFor={`${id}-${part}`}>
                {words[part]}
              </label>
              <input
                className={classNames('nhsuk-input', `nhsuk-input--width-${width}`, 'nhsuk-date-input__input', error !== undefined && 'nhsuk-input--error')}
                id={`${id}-${part}`}
                name={`${name}.${part}`}
                type="text"
                inputMode="numeric"
                maxLength={width}
                autoComplete="off"
                defaultValue={value?.[part]}
              />
            </div>
          </div>
        ))}
      </div>
    </Fieldset>
  )
}
