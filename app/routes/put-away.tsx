import { useLocation, useRouteLoaderData } from '@remix-run/react'
import { useId } from 'react'
import { Button } from '~/components/button'
import { TextInput } from '~/components/text-input'
import { useText } from '~/content/use-text'
import { useWay } from '~/content/use-way'
import { newWords } from './follow-up/doors'
import type { loader as reportLoader } from './report/route'

/**
 * What the script puts in the place of a reporter's page when nobody has touched it for two minutes (`heard.js`). It lies in a
 * `template`, so that nothing of it is shown or read out before. Without a script the page says that it cannot close by itself.
 * The start page, and the page of new words, have nothing of a story, and changing their words under somebody who is writing them down would be no help.
 */
export function PutAway() {
  const { pathname } = useLocation()
  const report = useRouteLoaderData<typeof reportLoader>('routes/report/route')
  if (pathname === '/report') return report === undefined || report.page === 'start' ? null : <Panel kind="report" />
  if (pathname === newWords) return null
  return pathname === '/follow-up' || pathname.startsWith('/follow-up/') ? <Panel kind="followUp" /> : null
}

const places = {
  report: { action: '/report', field: 'phrase', button: 'comeBack', fallback: '/report' },
  followUp: { action: '/follow-up', field: 'words', button: 'open', fallback: '/follow-up/leave' },
} as const

function Panel({ kind }: { kind: keyof typeof places }) {
  const { putAway, frame } = useText()
  const way = useWay()
  const words = putAway[kind]
  const { action, field, button, fallback } = places[kind]
  const heading = useId()
  return (
    <>
      <template data-put-away={way(fallback)} data-page-title={putAway.pageTitle} data-warning={putAway.warning}>
        <main className="nhsuk-width-container nhsuk-main-wrapper" aria-labelledby={heading}>
          <h1 id={heading} tabIndex={-1}>
            {putAway.heading}
          </h1>
          <p>{words.body}</p>
          <form method="post" action={way(action)} autoComplete="off" noValidate data-keep={frame.notSent}>
            <TextInput id="put-away-words" name={field} label={words.label} hint={words.hint} value="" />
            <Button name="go" value={button}>
              {words.button}
            </Button>
          </form>
          <p>{words.lost}</p>
        </main>
      </template>
      <NoScript />
    </>
  )
}

/** The honest word for a browser that runs no script. */
export function NoScript() {
  const words = useText().putAway
  return (
    <noscript>
      <p>{words.noScript}</p>
    </noscript>
  )
}
