import { Blocks } from '~/components/prose'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'

export const meta = pageTitle((words) => words.errors.tooLarge.title)

/** Where a form that was too big ends: the sentence, and no trace of the form in this page. */
export default function TooLarge() {
  const words = useText().errors.tooLarge
  return (
    <>
      <h1>{words.heading}</h1>
      <Blocks blocks={words.body} />
    </>
  )
}
