import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { follow } from '~/cases/following'
import { askedAndTold, offersTo } from '~/cases/supporting'
import { InsetText } from '~/components/asides'
import { BackLink, PageLink } from '~/components/links'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { serviceFor } from '~/support/services'
import { type Phone, trustSettings } from '~/trust/settings'
import { SupportLetter } from '../support-letter'
import { asVisitor } from './visiting'

export const meta = pageTitle((words) => words.followUpSupport.form.title)

/**
 * Makes the letter from what is there and from what the person types in their own browser. Nothing is written for it, nothing of it is sent,
 * and anyone with the code may open the page whatever they answered. The address says which offer by its number alone.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  const search = new URL(request.url).searchParams
  return asVisitor(request, async (tx) => {
    const following = await follow(tx)
    const trust = await trustSettings()
    const { narrative } = await askedAndTold(tx, following.caseId)
    const nth = Number(search.get('nth') ?? 0)
    const about = (await offersTo(tx, following))[nth]?.asked ?? null
    const service = serviceFor(trust, about ?? 'oneToOneTherapy')
    const isRecall = search.has('recall')
    const isToRing = about !== null && service === null
    return { nth, sendTo: isToRing ? null : (service?.sendTo ?? null), phones: trust.otherHelp, isRecall, told: search.has('told') && !isRecall ? narrative : null }
  })
}

/** A form to print or to copy, made and forgotten. */
export default function SupportForm() {
  const { nth, sendTo, phones, isRecall, told } = useLoaderData<typeof loader>()
  const { form } = useText().followUpSupport
  if (sendTo === null) return <WhomToRing phones={phones} />
  const here = `/follow-up/support/form?nth=${nth}`
  return (
    <>
      <BackLink href="/follow-up/support" text={form.back} />
      <h1>{isRecall ? form.recall.heading : form.heading}</h1>
      <div className="heard-screen-only">
        {form.lead.map((line) => <p key={line}>{line}</p>)}
        <InsetText><p>{form.stays}</p></InsetText>
        {!isRecall && <p>{told === null ? <PageLink href={`${here}&told`}>{form.withTold}</PageLink> : <PageLink href={here}>{form.withoutTold}</PageLink>}</p>}
      </div>
      <SupportLetter sendTo={sendTo} told={told} isRecall={isRecall} />
    </>
  )
}

function WhomToRing({ phones }: { phones: Phone[] }) {
  const { form } = useText().followUpSupport
  return (
    <>
      <BackLink href="/follow-up/support" text={form.back} />
      <h1>{form.ringHeading}</h1>
      <p>{form.ring}</p>
      <ul className="nhsuk-list">
        {phones.map(({ name, number, when }) => <li key={name}>{name}: <a href={`tel:${number.replaceAll(' ', '')}`}>{number}</a>. {when}</li>)}
      </ul>
    </>
  )
}
