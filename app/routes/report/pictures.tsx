import { Button } from '~/components/button'
import { FileInput } from '~/components/file-input'
import type { Catalogue } from '~/content/text'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import { sizeInWords } from '~/content/size'
import { accepted, mostFiles } from '~/reports/files/kinds'
import type { FileProblem } from '~/reports/files/told'
import type { Pictures } from './pictures-shown'

export type { Pictures } from './pictures-shown'

/** The pictures that were added, each with what was taken out of it, and where more are added. It stands in the page's form, so that words and files come together. */
export function PictureField({ pictures: { added, problems }, step }: { pictures: Pictures; step: string }) {
  const { files: words } = useText()
  const error = problems.length === 0 ? undefined : [...problems.map((problem) => problemSaid(problem, words)), words.stillHere].join(' ')
  return (
    <section className="heard-pictures" aria-labelledby="pictures">
      <h2 className="nhsuk-heading-m" id="pictures">{words.heading}</h2>
      {[fill(words.lead, { most: mostFiles }), words.mind, words.drawn, words.readers].map((line) => (
        <p key={line}>{line}</p>
      ))}
      {added.length > 0 && <AddedPictures added={added} hasRemove />}
      <FileInput id="file" name="file" label={words.label} hint={words.hint} error={error} labelSize="s" accept={accepted.join(',')} />
      <Button name="go" value={`page:${step}`} look="secondary">{words.add}</Button>
    </section>
  )
}

/** Each picture by its number and size, and what is to be known of it. */
export function AddedPictures({ added, hasRemove = false }: { added: (Pictures['added'][number] & { nth?: number })[]; hasRemove?: boolean }) {
  const { files: words } = useText()
  return (
    <ul className="nhsuk-list heard-picture-list" aria-label={words.list}>
      {added.map(({ id, bytes, changes, isHeld, nth: itsNumber }, at) => {
        const nth = itsNumber ?? at + 1
        return (
        <li key={id}>
          <strong>{fill(words.image, { nth, size: sizeInWords(bytes, words) })}</strong>
          {hasRemove && (
            <button type="submit" name="removeFile" value={id} className="heard-link" aria-label={fill(words.removeOne, { nth })}>{words.remove}</button>
          )}
          <span className="heard-picture-list__note">{changes.length === 0 ? words.nothingHidden : fill(words.takenOut, { what: changes.map((change) => words.changes[change]).join(', ') })}</span>
          {isHeld && <span className="heard-picture-list__note">{words.held}</span>}
        </li>
        )
      })}
    </ul>
  )
}

/** Why a file was not taken, and which one it was where several came together. */
export function problemSaid({ why, nth, of }: FileProblem, words: Catalogue['files']): string {
  return of > 1 ? fill(words.which, { nth, says: words.problems[why] }) : words.problems[why]
}
