import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { InsetText } from '~/components/asides'
import { BackLink } from '~/components/links'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { trustSettings } from '~/trust/settings'
import { SupportLetter } from './support-letter'

export const meta = pageTitle((words) => words.support.form.title)

/** A self-referral for somebody who told us nothing: the page is made and forgotten, and reads nothing but the trust's settings. @throws Response 404 */
export async function loader({ params }: LoaderFunctionArgs) {
  publicDoor()
  const { services } = await trustSettings()
  const service = services.find(({ id, sendTo }) => id === params.service && sendTo !== null)
  if (!service?.sendTo) throw new Response(null, { status: 404 })
  return { name: service.name, sendTo: service.sendTo }
}

export default function SupportForm() {
  const { name, sendTo } = useLoaderData<typeof loader>()
  const { support, followUpSupport } = useText()
  return (
    <>
      <BackLink href="/support" text={followUpSupport.form.back} />
      <h1>{name}</h1>
      <div className="heard-screen-only">
        {followUpSupport.form.lead.map((line) => <p key={line}>{line}</p>)}
        <InsetText><p>{support.form.stays}</p></InsetText>
      </div>
      <SupportLetter sendTo={sendTo} />
    </>
  )
}
