import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { InsetText } from '~/components/asides'
import { SummaryList, Table } from '~/components/lists'
import { PageLink } from '~/components/links'
import { Blocks } from '~/components/prose'
import { fill } from '~/content/fill'
import { pageTitle } from '~/content/page-title'
import { defaultVariant, text } from '~/content/text'
import { useText } from '~/content/use-text'
import { comingSessions } from '~/support/sessions'
import { type GroupSession, type Phone, type SupportService, trustSettings } from '~/trust/settings'
import { variantAsked } from './asked-words'

export const meta = pageTitle((words) => words.support.title)

export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  const { services, urgentLines, otherHelp } = await trustSettings()
  const groupSessions = await comingSessions(text(variantAsked(request) ?? defaultVariant).days)
  return { services, groupSessions, urgentLines, otherHelp }
}

/** What support the trust offers, to everyone, without a report and without sign-in. */
export default function Support() {
  const { services, groupSessions, urgentLines, otherHelp } = useLoaderData<typeof loader>()
  const words = useText().support
  return (
    <>
      <h1>{words.heading}</h1>
      <p className="nhsuk-lede-text">{words.lead}</p>
      <p>{words.noReport}</p>
      <InsetText>
        <h2 className="nhsuk-heading-s">{words.urgent.heading}</h2>
        <p>{words.urgent.body}</p>
        <Phones phones={urgentLines} />
      </InsetText>
      {services.map((service) => (
        <Service key={service.id} service={service} />
      ))}
      <h2 id="sessions">{words.sessions.heading}</h2>
      <Sessions sessions={groupSessions} />
      <h2>{words.sameOffer.heading}</h2>
      <Blocks blocks={words.sameOffer.body} />
      <h2>{words.forgets.heading}</h2>
      <Blocks blocks={words.forgets.body} />
      <h2>{words.someoneElse.heading}</h2>
      <Blocks blocks={words.someoneElse.body} />
      <h2>{words.others}</h2>
      <Phones phones={otherHelp} />
    </>
  )
}

function Service({ service }: { service: SupportService }) {
  const words = useText().support
  const rows = [
    { key: words.forWhom, value: service.forWhom },
    { key: words.whatItIs, value: <Blocks blocks={service.what} /> },
    { key: words.howToAsk, value: <Blocks blocks={service.howToAsk} /> },
    ...(service.sendTo === null ? [] : [{ key: words.where, value: <Where id={service.id} lines={service.sendTo} /> }]),
    ...(service.howLong === null ? [] : [{ key: words.howLong, value: service.howLong }]),
  ]
  return (
    <section aria-labelledby={service.id}>
      <h2 id={service.id}>{service.name}</h2>
      <p>{service.provider}.</p>
      <SummaryList rows={rows} />
    </section>
  )
}

/** To whom, line by line, and the form to print or to copy. */
function Where({ id, lines }: { id: string; lines: string[] }) {
  const words = useText().support
  return (
    <>
      <p>{lines.map((line) => <span key={line}>{line}<br /></span>)}</p>
      <p><PageLink href={`/support/form/${id}`}>{words.openForm}</PageLink></p>
    </>
  )
}

function Sessions({ sessions }: { sessions: GroupSession[] | null }) {
  const words = useText().support.sessions
  if (sessions === null) return <p>{words.away}</p>
  if (sessions.length === 0) return <p>{words.empty}</p>
  const { day, time, about, forWhom } = words.columns
  const rows = sessions.map((session) => ({ id: session.id, cells: [session.on, fill(words.time, { from: session.from, until: session.until }), session.about ?? words.open, session.forWhom] }))
  return <Table id="session-table" caption={words.caption} isCaptionHidden columns={[day, time, about, forWhom]} rows={rows} />
}

function Phones({ phones }: { phones: Phone[] }) {
  return (
    <ul className="heard-phones">
      {phones.map(({ name, number, when }) => (
        <li key={name}>
          <span className="heard-phones__name">{name}</span>
          <a className="heard-phones__number" href={`tel:${number.replaceAll(' ', '')}`}>
            {number}
          </a>
          <span className="heard-phones__when">{when}</span>
        </li>
      ))}
    </ul>
  )
}
