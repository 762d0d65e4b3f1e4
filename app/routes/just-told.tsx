import { useLoaderData } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { WarningCallout } from '~/components/asides'
import { PrintButton } from '~/components/button'
import { PageLink } from '~/components/links'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { trustSettings } from '~/trust/settings'
import { Phones } from './report/question-page'

export const meta = pageTitle((words) => words.justTold.title)

export async function loader() {
  publicDoor()
  const { ringUs, interpreters, otherHelp, urgentLines } = await trustSettings()
  return { lines: [ringUs, ...otherHelp, interpreters], urgentLines }
}

/** For a ward manager: what to say, what to leave, and what to do in the first hour, in the order in which it is needed. */
export default function JustTold() {
  const { lines, urgentLines } = useLoaderData<typeof loader>()
  const { justTold: words, frame } = useText()
  return (
    <>
      <h1>{words.heading}</h1>
      <p className="nhsuk-lede-text">{words.lead}</p>
      <WarningCallout heading={words.danger.heading}>
        <p>{words.danger.body}</p>
        <p><a href="tel:999">{words.danger.ring}</a></p>
      </WarningCallout>
      <Part {...words.say} />
      <p>{words.say.then}</p>
      <Part {...words.notSay} />
      <Part heading={words.promise.heading} items={words.promise.items} body={words.promise.body} />
      <Part {...words.hour} />
      <p><PageLink href="/support">{words.hour.support}</PageLink></p>
      <Part {...words.evidence} />
      <Part {...words.never} />
      <p>{words.never.why}</p>
      <h2>{words.ring.heading}</h2>
      <p>{words.ring.note}</p>
      <Phones lines={[...lines, words.ring.police, ...urgentLines]} />
      <Part heading={words.telling.heading} body={words.telling.body} items={[]} />
      <p><PageLink href="/report">{words.telling.link}</PageLink></p>
      <p><PageLink href="/report/paper">{words.telling.paper}</PageLink></p>
      <Part {...words.after} />
      <p><a href="/workspace">{words.after.link}</a></p>
      <PrintButton>{frame.print}</PrintButton>
    </>
  )
}

function Part({ heading, items, body = [] }: { heading: string; items: readonly string[]; body?: readonly string[] }) {
  return (
    <>
      <h2>{heading}</h2>
      {body.map((sentence) => <p key={sentence}>{sentence}</p>)}
      {items.length > 0 && <ul className="nhsuk-list nhsuk-list--bullet">{items.map((item) => <li key={item}>{item}</li>)}</ul>}
    </>
  )
}
