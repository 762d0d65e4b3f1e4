import { useLocation, useRouteLoaderData } from '@remix-run/react'
import { type ReactNode, useId } from 'react'
import { Button } from '~/components/button'
import { PageLink } from '~/components/links'
import { TextInput } from '~/components/text-input'
import { useText } from '~/content/use-text'
import { useWay } from '~/content/use-way'
import { newWords } from './follow-up/doors'
import type { loader as reportLoader } from './report/route'
import type { loader as sentLoader } from './report/sent'

/**
 * What the script puts in the place of a reporter's page when nobody has touched it for two minutes (`heard.js`). It lies in a
 * `template`, so that nothing of it is shown or read out before. Without a script the page says that it cannot close by itself.
 * The start page, the page that is shut, and the page of new words have nothing of a story, and changing their words under somebody who is writing them
 * down would be no help. Eight words that somebody was given are another matter: whoever finds them can read on, so their page closes too.
 */
export function PutAway() {
  const { pathname } = useLocation()
  const report = useRouteLoaderData<typeof reportLoader>('routes/report/route')
  const sent = useRouteLoaderData<typeof sentLoader>('routes/report/sent')
  if (pathname === '/report') return report === undefined || report.page === 'start' || report.page === 'shut' ? null : <Panel kind="report" />
  if (pathname === '/report/sent') return sent?.is === 'sent' ? <Panel kind="sent" /> : null
  if (pathname.startsWith('/support/form/')) return <EmptyForm />
  if (pathname === '/follow-up/support/form') return <Panel kind="letter" />
  if (pathname === newWords) return null
  return pathname === '/follow-up' || pathname.startsWith('/follow-up/') ? <Panel kind="followUp" /> : null
}

const telling = { action: '/report', field: 'phrase', button: 'comeBack', fallback: '/report' } as const
const following = { action: '/follow-up', field: 'words', button: 'open', fallback: '/follow-up/leave' } as const
const places = { report: telling, sent: telling, followUp: following, letter: following }

function Panel({ kind }: { kind: keyof typeof places }) {
  const { putAway, frame } = useText()
  const way = useWay()
  const words = putAway[kind]
  const { action, field, button, fallback } = places[kind]
  return (
    <Put saveAt={way(fallback)}>
      <p>{words.body}</p>
      <form method="post" action={way(action)} autoComplete="off" noValidate data-keep={frame.notSent}>
        <TextInput id="put-away-words" name={field} label={words.label} hint={words.hint} value="" />
        <Button name="go" value={button}>
          {words.button}
        </Button>
      </form>
      <p>{words.lost}</p>
    </Put>
  )
}

/** A letter that is kept nowhere: there is nothing to save, and nothing to bring back. */
function EmptyForm() {
  const { supportLetter: words } = useText().putAway
  const { pathname } = useLocation()
  return (
    <Put saveAt="">
      <p>{words.body}</p>
      <p>
        <PageLink href={pathname}>{words.link}</PageLink>
      </p>
    </Put>
  )
}

/** The template itself. `saveAt`: where what was typed, or that the page is closed, is sent; nowhere where it is empty. */
function Put({ saveAt, children }: { saveAt: string; children: ReactNode }) {
  const { putAway } = useText()
  const heading = useId()
  return (
    <>
      <template data-put-away={saveAt} data-page-title={putAway.pageTitle} data-warning={putAway.warning}>
        <main className="nhsuk-width-container nhsuk-main-wrapper" aria-labelledby={heading}>
          <h1 id={heading} tabIndex={-1}>
            {putAway.heading}
          </h1>
          {children}
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
