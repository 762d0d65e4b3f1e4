import { FormGroup } from '~/components/form-group'
import { useText } from '~/content/use-text'
import { codesShown, labelOf } from './report/words'

const questions = ['ethnicGroup', 'staffGroup', 'bandRange', 'trainedIn'] as const

/** The four questions about the person who tells us, each with an empty first line, because nobody owes us an answer. `form` names the ids. */
export function EqualityFields({ form, errorIn, typedIn }: { form?: string; errorIn?: (field: string) => string | undefined; typedIn?: (field: string) => string | undefined }) {
  const all = useText()
  return questions.map((question) => {
    const id = form === undefined ? question : `${form}-${question}`
    const error = errorIn?.(question)
    return (
      <FormGroup key={question} id={id} label={all.reportSent.equality.questions[question]} labelSize="s" error={error}>
        <select
          className="nhsuk-select" id={id} name={question} defaultValue={typedIn?.(question) ?? ''} autoComplete="off" aria-describedby={error === undefined ? undefined : `${id}-error`}
        >
          <option value="">{all.reportPages.none}</option>
          {codesShown(question, true, {}).map((code) => (
            <option key={code} value={code}>
              {labelOf(all, question, code)}
            </option>
          ))}
        </select>
      </FormGroup>
    )
  })
}
