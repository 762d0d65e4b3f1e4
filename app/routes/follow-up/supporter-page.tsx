import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import { OneMessage } from './messages-page'
import { LeaveForm } from './persons-page'
import { PromiseSections } from './promise-sections'
import type { SupporterShown } from './shown'

/** What the person chose to let their supporter see. It can be read, and nothing can be done here in the person's name. */
export function SupporterPage({ shown }: { shown: SupporterShown }) {
  const { followUp, followUpSupporter, followUpAnswers } = useText()
  const words = followUpSupporter.page
  const answers: Readonly<Record<string, string | undefined>> = followUpAnswers.obligation.answers
  return (
    <>
      <h1>{words.heading}</h1>
      {words.lead.map((line) => <p key={line}>{line}</p>)}
      <p>{fill(words.told, { day: shown.receivedOn })}</p>
      {shown.progress && (
        <>
          <h2>{words.progress}</h2>
          {followUp.stages[shown.progress.state].map((line) => <p key={line}>{line}</p>)}
          <PromiseSections strands={shown.progress.strands} />
        </>
      )}
      {shown.told !== null && (
        <section aria-labelledby="told">
          <h2 id="told">{words.account}</h2>
          <p className="heard-own-words" translate="no">{shown.told}</p>
        </section>
      )}
      {shown.owed && (
        <section aria-labelledby="owed">
          <h2 id="owed">{words.owed}</h2>
          {shown.owed.length === 0 && <p>{words.nothingOwed}</p>}
          {shown.owed.map(({ nth, what, dueOn, ownerAnswer }) => (
            <div key={nth} className="heard-owed">
              <h3 translate="no">{what}</h3>
              <p>{fill(followUpAnswers.obligation.due, { day: dueOn })} {answers[ownerAnswer ?? ''] ?? followUpAnswers.obligation.waiting}</p>
            </div>
          ))}
        </section>
      )}
      {shown.messages && (
        <section aria-labelledby="messages">
          <h2 id="messages">{followUp.messages.heading}</h2>
          {shown.messages.length === 0 && <p>{followUp.page.noMessages}</p>}
          <ol className="heard-messages">
            {shown.messages.map((message) => <OneMessage key={message.id} message={message} you={words.them} />)}
          </ol>
        </section>
      )}
      <LeaveForm />
    </>
  )
}
