import { classNames } from './class-names'
import { describedBy, FormGroup, type QuestionProps } from './form-group'

/** Picks files from the device. The form around it must be `multipart/form-data`. `accept` is a list of kinds, as the browser knows them. */
export function FileInput({ name, accept, ...question }: QuestionProps & { name: string; accept: string }) {
  return (
    <FormGroup {...question}>
      <input
        className={classNames('nhsuk-file-upload', question.error !== undefined && 'nhsuk-file-upload--error')}
        id={question.id}
        name={name}
        type="file"
        accept={accept}
        multiple
        autoComplete="off"
        aria-describedby={describedBy(question)}
      />
    </FormGroup>
  )
}
