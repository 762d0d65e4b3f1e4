import { Button } from '~/components/button'
import { Checkboxes } from '~/components/choices'
import { BackLink } from '~/components/links'
import { Textarea } from '~/components/text-input'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import { doors } from './doors'
import { MorePictures, PicturesSaid } from './pictures-added'
import { longestWords } from './limits'
import { PostForm, StandingLine, useGiven } from './post-form'
import { SaidOnTop } from './said-on-top'
import type { MessageShown } from './shown'

/** The conversation, oldest first, and a form to write. */
export function MessagesPage({ messages, readingHours, newId, mayAdd, hasPictures }: { messages: MessageShown[]; readingHours: string; newId: string; mayAdd: boolean; hasPictures: boolean }) {
  const { followUp } = useText()
  const words = followUp.messages
  const given = useGiven('message')
  return (
    <>
      <BackLink href="/follow-up" text={followUp.back} />
      <SaidOnTop forms={['message']} />
      <PicturesSaid />
      <h1>{words.heading}</h1>
      <p>{words.lead}</p>
      {messages.length === 0 && <p>{followUp.page.noMessages}</p>}
      <ol className="heard-messages">
        {messages.map((message) => (
          <OneMessage key={message.id} message={message} />
        ))}
      </ol>
      <p>{readingHours}</p>
      <p>{words.hours}</p>
      <PostForm door={doors['addition.made']} hasFiles={hasPictures}>
        <input type="hidden" name="id" value={newId} />
        <Textarea id="message-text" name="text" label={words.label} labelSize="m" hint={words.hint} rows={6} limit={longestWords} value={given.typed('text')} error={given.error('text')} />
        {mayAdd && (
          <Checkboxes
            id="message-addition"
            name="addition"
            label={words.addition}
            labelSize="s"
            choices={[{ id: 'message-addition-yes', value: 'yes', label: words.additionTick, hint: words.additionHint }]}
            chosen={given.typed('addition') === 'yes' ? ['yes'] : []}
          />
        )}
        {hasPictures && <MorePictures />}
        <Button>{words.button}</Button>
        <StandingLine />
      </PostForm>
    </>
  )
}

/** One message. `you`: what the person is called where somebody else reads it. */
export function OneMessage({ message: { side, authorRole, text, on, readOn }, you }: { message: MessageShown; you?: string }) {
  const { followUp } = useText()
  const roles: Readonly<Record<string, string | undefined>> = followUp.roles
  const from = side === 'person' ? (you ?? followUp.messages.you) : (roles[authorRole ?? ''] ?? followUp.roles.unknown)
  return (
    <li className={`heard-messages__one heard-messages__one--${side}`}>
      <p className="heard-messages__from">
        <strong>{from}</strong> {on}
        {side === 'person' && ` · ${readOn === null ? followUp.messages.unread : fill(followUp.messages.read, { day: readOn })}`}
      </p>
      <p className="heard-own-words" translate="no">
        {text}
      </p>
    </li>
  )
}
