import { useText } from '~/content/use-text'
import { InsetText } from '~/components/asides'

/** What a page says once at its top. */
export function Notice({ code }: { code: string | null }) {
  const sentences: Readonly<Record<string, unknown>> = useText().reportNotices
  const sentence = code === null ? undefined : sentences[code]
  if (typeof sentence !== 'string') return null
  return (
    <div role="status" data-focus tabIndex={-1}>
      <InsetText>
        <p>{sentence}</p>
      </InsetText>
    </div>
  )
}
