import { useRouteLoaderData } from '@remix-run/react'
import { PageLink } from '~/components/links'
import { Blocks } from '~/components/prose'
import { fill } from '~/content/fill'
import type { Catalogue } from '~/content/text'
import { useText } from '~/content/use-text'
import type { loader } from '~/root'
import { PublicPage } from './public-page'

/** A page in the frame for something that is not there, not allowed or broken: what it means and how to go on. */
export function ErrorPage({ status }: { status: number }) {
  const { errors } = useText()
  const ringUs = useRouteLoaderData<typeof loader>('root')?.trust.ringUs
  const words = errorWords(errors, status)
  return (
    <PublicPage>
      <h1>{words.heading}</h1>
      <Blocks blocks={words.body} />
      {status === 503 && ringUs && <p>{fill(errors.ring, { name: ringUs.name, phone: ringUs.number, when: ringUs.when })}</p>}
      <p>
        {errors.goOn} <PageLink href="/">{errors.home}</PageLink>.
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
  if (status === 503) return errors.away
  if (status === 413) return errors.tooLarge
  return errors.broken
}
