import { useLoaderData } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { Sections } from '~/components/prose'
import { fillBlocks } from '~/content/fill'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { trustSettings } from '~/trust/settings'

export const meta = pageTitle((words) => words.accessibility.title)

export async function loader() {
  publicDoor()
  const { ringUs, accessibilityEmail } = await trustSettings()
  return { phone: ringUs.number, hours: ringUs.when, email: accessibilityEmail }
}

/** The accessibility statement. */
export default function Accessibility() {
  const values = useLoaderData<typeof loader>()
  const words = useText().accessibility
  return (
    <>
      <h1>{words.heading}</h1>
      <p className="nhsuk-lede-text">{words.lead}</p>
      <Sections sections={words.sections.map((section) => ({ ...section, body: fillBlocks(section.body, values) }))} />
    </>
  )
}
