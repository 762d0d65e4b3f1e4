import { useLoaderData } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { Details, InsetText } from '~/components/asides'
import { ButtonLink } from '~/components/button'
import { PageLink } from '~/components/links'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { trustSettings } from '~/trust/settings'

export const meta = pageTitle((words) => words.home.title)

export async function loader() {
  publicDoor()
  const { readingHours, executiveLead } = await trustSettings()
  return { readingHours, executiveLead }
}

/** The start page. Its order is the order in which a worried person asks. */
export default function Home() {
  const { readingHours, executiveLead } = useLoaderData<typeof loader>()
  const words = useText().home
  return (
    <>
      <h1>{words.heading}</h1>
      <p className="nhsuk-lede-text">{words.lead}</p>
      {words.more.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className="heard-main-way">
        <ButtonLink href="/report">{words.tellUs.button}</ButtonLink>
      </p>
      <p>{words.tellUs.time}</p>
      <p>{words.again}</p>
      <InsetText>
        <p>{readingHours}</p>
        <p>
          <strong>{words.danger.heading}</strong> <br />
          {words.danger.body}
        </p>
      </InsetText>
      <h2>{words.next.heading}</h2>
      <ol className="nhsuk-list nhsuk-list--number">
        {words.next.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Details summary={words.device.heading}>
        <p>{words.device.body}</p>
        <p>{words.device.limits}</p>
      </Details>
      <OtherWays />
      <section className="heard-signed" aria-labelledby="honest">
        <h2 id="honest">{words.honest.heading}</h2>
        {executiveLead.says.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p className="heard-signed__by">
          {executiveLead.name}
          <br />
          {executiveLead.role}
        </p>
      </section>
    </>
  )
}

function OtherWays() {
  const words = useText().home
  const ways = [
    { href: '/follow-up', ...words.followUp },
    { href: '/support', ...words.support },
    { href: '/education', ...words.education },
    { href: '/learning', ...words.learning },
    { href: '/just-told', ...words.justTold },
  ]
  return (
    <ul className="heard-ways">
      {ways.map(({ href, heading, body, link }) => (
        <li key={href} className="heard-ways__way">
          <h2 className="nhsuk-heading-s">{heading}</h2>
          <p>{body}</p>
          <PageLink href={href}>{link}</PageLink>
        </li>
      ))}
    </ul>
  )
}
