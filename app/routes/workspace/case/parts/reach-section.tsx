import type { Opened, Reach } from '~/cases/reaching'
import { InsetText } from '~/components/asides'
import { Button } from '~/components/button'
import { SummaryList } from '~/components/lists'
import { capital } from '~/content/capital'
import { useText } from '~/content/use-text'

type ReachSectionProps = { caseRef: string; reach: Reach }

/** How the person telling us is to be reached, on the case's page and beside the account: closed, with the button that opens it where they allow it. */
export function ReachSection({ caseRef, reach }: ReachSectionProps) {
  const words = useText().reaching
  return (
    <section aria-labelledby="reach">
      <h2 id="reach">{words.heading}</h2>
      <ReachClosed caseRef={caseRef} reach={reach} />
    </section>
  )
}

/** What the account says in codes, and the button. Safe times are the person's own words, and stay with what is opened. */
export function ReachClosed({ caseRef, reach }: ReachSectionProps) {
  const { reaching: words, reportLists } = useText()
  const { mode, contact, rhythm, openable, isForFirstReaders, asksToBeRung, contactMe } = reach
  return (
    <>
      <SummaryList
        rows={[
          { key: words.rows.way, value: words.ways[contact] },
          { key: words.rows.contact, value: words.contact[contactOf(reach)] },
          ...(asksToBeRung ? [{ key: words.rows.ring, value: contact === 'phone' || (contact === 'other' && contactMe === true) ? words.ring.asked : words.ring.noNumber }] : []),
          ...(rhythm === null ? [] : [{ key: words.rows.rhythm, value: capital(reportLists.rhythm[rhythm]) }]),
          ...(openable === 'contact' || openable === 'both' ? [{ key: words.rows.safeTimes, value: words.safeTimesClosed }] : []),
          { key: words.rows.name, value: words.names[mode] },
        ]}
      />
      {isForFirstReaders && <p>{words.firstReadersAlone}</p>}
      {openable !== null && (
        <form method="post" action={`/workspace/cases/${caseRef}/reach`}>
          <p>{words.closed}</p>
          <Button look="secondary">{words.open[openable]}</Button>
        </form>
      )}
    </>
  )
}

function contactOf({ contactMe, asksToBeRung, contact }: Reach): 'on' | 'off' | 'never' | 'ringAlone' {
  if (contactMe !== null) return contactMe ? 'on' : 'off'
  return asksToBeRung && contact === 'phone' ? 'ringAlone' : 'never'
}

/** What was opened. The rows are the same whether or not anything was left, and whether or not there is a name. */
export function ReachOpened({ opened, mode }: { opened: Opened; mode: Reach['mode'] }) {
  const words = useText().reaching
  const typed = (text: string) => <span translate="no">{text}</span>
  const isContactOpened = opened.what !== 'name'
  return (
    <>
      <p>{words.recorded}</p>
      {isContactOpened && <InsetText><p>{words.before}</p></InsetText>}
      <SummaryList
        rows={[
          { key: words.rows.details, value: isContactOpened ? opened.details === null ? words.nothingLeft : typed(opened.details) : words.notOpened },
          { key: words.rows.safeTimes, value: isContactOpened ? opened.safeTimes === null ? words.noTimes : typed(opened.safeTimes) : words.notOpened },
          { key: words.rows.name, value: mode !== 'named' ? words.names[mode] : opened.name === null ? words.noName : typed(opened.name) },
        ]}
      />
    </>
  )
}
