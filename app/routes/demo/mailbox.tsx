import { useLoaderData } from '@remix-run/react'
import { demoDoor } from '~/auth/guards'
import { Table } from '~/components/lists'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { demoMailbox } from '~/emails/demo-mailbox'
import { environment } from '~/platform/environment'
import { momentInWords } from './moment'

export const meta = pageTitle((words) => words.mail.mailbox.title)

/** Every mail that the demo would have sent. */
export function loader() {
  demoDoor()
  const messages = demoMailbox(environment().HEARD_DATA).newestFirst()
  return { messages: messages.map(({ id, to, subject, text, at }) => ({ id, to, subject, text, at: momentInWords(at) })) }
}

export default function Mailbox() {
  const { messages } = useLoaderData<typeof loader>()
  const words = useText().mail.mailbox
  const rows = messages.map(({ id, to, subject, text, at }) => ({
    id,
    cells: [to, at, <Message key={id} subject={subject} text={text} />],
  }))
  return (
    <>
      <h1>{words.heading}</h1>
      <p>{words.lead}</p>
      {rows.length === 0 ? <p>{words.empty}</p> : <Table id="messages" caption={words.caption} isCaptionHidden columns={[words.columns.to, words.columns.at, words.columns.says]} rows={rows} />}
    </>
  )
}

function Message({ subject, text }: { subject: string; text: string }) {
  return (
    <>
      <strong>{subject}</strong>
      {text.split('\n').filter((line) => line !== '').map((line) => (
        <p key={line} className="nhsuk-u-margin-bottom-1">
          {line}
        </p>
      ))}
    </>
  )
}
