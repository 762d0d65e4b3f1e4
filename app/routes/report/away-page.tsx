import { useRouteLoaderData } from '@remix-run/react'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import type { loader } from '~/root'

/** The database or the keys are away: what that means and whom to ring. */
export function AwayPage() {
  const words = useText().reportNotices.away
  const ringUs = useRouteLoaderData<typeof loader>('root')?.trust.ringUs
  return (
    <>
      <h1>{words.heading}</h1>
      {words.body.map((sentence) => (
        <p key={sentence}>{fill(sentence, { name: ringUs?.name ?? '', phone: ringUs?.number ?? '', when: ringUs?.when ?? '' })}</p>
      ))}
    </>
  )
}
