import { fill } from '~/content/fill'
import { sizeInWords } from '~/content/size'
import { useText } from '~/content/use-text'
import type { Shown } from './shown'

/** The pictures that came with the report, by number and size, and how each stands: never the picture itself. */
export function FilesSection({ files }: Pick<Shown, 'files'>) {
  const { files: words, filesTold } = useText()
  if (files.length === 0) return null
  return (
    <section aria-labelledby="files">
      <h2 id="files">{filesTold.heading}</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {files.map(({ nth, bytes, standing }) => (
          <li key={nth}>{fill(words.image, { nth, size: sizeInWords(bytes, words) })}. {filesTold[standing]}</li>
        ))}
      </ul>
    </section>
  )
}
