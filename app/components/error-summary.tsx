import { useText } from '~/content/use-text'

/** One thing to put right: the words, and the id of the field that they are about. */
export type FieldError = { fieldId: string; text: string }

/** All that is to be put right, on top of the page, each linked to its field. Shows nothing where there is nothing. */
export function ErrorSummary({ errors, id = 'errors' }: { errors: FieldError[]; id?: string }) {
  const words = useText().frame
  if (errors.length === 0) return null
  return (
    <div className="nhsuk-error-summary" id={id} tabIndex={-1} data-focus>
      <div role="alert">
        <h2 className="nhsuk-error-summary__heading">{words.problem}</h2>
        <div className="nhsuk-error-summary__body">
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {errors.map(({ fieldId, text }) => (
              <li key={`${fieldId} ${text}`}>
                <a href={`#${fieldId}`}>{text}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}
