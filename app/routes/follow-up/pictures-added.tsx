import { FileInput } from '~/components/file-input'
import { InsetText, NotificationBanner } from '~/components/asides'
import { ErrorSummary } from '~/components/error-summary'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import { accepted, mostFiles } from '~/reports/files/kinds'
import { AddedPictures, problemSaid } from '../report/pictures'
import { usePageState } from './post-form'

/** What became of the pictures that came with the last form, said once: what was taken out of each, and why another was not taken. */
export function PicturesSaid() {
  const { pictures } = usePageState().given
  const { files, filesTold } = useText()
  if (pictures === null) return null
  const { added, problems, isGone } = pictures
  return (
    <>
      {isGone && <InsetText><p>{filesTold.goneWithPage}</p></InsetText>}
      {added.length > 0 && (
        <>
          <NotificationBanner id="pictures-added" heading={filesTold.added} isSuccess />
          <AddedPictures added={added.map((picture) => ({ ...picture, id: String(picture.nth) }))} />
        </>
      )}
      <ErrorSummary id="pictures-not-added" errors={problems.map((problem) => ({ fieldId: 'file', text: problemSaid(problem, files) }))} />
    </>
  )
}

/** Where pictures are added to a report that was sent. It stands in the form for words, so that both come together. */
export function MorePictures() {
  const { files, filesTold } = useText()
  return (
    <section className="heard-pictures" aria-labelledby="pictures">
      <h2 className="nhsuk-heading-m" id="pictures">{files.heading}</h2>
      {[fill(filesTold.lead, { most: mostFiles }), files.mind, files.drawn, files.readers].map((line) => <p key={line}>{line}</p>)}
      <FileInput id="file" name="file" label={files.label} hint={files.hint} labelSize="s" accept={accepted.join(',')} />
    </section>
  )
}
