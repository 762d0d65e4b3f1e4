import type { FileShown } from '~/cases/files'
import { Button } from '~/components/button'
import { fill } from '~/content/fill'
import { sizeInWords } from '~/content/size'
import { useText } from '~/content/use-text'

type FilesReadProps = { caseRef: string; files: readonly FileShown[]; isFirstReader: boolean }

/** The pictures beside an account: each closed until somebody opens it, which is recorded; for a first reader, with who else sees it. */
export function FilesRead({ caseRef, files, isFirstReader }: FilesReadProps) {
  const words = useText().filesRead
  if (files.length === 0) return null
  return (
    <section aria-labelledby="files">
      <h2 id="files">{words.heading}</h2>
      <p>{words.lead} {words.download}</p>
      {isFirstReader && <p>{words.first}</p>}
      <ul className="nhsuk-list heard-picture-list">
        {files.map((file) => (
          <li key={file.id}>
            <FileRead file={file} action={`/workspace/cases/${caseRef}/files/${file.id}`} isFirstReader={isFirstReader} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function FileRead({ file: { nth, bytes, standing, isReleased, wasOpened }, action, isFirstReader }: { file: FileShown; action: string; isFirstReader: boolean }) {
  const { files, filesRead: words } = useText()
  const standsSo = isReleased ? words.released : words.notReleased
  return (
    <>
      <strong>{fill(files.image, { nth, size: sizeInWords(bytes, files) })}</strong>
      {standing === 'clear' ? (
        <>
          {isFirstReader && <span className="heard-picture-list__note">{standsSo} {!wasOpened && words.lookFirst}</span>}
          <form method="post" action={action}>
            <Button look="secondary" name="do" value="open">{fill(words.open, { nth })}</Button>{' '}
            {isFirstReader && wasOpened && (
              <Button look="secondary" name="do" value={isReleased ? 'takeBack' : 'release'}>{fill(isReleased ? words.takeBack : words.release, { nth })}</Button>
            )}
          </form>
        </>
      ) : (
        <span className="heard-picture-list__note">{words[standing]}</span>
      )}
    </>
  )
}
