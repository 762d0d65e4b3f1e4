import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { publicDoor } from '~/auth/guards'
import { PrintButton } from '~/components/button'
import { Table } from '~/components/lists'
import { Blocks, type Block, Sections } from '~/components/prose'
import { fillBlocks } from '~/content/fill'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { trustSettings } from '~/trust/settings'

export const meta = pageTitle((words) => words.privacy.title)

export async function loader() {
  publicDoor()
  const { readers, retention, dataProtectionOfficer } = await trustSettings()
  return { readers, retention, dataProtectionOfficer }
}

/** The privacy notice, with the summary of the data-protection impact assessment. */
export default function Privacy() {
  const { readers, retention, dataProtectionOfficer } = useLoaderData<typeof loader>()
  const { frame, privacy: words } = useText()
  const { impact } = words
  return (
    <>
      <h1>{words.heading}</h1>
      <p className="nhsuk-lede-text">{words.lead}</p>
      <PrintButton>{frame.print}</PrintButton>
      <Sections sections={words.sections} />
      <Part {...words.readers} body={words.readers.after}>
        <Table
          id="readers"
          caption={words.readers.caption}
          isCaptionHidden
          columns={[words.readers.columns.role, words.readers.columns.reads]}
          rows={readers.map(({ role, reads }) => ({ id: role, cells: [role, reads] }))}
        />
      </Part>
      <Part {...words.keys} />
      <Part {...words.retention} body={words.retention.after}>
        <Table
          id="retention"
          caption={words.retention.caption}
          isCaptionHidden
          columns={[words.retention.columns.what, words.retention.columns.howLong]}
          rows={retention.map(({ what, howLong }) => ({ id: what, cells: [what, howLong] }))}
        />
      </Part>
      <Part {...words.honest} />
      <Part {...words.rights} body={fillBlocks(words.rights.body, { email: dataProtectionOfficer.email })} />
      <Part id={impact.id} heading={impact.heading} body={fillBlocks(impact.after, { email: dataProtectionOfficer.email })}>
        <p>{impact.lead}</p>
        <Table
          id="risks"
          caption={impact.caption}
          isCaptionHidden
          columns={[impact.columns.risk, impact.columns.measures, impact.columns.left]}
          rows={impact.risks.map(({ id, risk, measures, left }) => ({ id, cells: [risk, measures, left] }))}
        />
      </Part>
    </>
  )
}

function Part({ id, heading, body, children }: { id: string; heading: string; body: Block[]; children?: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
      <Blocks blocks={body} />
    </section>
  )
}
