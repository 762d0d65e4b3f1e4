import { Blocks } from '~/components/prose'
import type { Catalogue } from '~/content/text'
import { useText } from '~/content/use-text'
import { PublicPage } from './public-page'

/** A page in the frame for something that is not there, not allowed or broken: what it means and how to go on. */
export function ErrorPage({ status }: { status: number }) {
  const { errors } = useText()
  const words = errorWords(errors, status)
  return (
    <PublicPage>
      <h1>{words.heading}</h1>
      <Blocks blocks={words.body} />
      <p>
        {errors.goOn} <a href="/">{errors.home}</a>.
      </p>
    </PublicPage>
  )
}

/** What is said for an HTTP status. */
export function errorWords(errors: Catalogue['errors'], status: number) {
  if (status === 404) return errors.unknown
  if (status === 403) return errors.notForYou
  if (status === 405) return errors.wrongWay
  if (status === 409) return errors.changed
  if (status === 413) return errors.tooLarge
  return errors.broken
}
