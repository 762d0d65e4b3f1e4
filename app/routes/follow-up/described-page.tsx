import { Details } from '~/components/asides'
import { Button } from '~/components/button'
import { PageLink } from '~/components/links'
import { Textarea } from '~/components/text-input'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import { GoalsSection } from './goals-section'
import { HeldSection } from './held-section'
import { longestWords, shortWords } from './limits'
import { OneMessage } from './messages-page'
import { SinceThenForm, TakeLookBackForm } from './more-section'
import { LeaveForm } from './persons-page'
import { PageStateProvider, PostForm, StandingLine, useGiven } from './post-form'
import { SaidOnTop } from './said-on-top'
import { TakenOutSection } from './taken-out-section'
import type { DescribedShown, Given } from './shown'

const door = '/follow-up/your-side'

/** The channel of the person described: the gist in writing, a companion, support, their account, messages, and a look at the handling. Never the report. */
export function DescribedPage({ shown, given, readingHours }: { shown: DescribedShown; given: Given; readingHours: string }) {
  const words = useText().followUpDescribed
  return (
    <PageStateProvider value={{ reviewId: shown.strandId, version: shown.version, given }}>
      <SaidOnTop forms={['account', 'describedMessage', 'describedLook', ...(shown.goals === null ? [] : ['describedGoals']), ...(shown.mayBeAskedHowItIs ? ['describedSince'] : [])]} />
      <h1>{words.heading}</h1>
      {words.lead.map((line) => <p key={line}>{line}</p>)}
      <section aria-labelledby="gist">
        <h2 id="gist">{words.gist}</h2>
        {shown.toldOn !== null && <p>{fill(words.toldOn, { day: shown.toldOn })}</p>}
        <blockquote className="heard-own-words" translate="no">{shown.gist ?? words.noGist}</blockquote>
        <p>{words.whyNotMore}</p>
      </section>
      <section aria-labelledby="companion">
        <h2 id="companion">{words.companion.heading}</h2>
        {words.companion.body.map((line) => <p key={line}>{line}</p>)}
        <p><PageLink href="/support">{words.companion.support}</PageLink></p>
      </section>
      <Account shown={shown} />
      <GoalsSection asked={shown.goals} who="personDescribed" form="describedGoals" door={door} />
      <Stop mayStop={shown.mayStop} />
      {shown.mayBeAskedHowItIs && <SinceThenForm form="describedSince" door={door} label={words.since} way="since" />}
      <Messages shown={shown} readingHours={readingHours} />
      <TakenOutSection lines={shown.takenOut} />
      <HeldSection hasCopy={shown.hasCopyReleased} />
      <Look shown={shown} />
      <LeaveForm />
      <StandingLine />
    </PageStateProvider>
  )
}

function Account({ shown: { account, mayAnswer } }: { shown: DescribedShown }) {
  const words = useText().followUpDescribed.account
  const given = useGiven('account')
  return (
    <section aria-labelledby="account">
      <h2 id="account">{words.heading}</h2>
      <p>{words.lead}</p>
      {account.map(({ words: said, on }) => (
        <div key={on + (said ?? '')}>
          <p>{fill(said === null ? words.nothingOn : words.saidOn, { day: on })}</p>
          {said !== null && <blockquote className="heard-own-words" translate="no">{said}</blockquote>}
        </div>
      ))}
      {mayAnswer && (
        <PostForm door={door}>
          <Textarea id="account-text" name="text" label={words.label} labelSize="s" hint={words.hint} rows={8} limit={longestWords} value={given.typed('text')} error={given.error('text')} />
          <Button name="way" value="account">{words.button}</Button>{' '}
          <Button name="way" value="nothing" look="secondary">{words.nothing}</Button>
        </PostForm>
      )}
    </section>
  )
}

/** What they said yes to may be stopped at any minute, in the words that the other side has for it too. */
function Stop({ mayStop }: { mayStop: boolean }) {
  const words = useText().followUpAnswers.meeting
  if (!mayStop) return null
  return (
    <Details summary={words.summary}>
      <p>{words.body}</p>
      <PostForm door={door}><Button name="way" value="stop" look="secondary">{words.button}</Button></PostForm>
    </Details>
  )
}

function Messages({ shown: { messages, newId }, readingHours }: { shown: DescribedShown; readingHours: string }) {
  const { followUp } = useText()
  const given = useGiven('describedMessage')
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">{followUp.messages.heading}</h2>
      <ol className="heard-messages">{messages.map((message) => <OneMessage key={message.id} message={message} />)}</ol>
      <p>{readingHours}</p>
      <p>{followUp.messages.hours}</p>
      <PostForm door={door}>
        <input type="hidden" name="id" value={newId} />
        <Textarea
          id="describedMessage-text" name="text" label={followUp.messages.label} labelSize="s" hint={followUp.messages.hint} rows={4} limit={longestWords}
          value={given.typed('text')} error={given.error('text')}
        />
        <Button name="way" value="message">{followUp.messages.button}</Button>
      </PostForm>
    </section>
  )
}

function Look({ shown: { mayAskForLook, lookAskedFor, mayTakeLookBack } }: { shown: DescribedShown }) {
  const { followUpAnswers, followUpDescribed } = useText()
  const words = followUpAnswers.anotherLook
  const given = useGiven('describedLook')
  if (lookAskedFor) {
    return (
      <>
        <p>{followUpDescribed.lookGoing}</p>
        {mayTakeLookBack && <TakeLookBackForm door={door} />}
      </>
    )
  }
  if (!mayAskForLook) return null
  return (
    <Details summary={words.summary}>
      <p>{words.body}</p>
      <PostForm door={door}>
        <Textarea id="describedLook-text" name="text" label={words.label} labelSize="s" rows={4} limit={shortWords} value={given.typed('text')} error={given.error('text')} />
        <Button name="way" value="look" look="secondary">{words.button}</Button>
      </PostForm>
    </Details>
  )
}
